import { sql, trustedSql, type Transaction } from '#platform/database'
import type { ListConditions } from '../list/conditions.ts'
import { allOf } from '../list/conditions.ts'
import type { ListOrder } from '../list/order.ts'

/**
 * The ids of all customers of a view in its order, some at a time: one cursor, so that the whole export is of one
 * instant and nobody who is changed meanwhile is passed over or comes twice. Unknown values come last, as in the list.
 */
export async function* idsInOrder(
  transaction: Transaction,
  conditions: ListConditions,
  { column, descending }: Readonly<Pick<ListOrder, 'column'> & { descending: boolean }>,
  portion: number
): AsyncGenerator<readonly string[]> {
  const direction = trustedSql(descending ? 'desc' : 'asc')
  await transaction.run(
    sql`declare customers_export no scroll cursor for
        select f.customer_id as id from customer_list f where ${allOf(conditions)}
         order by ${column} ${direction} nulls last, f.customer_id ${direction}`
  )
  for (;;) {
    const rows = await transaction.rows<{ id: string }>(
      sql`fetch ${trustedSql(String(portion))} from customers_export`
    )
    if (rows.length > 0) yield rows.map(({ id }) => id)
    if (rows.length < portion) break
  }
  await transaction.run(sql`close customers_export`)
}
