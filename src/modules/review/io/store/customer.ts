import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'

/** Locks an active customer in reach until the transaction ends, so that of two who act at once the second sees the first. */
export const lockCustomer = async (transaction: Transaction, actor: Actor, id: string): Promise<void> => {
  const row = await transaction.row<{ state: string }>(
    sql`select c.state from customer c
         where c.workspace_id = ${transaction.workspaceId} and c.id = ${id} and ${ownerScope(actor, sql`c.owner_id`)}
         for update of c`
  )
  if (row === null || row.state === 'deleted') throw new AppError('notFound', 'customers.notFound')
  if (row.state !== 'active') throw new AppError('conflict', 'review.notActive')
}
