import type { Day } from '#kernel/day'
import { cleaningSeverities } from '#core/verification'
import { sql, type Transaction } from '#platform/database'

export type TaskToOpen = Readonly<{
  id: string
  customer_id: string
  collector_id: string
  import_id: string | null
  gaps: readonly string[]
  informed_at: string
  /** Either the instant, or the wall clock of the workspace. */
  due_at: string | null
  due_day: Day | null
  due_ms: number | null
}>

/**
 * Opens tasks; where one is open already it keeps its deadline, so that nobody puts it off by writing something else.
 * Gives how many are other ones than before.
 */
export const openTasks = (
  transaction: Transaction,
  tasks: readonly TaskToOpen[],
  { now, timeZone }: Readonly<{ now: Date; timeZone: string }>
): Promise<number> => {
  if (tasks.length === 0) return Promise.resolve(0)
  return transaction.run(
    sql`insert into cleaning_task as t (workspace_id, id, customer_id, collector_id, assignee_id, import_id, gaps, state,
                                       informed_at, opened_at, due_at)
        select ${transaction.workspaceId}::int, r.id, r.customer_id, r.collector_id, r.collector_id, r.import_id, r.gaps,
               'open', r.informed_at, ${now}::timestamptz,
               coalesce(r.due_at, (r.due_day + r.due_ms * interval '1 millisecond') at time zone ${timeZone}::text)
          from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
            as r (id uuid, customer_id uuid, collector_id uuid, import_id uuid, gaps text[], informed_at timestamptz,
                  due_at timestamptz, due_day date, due_ms float8)
        on conflict (workspace_id, customer_id) where state = 'open' do update
          set gaps = excluded.gaps, informed_at = greatest(t.informed_at, excluded.informed_at)
         where t.gaps <> excluded.gaps or t.informed_at < excluded.informed_at`
  )
}

export type Closing = Readonly<{ by: string | null; how: 'answered' | 'clear'; now: Date }>

/** Of some customers the open tasks are done; gives how many. */
export const closeTasks = (
  transaction: Transaction,
  customerIds: readonly string[],
  { by, how, now }: Closing
): Promise<number> =>
  customerIds.length === 0
    ? Promise.resolve(0)
    : transaction.run(
        sql`update cleaning_task set state = 'done', gaps = '{}', closed_at = ${now}, closed_by = ${by}, closed_how = ${how}
             where workspace_id = ${transaction.workspaceId} and state = 'open'
               and customer_id = any (${customerIds}::uuid[])`
      )

export const setGaps = async (
  transaction: Transaction,
  customerId: string,
  gaps: readonly string[]
): Promise<void> => {
  await transaction.run(
    sql`update cleaning_task set gaps = ${gaps}::text[]
         where workspace_id = ${transaction.workspaceId} and customer_id = ${customerId} and state = 'open'`
  )
}

/** Closes tasks in which nothing is open any more, though nobody wrote anything: a playbook or the recycle bin did it. */
export const closeEmptyTasks = (transaction: Transaction, now: Date): Promise<number> => {
  const { workspaceId } = transaction
  return transaction.run(
    sql`update cleaning_task t set state = 'done', closed_at = ${now}, closed_how = 'clear'
         where t.workspace_id = ${workspaceId} and t.state = 'open'
           and (not exists (select from customer c
                             where c.workspace_id = ${workspaceId} and c.id = t.customer_id and c.state = 'active')
                or (t.gaps = '{}' and not exists (
                      select from finding f
                       where f.workspace_id = ${workspaceId} and f.customer_id = t.customer_id
                         and f.severity = any (${cleaningSeverities}::text[]))))`
  )
}

/** Everything that one has to clear up goes to another. */
export const moveTasks = (transaction: Transaction, from: string, to: string): Promise<number> =>
  transaction.run(
    sql`update cleaning_task
           set assignee_id = case when assignee_id = ${from} then ${to}::uuid else assignee_id end,
               escalated_to = case when escalated_to = ${from} then ${to}::uuid else escalated_to end
         where workspace_id = ${transaction.workspaceId} and state = 'open'
           and (assignee_id = ${from} or escalated_to = ${from})`
  )

/** A customer that was given to somebody else takes along what his former owner had to clear up. */
export const followOwners = (transaction: Transaction, from: Date, to: Date): Promise<number> => {
  const { workspaceId } = transaction
  return transaction.run(
    sql`update cleaning_task t set assignee_id = c.owner_id
          from customer c
         where t.workspace_id = ${workspaceId} and t.state = 'open' and c.workspace_id = ${workspaceId}
           and c.id = t.customer_id and c.owner_id is not null and t.assignee_id <> c.owner_id
           and exists (select from record_change r
                        where r.workspace_id = ${workspaceId} and r.customer_id = t.customer_id and r.kind = 'owner'
                          and r.at > ${from} and r.at <= ${to} and r.before->>'ownerId' = t.assignee_id::text)`
  )
}
