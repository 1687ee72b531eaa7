import type { Day } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { sql, type Sql, type Transaction } from '#platform/database'
import type { TodayStep } from '../../contract.ts'

/** Whose work is looked at: one's own, or that of all whose customers one reaches. */
export type Whose = 'mine' | 'team'

/** What is nobody's is one line of the team's day, not thousands: it waits to be given to somebody. */
const ofSteps = (actor: Actor, whose: Whose): Sql =>
  whose === 'mine'
    ? sql`p.assignee_id = ${actor.memberId}`
    : sql`p.assignee_id is not null and ${ownerScope(actor, sql`p.assignee_id`)}`

const ofCustomers = (actor: Actor, whose: Whose): Sql =>
  whose === 'mine' ? sql`f.owner_id = ${actor.memberId}` : ownerScope(actor, sql`f.owner_id`)

const ofRecords = (actor: Actor, whose: Whose): Sql =>
  whose === 'mine' ? sql`r.author_id = ${actor.memberId}` : ownerScope(actor, sql`r.author_id`)

type StepRow = TodayStep & Readonly<{ section: 'overdue' | 'dueToday' | 'soon'; total: number }>

/** The first steps of each section, with how many the section has; grade A first on the same day. */
export const listSteps = (
  transaction: Transaction,
  actor: Actor,
  whose: Whose,
  { today, until, limit }: Readonly<{ today: Day; until: Day; limit: number }>
): Promise<readonly StepRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<StepRow>(
    sql`select s.section, s.total, s."stepId", s."customerId", s.customer, s.grade, s."dueOn", s.method, s.goal, s.material,
               case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end as assignee
          from (select p.id as "stepId", p.customer_id as "customerId", f.name as customer, f.grade, p.due_on as "dueOn",
                       p.method, p.goal, p.material, p.assignee_id,
                       case when p.due_on < ${today} then 'overdue' when p.due_on = ${today} then 'dueToday'
                            else 'soon' end as section,
                       (count(*) over by_section)::int as total,
                       row_number() over (by_section order by p.due_on, f.grade nulls last, p.id) as place
                  from planned_step p
                  join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = p.customer_id
                 where p.workspace_id = ${workspaceId} and p.state = 'open' and p.due_on <= ${until}
                   and f.state = 'active' and ${ofSteps(actor, whose)} and ${ownerScope(actor, sql`f.owner_id`)}
                window by_section as (partition by case when p.due_on < ${today} then 'overdue'
                                        when p.due_on = ${today} then 'dueToday' else 'soon' end)) s
          left join member m on m.workspace_id = ${workspaceId} and m.id = s.assignee_id
         where s.place <= ${limit}
         order by s."dueOn", s.grade nulls last, s."stepId"`
  )
}

export type UnplannedRow = Readonly<{
  customerId: string
  customer: string | null
  grade: 'A' | 'B' | 'C' | null
  owner: { id: string; name: string } | null
}>

/** Active customers without a next step. */
export const listUnplanned = (
  transaction: Transaction,
  actor: Actor,
  whose: Whose,
  limit: number
): Promise<readonly UnplannedRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<UnplannedRow>(
    sql`select f.customer_id as "customerId", f.name as customer, f.grade,
               case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end as owner
          from customer_list f
          left join member m on m.workspace_id = ${workspaceId} and m.id = f.owner_id
         where f.workspace_id = ${workspaceId} and f.state = 'active' and f.next_follow_up_on is null
           and f.owner_id is not null and ${ofCustomers(actor, whose)}
         order by f.customer_id limit ${limit}`
  )
}

export type RhythmRow = Readonly<{
  records: number
  within24h: number
  newCustomers: number
  firstInTime: number
  active: number
  planned: number
  unowned: number
  weekDone: number
  weekTotal: number
}>

/** The figures of FUP-9 in one statement. */
export const findRhythm = async (
  transaction: Transaction,
  actor: Actor,
  whose: Whose,
  { now, today, weekStart, weekEnd }: Readonly<{ now: Date; today: Day; weekStart: Day; weekEnd: Day }>
): Promise<RhythmRow> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<RhythmRow>(
    sql`select rec.records, rec."within24h", fresh."newCustomers", fresh."firstInTime", base.active, base.planned, base.unowned,
               week."weekDone", week."weekTotal"
          from (select count(*)::int as records,
                       (count(*) filter (where r.recorded_at <= r.happened_at + interval '24 hours'))::int as "within24h"
                  from follow_up_record r
                 where r.workspace_id = ${workspaceId} and r.origin <> 'import'
                   and r.recorded_at > ${now}::timestamptz - interval '30 days' and ${ofRecords(actor, whose)}) rec,
               (select count(*)::int as "newCustomers",
                       (count(*) filter (where exists (
                          select from planned_step p
                           where p.workspace_id = ${workspaceId} and p.customer_id = f.customer_id and p.state = 'done'
                             and p.closed_at < p.due_on + interval '1 day')))::int as "firstInTime"
                  from customer_list f
                 where f.workspace_id = ${workspaceId} and f.state = 'active'
                   and f.owner_id is not null and f.created_at > ${now}::timestamptz - interval '30 days' and ${ofCustomers(actor, whose)}
                   and exists (select from planned_step p
                                where p.workspace_id = ${workspaceId} and p.customer_id = f.customer_id
                                  and (p.state = 'done' or (p.state = 'open' and p.due_on < ${today})))) fresh,
               (select count(f.owner_id)::int as active,
                       (count(f.next_follow_up_on) filter (where f.owner_id is not null))::int as planned,
                       (count(*) filter (where f.owner_id is null))::int as unowned
                  from customer_list f
                 where f.workspace_id = ${workspaceId} and f.state = 'active' and ${ofCustomers(actor, whose)}) base,
               (select (count(*) filter (where p.state = 'done'))::int as "weekDone", count(*)::int as "weekTotal"
                  from planned_step p
                 where p.workspace_id = ${workspaceId} and p.state <> 'dropped'
                   and p.due_on between ${weekStart} and ${weekEnd} and ${ofSteps(actor, whose)}) week`
  )
  const [row] = rows
  if (!row) throw new Error('the rhythm has one row')
  return row
}
