import { sql, type Transaction } from '#platform/database'

/** Texts of an undone import that stay in a customer, for somebody changed them since. */
export type LeftTexts = Readonly<{ customerId: string; fields: readonly string[] }>

/** Customers who were here before and whose texts the import wrote, after an id. */
export const listUpdatedCustomers = async (
  transaction: Transaction,
  importId: string,
  after: string | null,
  limit: number
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ id: string }>(
    sql`select distinct r.customer_id as id from import_row r
          join customer c on c.workspace_id = ${workspaceId} and c.id = r.customer_id
         where r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.outcome = 'updated'
           and c.import_id is distinct from ${importId}::uuid
           and r.customer_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
         order by r.customer_id limit ${limit}`
  )
  return rows.map(({ id }) => id)
}

/** Keeps what stays; a customer that is looked at again is listed once. */
export const addLeft = async (
  transaction: Transaction,
  importId: string,
  left: readonly LeftTexts[]
): Promise<void> => {
  const byCustomer = Object.fromEntries(left.map(({ customerId, fields }) => [customerId, fields]))
  await transaction.run(
    sql`update import_run set undo_left = coalesce(undo_left, '{}') || ${JSON.stringify(byCustomer)}::jsonb
         where workspace_id = ${transaction.workspaceId} and id = ${importId}`
  )
}

const MOST_SHOWN = 300

/** What stays, with the customers' names; of those that `visibleOwners` reach. */
export const listLeft = (
  transaction: Transaction,
  importId: string,
  visibleOwners: readonly string[] | null
): Promise<readonly (LeftTexts & Readonly<{ name: string | null }>)[]> => {
  const { workspaceId } = transaction
  return transaction.rows(
    sql`select c.id as "customerId", c.name, k.value as fields
          from import_run r, jsonb_each(r.undo_left) k
          join customer c on c.workspace_id = ${workspaceId} and c.id = k.key::uuid
         where r.workspace_id = ${workspaceId} and r.id = ${importId} and r.undo_left is not null
           and (${visibleOwners}::uuid[] is null or c.owner_id = any (${visibleOwners}::uuid[]))
         order by c.id limit ${MOST_SHOWN}`
  )
}
