import { sql, type Transaction } from '#platform/database'

/** Customers that lie in the recycle bin since before an instant, with those that were merged into them. */
export const findOverdue = async (
  transaction: Transaction,
  before: Date,
  most: number
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ id: string }>(
    sql`with overdue as (
          select c.id from customer_list f
            join customer c on c.workspace_id = ${workspaceId} and c.id = f.customer_id
           where f.workspace_id = ${workspaceId} and f.state = 'deleted' and f.updated_at < ${before}
             and c.state = 'deleted' and c.removed_at < ${before}
           order by c.id limit ${most} for update of c)
        select id from overdue
        union
        select m.id from customer m
         where m.workspace_id = ${workspaceId} and m.merged_into in (select id from overdue)`
  )
  return rows.map(({ id }) => id)
}

/** Takes customers away for good, with everything that hangs on them and what their history says of them. */
export const eraseCustomers = async (transaction: Transaction, ids: readonly string[]): Promise<void> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`delete from record_change where workspace_id = ${workspaceId} and customer_id = any (${ids}::uuid[])`
  )
  await transaction.run(
    sql`delete from customer where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])`
  )
}
