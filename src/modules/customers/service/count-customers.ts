import type { Actor } from '#kernel/actor'
import type { Transaction } from '#platform/database'
import type { CustomerCount, CustomerCountQuery } from '../contract.ts'
import { countRows, countSampled, withinMs } from '../io/facets/count-rows.ts'
import { allOf, conditionsOf } from '../io/list/conditions.ts'
import type { Moment } from './moment.ts'
import { askingOf } from './list-customers.ts'

/** Up to so many hits every one is counted at once (08 "Facet counts"). */
export const EXACT_UP_TO = 50_000
/** The first answer may take so long for the exact figure, and one that was asked for. */
export const FIRST_MS = 150
export const EXACT_MS = 10_000

/** How many customers comply: exact up to 50,000, above from a sample unless the exact figure is asked for. */
export const countCustomers = async (
  transaction: Transaction,
  actor: Actor,
  { exact, ...filter }: CustomerCountQuery,
  moment: Pick<Moment, 'today'>
): Promise<CustomerCount> => {
  const asking = await askingOf(transaction, actor, moment, filter)
  const conditions = conditionsOf(filter, asking, transaction.workspaceId)
  if (exact === '1') {
    const all = await withinMs(transaction, EXACT_MS, () => countRows(transaction, conditions, null))
    if (all !== null) return { count: all, exact: true }
  }
  const about = await countSampled(transaction, allOf(conditions))
  if (about > EXACT_UP_TO) return { count: about, exact: false }
  const most = EXACT_UP_TO * 2
  const count = await withinMs(transaction, FIRST_MS, () => countRows(transaction, conditions, most))
  return count !== null && count < most ? { count, exact: true } : { count: about, exact: false }
}
