import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'

/** Whose a customer is, as far as somebody sees it; null where there is none for him. */
export const findCustomerOwner = async (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  customerId: string
): Promise<Readonly<{ ownerId: string | null }> | null> => {
  const row = await transaction.row<{ owner_id: string | null }>(
    sql`select c.owner_id from customer c
         where c.workspace_id = ${transaction.workspaceId} and c.id = ${customerId}
           and ${ownerScope(actor, sql`c.owner_id`)}`
  )
  return row && { ownerId: row.owner_id }
}
