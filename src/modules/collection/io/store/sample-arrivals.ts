import type { Day } from '#kernel/day'
import { newId } from '#platform/ids'
import { sql, type Transaction } from '#platform/database'

export type SampleArrivalRow = Readonly<{
  customerId: string
  ownerId: string
  createdAt: Date
  /** The first contact: when it was due, and when it was. */
  dueOn: Day
  metAt: Date
}>

/** When the customers came, and that their first follow-up was done: half a year that a team has worked. */
export const insertSampleArrivals = async (
  transaction: Transaction,
  rows: readonly SampleArrivalRow[],
  goal: string
): Promise<void> => {
  const { workspaceId } = transaction
  const arrivals = JSON.stringify(
    rows.map(({ customerId, ownerId, createdAt, dueOn, metAt }) => ({
      step_id: newId(),
      customer_id: customerId,
      owner_id: ownerId,
      created_at: createdAt,
      due_on: dueOn,
      met_at: metAt
    }))
  )
  const given = sql`jsonb_to_recordset(${arrivals}::jsonb)
    as a (step_id uuid, customer_id uuid, owner_id uuid, created_at timestamptz, due_on date, met_at timestamptz)`
  await transaction.run(
    sql`update customer c set created_at = a.created_at from ${given}
         where c.workspace_id = ${workspaceId} and c.id = a.customer_id`
  )
  await transaction.run(
    sql`update customer_facts f set created_at = a.created_at from ${given}
         where f.workspace_id = ${workspaceId} and f.customer_id = a.customer_id`
  )
  await transaction.run(
    sql`insert into planned_step (workspace_id, id, customer_id, due_on, goal, assignee_id, state, origin, created_at,
                                  closed_at, closed_by)
        select ${workspaceId}::int, a.step_id, a.customer_id, a.due_on, ${goal}, a.owner_id, 'done', 'cadence', a.created_at,
               a.met_at, a.owner_id
          from ${given}`
  )
}
