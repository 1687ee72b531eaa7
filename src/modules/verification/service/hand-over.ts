import type { Actor } from '#kernel/actor'
import type { Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { moveTasks } from '../io/store/tasks.ts'

/** What somebody had to clear up is another's when he leaves, with the deadlines as they stand. */
export const handOverCleaning = async (
  transaction: Transaction,
  _actor: Actor,
  from: string,
  to: string,
  { now }: Moment
): Promise<number> => {
  const moved = await moveTasks(transaction, from, to)
  if (moved > 0) await announce(transaction, 'cleaning.changed', { escalated: 0 }, now)
  return moved
}
