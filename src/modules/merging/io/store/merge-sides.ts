import { sql, type Transaction } from '#platform/database'

export type SideCounts = Readonly<{
  id: string
  orders: number
  records: number
  steps: number
  completeness: number
}>

/** How much there is of a customer beside its file, for choosing who survives. */
export const countSides = (
  transaction: Transaction,
  ids: readonly string[]
): Promise<readonly SideCounts[]> => {
  const { workspaceId } = transaction
  return transaction.rows<SideCounts>(
    sql`select c.id,
               (select count(*)::int from customer_order o where o.workspace_id = ${workspaceId} and o.customer_id = c.id) as orders,
               (select count(*)::int from follow_up_record r where r.workspace_id = ${workspaceId} and r.customer_id = c.id) as records,
               (select count(*)::int from planned_step s
                 where s.workspace_id = ${workspaceId} and s.customer_id = c.id and s.state = 'open') as steps,
               coalesce((select f.customer_completeness from customer_list f
                 where f.workspace_id = ${workspaceId} and f.customer_id = c.id), 0) as completeness
          from customer c
         where c.workspace_id = ${workspaceId} and c.id = any (${ids}::uuid[])`
  )
}

/** An order that both customers have: the same day, amount and product. `id` is the merged customer's. */
export type SameOrder = Readonly<{
  id: string
  orderedOn: string
  amountFen: number
  productType: string | null
}>

/**
 * Orders that were entered with both customers, each once: of two equal ones of the merged customer two of the survivor's
 * are meant. One with another number is another order.
 */
export const listSameOrders = (
  transaction: Transaction,
  survivor: string,
  merged: string
): Promise<readonly SameOrder[]> => {
  const { workspaceId } = transaction
  const numbered = (customer: string) => sql`
    select o.id, o.ordered_on, o.amount_fen, o.product_type, o.external_id,
           row_number() over (partition by o.ordered_on, o.amount_fen, o.product_type order by o.id) as place
      from customer_order o where o.workspace_id = ${workspaceId} and o.customer_id = ${customer}::uuid`
  return transaction.rows<SameOrder>(
    sql`select b.id, b.ordered_on as "orderedOn", b.amount_fen as "amountFen", b.product_type as "productType"
          from (${numbered(merged)}) b
         where exists (
           select from (${numbered(survivor)}) a
            where a.ordered_on = b.ordered_on and a.amount_fen = b.amount_fen and a.place = b.place
              and a.product_type is not distinct from b.product_type
              and (a.external_id is null or b.external_id is null or a.external_id = b.external_id))
         order by b.ordered_on desc, b.id`
  )
}
