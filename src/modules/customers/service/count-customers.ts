import type { Actor } from '#kernel/actor'
import type { Transaction } from '#platform/database'
import type { CustomerCount, CustomerCountQuery } from '../contract.ts'
import { countRows, countSampled, withinSeconds } from '../io/facets/count-rows.ts'
import { conditionsOf } from '../io/list/conditions.ts'
import type { Moment } from './moment.ts'
import { askingOf } from './list-customers.ts'

/** Up to so many hits every one is counted at once (08 "Facet counts"). */
export const EXACT_UP_TO = 50_000
export const EXACT_SECONDS = 10

/** How many customers comply: exact up to 50,000, above from a sample unless the exact figure is asked for. */
export const countCustomers = async (
  transaction: Transaction,
  actor: Actor,
  { exact, ...filter }: CustomerCountQuery,
  moment: Pick<Moment, 'today'>
): Promise<CustomerCount> => {
  const asking = await askingOf(transaction, actor, moment)
  const conditions = conditionsOf(filter, asking, transaction.workspaceId)
  if (exact === '1') {
    const all = await withinSeconds(transaction, EXACT_SECONDS, () =>
      countRows(transaction, conditions, null)
    )
    if (all !== null) return { count: all, exact: true }
  }
  const about = await countSampled(transaction, conditions)
  if (about > EXACT_UP_TO) return { count: about, exact: false }
  const most = EXACT_UP_TO * 2
  const count = await countRows(transaction, conditions, most)
  return count < most ? { count, exact: true } : { count: about, exact: false }
}
