import type { Day } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import type { Raised } from '#core/review'
import { ownerScope } from '#modules/identity'
import { sql, type Sql, type Transaction } from '#platform/database'
import type { ReviewCounts, ReviewView } from '../../contract.ts'

type Person = { id: string; name: string }

export type QueueRow = Readonly<{
  customer_id: string
  customer: string | null
  grade: 'A' | 'B' | 'C' | null
  owner: Person | null
  is_high: boolean
  due_on: Day
  periodic_on: Day
  /** Null where nothing is urgent. */
  urgent_at: Date | null
  reviewed_at: Date | null
  light_on: Day | null
  /** Null of who is out of reach or archived by now, and whose plan follows in a moment: he takes a place and is not shown. */
  arrived_at: Date | null
  last_contact_on: Day | null
  triggers: readonly Raised[] | null
  postponed_reason: string | null
  postponed_by: Person | null
}>

/** Where the next page begins: behind this deadline, day and customer. */
export type Place = Readonly<{ urgentAt: Date | null; dueOn: Day; customerId: string }>

export type Asked = Readonly<{
  view: ReviewView
  owner: string | null
  after: Place | null
  limit: number
  now: Date
  today: Day
}>

const isOverdue = (now: Date, today: Day): Sql =>
  sql`(v.urgent_at <= ${now} or v.periodic_on < ${today}::date)`

/** Customers without an owner are to be given to somebody first. */
const isOwned = sql`v.owner_id is not null`

const ofView = (actor: Actor, { view, owner, now, today }: Asked): Sql => {
  const due = sql`v.due_on <= ${today}::date and ${isOwned}`
  const ofOwner = owner === null ? sql`true` : sql`v.owner_id = ${owner}`
  if (view === 'mine') return sql`${due} and v.owner_id = ${actor.memberId}`
  return view === 'overdue'
    ? sql`${due} and ${ofOwner} and ${isOverdue(now, today)}`
    : sql`${due} and ${ofOwner}`
}

/** What is due of a view: what cannot wait first by its deadline, then the longest overdue. */
export const listQueue = (
  transaction: Transaction,
  actor: Actor,
  asked: Asked
): Promise<readonly QueueRow[]> => {
  const { workspaceId } = transaction
  const { after, limit } = asked
  const behind = after
    ? sql`(v.urgent_at, v.due_on, v.customer_id) > (coalesce(${after.urgentAt}::timestamptz, 'infinity'), ${after.dueOn}::date, ${after.customerId}::uuid)`
    : sql`true`
  return transaction.rows<QueueRow>(
    sql`select n.customer_id, f.name as customer, f.grade, n.is_high, n.due_on, n.periodic_on,
               nullif(n.urgent_at, 'infinity') as urgent_at, n.reviewed_at, n.light_on, f.created_at as arrived_at,
               f.interactions_last_on as last_contact_on, n.postponed_reason,
               case when om.id is null then null else jsonb_build_object('id', om.id, 'name', om.name) end as owner,
               case when pm.id is null then null else jsonb_build_object('id', pm.id, 'name', pm.name) end as postponed_by,
               (select jsonb_agg(jsonb_build_object('kind', t.kind, 'key', t.key) order by t.due_at, t.id)
                  from review_trigger t
                 where t.workspace_id = ${workspaceId} and t.customer_id = n.customer_id and t.state = 'open') as triggers
          from (select v.* from customer_review v
                 where v.workspace_id = ${workspaceId} and ${ofView(actor, asked)} and ${behind}
                   and ${ownerScope(actor, sql`v.owner_id`)}
                 order by v.urgent_at, v.due_on, v.customer_id limit ${limit}) n
          left join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = n.customer_id
           and f.state = 'active' and ${ownerScope(actor, sql`f.owner_id`)}
          left join member om on om.workspace_id = ${workspaceId} and om.id = f.owner_id
          left join member pm on pm.workspace_id = ${workspaceId} and pm.id = n.postponed_by
         order by n.urgent_at, n.due_on, n.customer_id`
  )
}

/** How much there is to review, for oneself and all that one reaches. */
export const countQueue = async (
  transaction: Transaction,
  actor: Actor,
  { now, today }: Pick<Asked, 'now' | 'today'>
): Promise<ReviewCounts> => {
  const { workspaceId } = transaction
  const mine = sql`v.owner_id = ${actor.memberId}`
  const row = await transaction.row<ReviewCounts>(
    sql`select (count(*) filter (where ${mine}))::int as mine,
               (count(*) filter (where ${mine} and ${isOverdue(now, today)}))::int as "mineOverdue",
               count(*)::int as team, (count(*) filter (where ${isOverdue(now, today)}))::int as overdue
          from customer_review v
         where v.workspace_id = ${workspaceId} and v.due_on <= ${today}::date and ${isOwned}
           and ${ownerScope(actor, sql`v.owner_id`)}`
  )
  return row ?? { mine: 0, mineOverdue: 0, team: 0, overdue: 0 }
}

/** The same by owner, who has most overdue first. */
export const countByOwner = (
  transaction: Transaction,
  actor: Actor,
  { now, today }: Pick<Asked, 'now' | 'today'>
): Promise<readonly Readonly<{ owner: Person; due: number; overdue: number }>[]> => {
  const { workspaceId } = transaction
  return transaction.rows(
    sql`select jsonb_build_object('id', m.id, 'name', m.name) as owner, n.due, n.overdue
          from (select v.owner_id, count(*)::int as due,
                       (count(*) filter (where ${isOverdue(now, today)}))::int as overdue
                  from customer_review v
                 where v.workspace_id = ${workspaceId} and v.due_on <= ${today}::date and ${isOwned}
                   and ${ownerScope(actor, sql`v.owner_id`)}
                 group by v.owner_id) n
          join member m on m.workspace_id = ${workspaceId} and m.id = n.owner_id
         order by n.overdue desc, n.due desc, m.name`
  )
}

/** Puts off what is due of some customers in reach and has nothing urgent; gives the customers that were. */
export const postponePlans = async (
  transaction: Transaction,
  actor: Actor,
  ids: readonly string[],
  { until, reason, now }: Readonly<{ until: Day; reason: string; now: Date }>
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`update customer_review v
           set periodic_on = ${until}, due_on = ${until}, postponed_by = ${actor.memberId}, postponed_at = ${now},
               postponed_reason = ${reason}
          from customer c
         where v.workspace_id = ${workspaceId} and c.workspace_id = ${workspaceId} and c.id = v.customer_id
           and c.state = 'active' and ${ownerScope(actor, sql`c.owner_id`)}
           and v.customer_id = any (${ids}::uuid[]) and v.urgent_at = 'infinity' and v.due_on < ${until}::date
         returning v.customer_id`
  )
  return rows.map(({ customer_id }) => customer_id)
}
