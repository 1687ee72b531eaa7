import { sql, type Transaction } from '#platform/database'
import { allOf, type ListConditions } from '../list/conditions.ts'

const MOST = 200

/** The own columns of the lists that these customers came from, by name. */
export const findOwnColumns = async (
  transaction: Transaction,
  conditions: ListConditions
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ name: string }>(
    sql`select distinct k.name from customer_list f
          join customer c on c.workspace_id = ${workspaceId} and c.id = f.customer_id
         cross join lateral jsonb_object_keys(c.profile -> 'custom') k (name)
         where ${allOf(conditions)} and f.workspace_id = ${workspaceId}
         order by k.name limit ${MOST}`
  )
  return rows.map(({ name }) => name)
}
