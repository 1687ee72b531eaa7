import type { Day } from '#kernel/day'
import type { ChangeOrigin, ChangesQuery, ChangeState, CustomerGrade } from '#contracts/grading'
import type { Reason } from '#core/portrait'
import { emptySql, joinSql, sql, type Sql, type Transaction } from '#platform/database'

export type NewChange = Readonly<{
  id: string
  customerId: string
  origin: ChangeOrigin
  from: CustomerGrade | null
  to: CustomerGrade
  state: ChangeState
  reason: Reason | null
  comment: string | null
  quarter: string
  until?: Day | null
  playbookVersion: number
  requestedBy: string | null
}>

/** Lays down changes; of two that would wait for the same customer the first stays. Gives those that were laid down. */
export const insertChanges = async (
  transaction: Transaction,
  changes: readonly NewChange[],
  now: Date
): Promise<ReadonlySet<string>> => {
  if (changes.length === 0) return new Set()
  const rows = changes.map(({ until = null, ...change }) => ({ ...change, until }))
  const laid = await transaction.rows<{ id: string }>(
    sql`insert into grade_change (workspace_id, id, customer_id, origin, from_grade, to_grade, state, reason, comment,
               quarter, until, playbook_version, requested_by, requested_at)
        select ${transaction.workspaceId}::int, g.id, g."customerId", g.origin, g."from", g."to", g.state,
               nullif(g.reason, 'null'), g.comment, g.quarter, g.until, g."playbookVersion", g."requestedBy",
               ${now}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as g (id uuid, "customerId" uuid, origin text, "from" text, "to" text, state text, reason jsonb,
                  comment text, quarter text, until date, "playbookVersion" int, "requestedBy" uuid)
        on conflict do nothing returning id`
  )
  return new Set(laid.map(({ id }) => id))
}

export type ChangeRow = Readonly<{
  id: string
  customer_id: string
  customer_name: string | null
  customer_state: string
  owner_id: string | null
  owner_name: string | null
  origin: ChangeOrigin
  from_grade: CustomerGrade | null
  to_grade: CustomerGrade
  /** The grade in force now. */
  grade: CustomerGrade | null
  state: ChangeState
  reason: Reason | null
  comment: string | null
  quarter: string
  until: Day | null
  requested_by: string | null
  requested_by_name: string | null
  requested_at: Date
  decided_by: string | null
  decided_by_name: string | null
  decided_at: Date | null
  decision_comment: string | null
}>

const columns = (workspaceId: number): Sql => sql`
  g.id, g.customer_id, coalesce(c.name, c.short_name) as customer_name, c.state as customer_state, c.owner_id,
  o.name as owner_name, g.origin, g.from_grade, g.to_grade,
  (select f.grade from customer_list f where f.workspace_id = ${workspaceId} and f.customer_id = g.customer_id) as grade,
  g.state, g.reason, g.comment, g.quarter, g.until, g.requested_by, r.name as requested_by_name, g.requested_at,
  g.decided_by, d.name as decided_by_name, g.decided_at, g.decision_comment`

const sources = (workspaceId: number): Sql => sql`
  grade_change g
  join customer c on c.workspace_id = ${workspaceId} and c.id = g.customer_id
  left join member o on o.workspace_id = ${workspaceId} and o.id = c.owner_id
  left join member r on r.workspace_id = ${workspaceId} and r.id = g.requested_by
  left join member d on d.workspace_id = ${workspaceId} and d.id = g.decided_by`

const upgrade = sql`g.to_grade < g.from_grade and g.state = 'effective' and g.origin <> 'override'`

/** That a change took effect: what the movement of a quarter counts. */
export const tookEffect = sql`g.state in ('effective', 'approved', 'ended')`

/** Who is archived, removed or merged is decided on again when he comes back. */
const isActive = sql`c.state = 'active'`

/** Of which changes; `quarterBegan` is when the quarter that runs did. */
export type ChangesWanted = Pick<ChangesQuery, 'list' | 'customer' | 'quarter' | 'from' | 'to'> &
  Readonly<{ quarterBegan: Date }>

const isPending = sql`g.state = 'pending'`
/** What `isOnFile` says, as a condition. */
const isFiled = (quarterBegan: Date): Sql => sql`(${upgrade} and g.requested_at >= ${quarterBegan})`

const conditionsOf = ({ list, quarterBegan, customer, quarter, from, to }: ChangesWanted): readonly Sql[] => [
  {
    pending: sql`${isPending} and ${isActive}`,
    filed: sql`${isFiled(quarterBegan)} and ${isActive}`,
    moved: tookEffect,
    all: sql`true`
  }[list],
  ...(customer === undefined ? [] : [sql`g.customer_id = ${customer}::uuid`]),
  ...(quarter === undefined ? [] : [sql`g.quarter = ${quarter}`]),
  ...(from === undefined ? [] : [from === 'none' ? sql`g.from_grade is null` : sql`g.from_grade = ${from}`]),
  ...(to === undefined ? [] : [sql`g.to_grade = ${to}`])
]

/** Changes that a condition on their owner reaches, the newest first, from behind a place on. */
export const listChanges = (
  transaction: Transaction,
  scope: Sql,
  wanted: ChangesWanted,
  before: Readonly<{ at: Date; id: string }> | null,
  limit: number
): Promise<readonly ChangeRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<ChangeRow>(
    sql`select ${columns(workspaceId)} from ${sources(workspaceId)}
         where g.workspace_id = ${workspaceId} and ${scope} and ${joinSql(conditionsOf(wanted), ' and ')}
           ${before === null ? emptySql : sql`and (g.requested_at, g.id) < (${before.at}::timestamptz, ${before.id}::uuid)`}
         order by g.requested_at desc, g.id desc limit ${limit}`
  )
}

/** How many wait, and how many upgrades are on file since the quarter began. */
export const countChanges = async (
  transaction: Transaction,
  scope: Sql,
  quarterBegan: Date
): Promise<Readonly<{ pending: number; filed: number }>> => {
  const { workspaceId } = transaction
  const row = await transaction.row<{ pending: number; filed: number }>(
    sql`select count(*) filter (where ${isPending})::int as pending,
               count(*) filter (where not (${isPending}))::int as filed
          from grade_change g
          join customer c on c.workspace_id = ${workspaceId} and c.id = g.customer_id
         where g.workspace_id = ${workspaceId} and (${isPending} or ${isFiled(quarterBegan)}) and ${isActive} and ${scope}`
  )
  return row ?? { pending: 0, filed: 0 }
}

/** Changes by their ids, locked in the order of the ids of their customers. */
export const lockChanges = async (
  transaction: Transaction,
  ids: readonly string[],
  scope: Sql
): Promise<readonly ChangeRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<ChangeRow>(
    sql`select ${columns(workspaceId)} from ${sources(workspaceId)}
         where g.workspace_id = ${workspaceId} and g.id = any (${ids}::uuid[]) and ${scope}
         order by g.customer_id, g.id for update of g, c`
  )
}

/** What became of changes. */
export const decideChanges = async (
  transaction: Transaction,
  ids: readonly string[],
  decision: Readonly<{ state: ChangeState; by: string | null; comment: string | null }>,
  now: Date
): Promise<void> => {
  if (ids.length === 0) return
  await transaction.run(
    sql`update grade_change g
           set state = ${decision.state}, decided_by = ${decision.by}, decided_at = ${now},
               decision_comment = ${decision.comment}
         where g.workspace_id = ${transaction.workspaceId} and g.id = any (${ids}::uuid[])`
  )
}

/** The override in force of a customer, locked. */
export const lockOverride = (
  transaction: Transaction,
  customerId: string
): Promise<Readonly<{ id: string; from_grade: CustomerGrade | null; to_grade: CustomerGrade }> | null> =>
  transaction.row(
    sql`select g.id, g.from_grade, g.to_grade from grade_change g
         where g.workspace_id = ${transaction.workspaceId} and g.customer_id = ${customerId}
           and g.origin = 'override' and g.state = 'effective' for update`
  )

/** Overrides whose last day is over, with their customers. */
export const listRunOut = (
  transaction: Transaction,
  today: Day,
  limit: number
): Promise<readonly Readonly<{ id: string; customer_id: string }>[]> =>
  transaction.rows(
    sql`select g.id, g.customer_id from grade_change g
         where g.workspace_id = ${transaction.workspaceId} and g.origin = 'override' and g.state = 'effective'
           and g.until < ${today}::date
         order by g.customer_id limit ${limit} for update skip locked`
  )

/** What waits for a customer is overtaken by something else. */
export const withdrawPending = async (
  transaction: Transaction,
  customerIds: readonly string[],
  now: Date
): Promise<void> => {
  await transaction.run(
    sql`update grade_change g set state = 'withdrawn', decided_at = ${now}
         where g.workspace_id = ${transaction.workspaceId} and g.customer_id = any (${customerIds}::uuid[])
           and g.state = 'pending'`
  )
}
