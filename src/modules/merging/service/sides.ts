import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { beginningOf, findDoubted, lockWhole, type LoadedCustomer } from '#modules/customers'
import type { Transaction } from '#platform/database'
import type { PlannedSide } from '../core/plan-merge.ts'

export type BothSides = Readonly<{
  survivor: LoadedCustomer
  merged: LoadedCustomer
  /** As the plan looks at them. */
  sides: Readonly<{ survivor: PlannedSide; merged: PlannedSide }>
}>

/** Two customers that are to become one: both there, active and within reach, locked until the transaction ends. */
export const bothSides = async (
  transaction: Transaction,
  actor: Actor,
  ids: Readonly<{ survivor: string; merged: string }>
): Promise<BothSides> => {
  if (ids.survivor === ids.merged) throw new AppError('invalid', 'merging.sameCustomer', {}, 'merged')
  const found = await lockWhole(transaction, actor, [ids.survivor, ids.merged])
  const [survivor, merged] = [ids.survivor, ids.merged].map((id) => found.find((one) => one.id === id))
  if (!survivor || !merged) throw new AppError('notFound', 'customers.notFound')
  for (const { state } of [survivor, merged])
    if (state !== 'active') throw new AppError('conflict', `merging.is.${state}`)
  const doubted = await findDoubted(transaction, [ids.survivor, ids.merged])
  const side = (one: LoadedCustomer): PlannedSide => ({
    stored: one.stored,
    updatedAt: one.updatedAt,
    doubted: doubted.get(one.id) ?? new Set(),
    ownerId: one.ownerId,
    formerCodes: one.formerCodes ?? [],
    begun: beginningOf(one)
  })
  return { survivor, merged, sides: { survivor: side(survivor), merged: side(merged) } }
}
