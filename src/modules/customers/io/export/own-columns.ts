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

/** The most contacts who are still there that one of these customers has. */
export const findMostContacts = async (
  transaction: Transaction,
  conditions: ListConditions
): Promise<number> => {
  const { workspaceId } = transaction
  const row = await transaction.row<{ most: number | null }>(
    sql`select max(n.contacts)::int as most from (
          select count(*) as contacts from customer_list f
            join contact k on k.workspace_id = ${workspaceId} and k.customer_id = f.customer_id and k.state = 'active'
           where ${allOf(conditions)} and f.workspace_id = ${workspaceId}
           group by f.customer_id) n`
  )
  return row?.most ?? 0
}
