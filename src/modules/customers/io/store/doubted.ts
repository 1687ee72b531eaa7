import type { FieldKey } from '#contracts/customers'
import { sql, type Transaction } from '#platform/database'

/** Fields of customers that verification has something against, by customer. */
export const findDoubted = async (
  transaction: Transaction,
  ids: readonly string[]
): Promise<ReadonlyMap<string, ReadonlySet<FieldKey>>> => {
  const rows = await transaction.rows<{ customer_id: string; fields: FieldKey[] }>(
    sql`select o.customer_id, array_agg(distinct o.field) as fields from finding o
         where o.workspace_id = ${transaction.workspaceId} and o.customer_id = any (${ids}::uuid[])
           and o.severity <> 'info'
         group by o.customer_id`
  )
  return new Map(rows.map(({ customer_id, fields }) => [customer_id, new Set(fields)]))
}
