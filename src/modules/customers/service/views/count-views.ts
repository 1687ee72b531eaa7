import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Transaction } from '#platform/database'
import type { CustomerCount, CustomerFilter, ViewCounts, ViewCountsInput } from '../../contract.ts'
import { keepCount, keptCount, stopwatch } from '../../io/views/kept-counts.ts'
import { countCustomers } from '../count-customers.ts'
import type { Moment } from '../moment.ts'

/** After so long no further view is begun: the next request goes on, for those that were counted are kept. */
const BUDGET_MS = 250

const countOf = async (
  transaction: Transaction,
  actor: Actor,
  filter: CustomerFilter,
  moment: Pick<Moment, 'today'>
): Promise<CustomerCount | null> => {
  try {
    return await countCustomers(transaction, actor, { ...filter, exact: '0' }, moment)
  } catch (error) {
    // What is masked for the reader, or gone from the playbook, is refused before anything is asked of the database.
    if (error instanceof AppError) return null
    throw error
  }
}

/**
 * How many customers each of several views finds for whoever asks, with his own reach: each as the list counts it, all within
 * one budget, and each at most every fifteen seconds for all who reach the same.
 */
export const countViews = async (
  transaction: Transaction,
  actor: Actor,
  { filters }: ViewCountsInput,
  moment: Pick<Moment, 'today'>
): Promise<ViewCounts> => {
  const gone = stopwatch()
  const counts: (CustomerCount | null)[] = []
  for (const filter of filters) {
    const known = keptCount(actor, moment.today, filter)
    const isLate = known === null && gone() > BUDGET_MS
    const count = known ?? (isLate ? null : await countOf(transaction, actor, filter, moment))
    if (known === null && count !== null) keepCount(actor, moment.today, filter, count)
    counts.push(count)
  }
  return { counts }
}
