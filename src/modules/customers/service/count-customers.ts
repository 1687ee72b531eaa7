import type { Actor } from '#kernel/actor'
import type { Transaction } from '#platform/database'
import type { CustomerCount, CustomerCountQuery } from '../contract.ts'
import { countRows, countSampled, EXACT_UP_TO, fewnessOf, withinMs } from '../io/facets/count-rows.ts'
import { allOf, conditionsOf } from '../io/list/conditions.ts'
import type { Moment } from './moment.ts'
import { askingOf } from './list-customers.ts'

/** The first answer may take so long for the exact figure, and one that was asked for. */
export const FIRST_MS = 150
export const EXACT_MS = 10_000
/** Of fewer a sample says too little, and nothing of those that it does not have at all. */
const FEW = 500

/**
 * How many customers comply: exact up to 50,000 where that is quick (an index finds them, or there are few in all), else
 * from a sample unless the exact figure is asked for. Which of both is decided before either is begun.
 */
export const countCustomers = async (
  transaction: Transaction,
  actor: Actor,
  { exact, ...filter }: CustomerCountQuery,
  moment: Pick<Moment, 'today'>
): Promise<CustomerCount> => {
  const asking = await askingOf(transaction, actor, moment, filter)
  const conditions = conditionsOf(filter, asking, transaction.workspaceId)
  const exactly = async (milliseconds: number): Promise<CustomerCount | null> => {
    const most = exact === '1' ? null : EXACT_UP_TO + 1
    const count = await withinMs(transaction, milliseconds, () => countRows(transaction, conditions, most))
    return count === null || count === most ? null : { count, exact: true }
  }
  const sampled = async (): Promise<CustomerCount> => ({
    count: await countSampled(transaction, allOf(conditions)),
    exact: false
  })
  if (exact === '1') return (await exactly(EXACT_MS)) ?? sampled()
  if ((await fewnessOf(transaction, conditions)) !== 'no') return (await exactly(FIRST_MS)) ?? sampled()
  const about = await sampled()
  return about.count < FEW ? ((await exactly(FIRST_MS)) ?? about) : about
}
