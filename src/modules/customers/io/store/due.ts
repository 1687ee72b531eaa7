import type { Day } from '#kernel/day'
import { sql, type Database, type Transaction } from '#platform/database'

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Workspaces with such customers, and which day it is in each. */
export const findDueWorkspaces = (
  database: Database,
  now: Date
): Promise<readonly Readonly<{ workspaceId: number; today: Day }>[]> =>
  database.beforeWorkspace(
    sql`select workspace_id as "workspaceId", today from customers_due_workspaces(${now})`
  )

/** Customers whose facts time may have changed, after an id, in the order of their ids. */
export const findDue = async (
  transaction: Transaction,
  today: Day,
  after: string | null,
  limit: number
): Promise<readonly string[]> => {
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select f.customer_id from customer_list f
         where f.workspace_id = ${transaction.workspaceId} and f.facts_valid_until <= ${today}::date
           and f.state <> 'deleted' and f.customer_id > ${after ?? FIRST}::uuid
         order by f.customer_id limit ${limit}`
  )
  return rows.map(({ customer_id }) => customer_id)
}
