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
