import type { Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { endedQuarterOf, quarterTextOf } from '../core/index.ts'
import { listCandidates } from '../io/store/candidates.ts'
import { decideChanges, listRunOut } from '../io/store/changes.ts'
import { beginRegrading, listRegradings } from '../io/store/regradings.ts'
import { regradeBatch } from './regrade-batch.ts'

const BATCH = 200

/** Overrides whose day is over end, and their customers are regraded. */
export const endOverrides = async (transaction: Transaction, moment: Moment): Promise<number> => {
  const over = await listRunOut(transaction, moment.today, BATCH)
  if (over.length === 0) return 0
  await decideChanges(
    transaction,
    over.map(({ id }) => id),
    { state: 'ended', by: null, comment: null },
    moment.now
  )
  await regradeBatch(
    transaction,
    over.map(({ customer_id }) => customer_id),
    moment,
    { origin: 'demand', quarter: quarterTextOf(moment.today) }
  )
  await announce(transaction, 'grades.changed', {}, moment.now)
  return over.length
}

/** An end of cooperation is a reason of its own to regrade, at once (GRD-3). */
export const regradeEnded = async (transaction: Transaction, moment: Moment): Promise<number> => {
  const quarter = quarterTextOf(moment.today)
  const ids = await listCandidates(transaction, quarter, null, BATCH, true)
  if (ids.length === 0) return 0
  await regradeBatch(transaction, ids, moment, { origin: 'cooperationEnded', quarter })
  await announce(transaction, 'grades.changed', {}, moment.now)
  return ids.length
}

/** Begins the regrading of the quarter that has ended, where that was not done. Gives whether there is work. */
export const beginQuarter = async (transaction: Transaction, { now, today }: Moment): Promise<boolean> => {
  const quarter = endedQuarterOf(today)
  const known = (await listRegradings(transaction, 8)).find((one) => one.quarter === quarter)
  if (known?.origin === 'quarter') return false
  return beginRegrading(transaction, { quarter, origin: 'quarter', by: null }, now)
}
