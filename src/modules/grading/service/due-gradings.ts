import type { Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { endedQuarterOf, quarterTextOf } from '../core/index.ts'
import { listCandidates } from '../io/store/candidates.ts'
import { decideChanges, listRunOut } from '../io/store/changes.ts'
import { beginRegrading, listRegradings } from '../io/store/regradings.ts'
import { regradeBatch } from './regrade-batch.ts'

const BATCH = 200

const tell = async (transaction: Transaction, count: number, { now }: Moment): Promise<void> => {
  await announce(transaction, 'grades.changed', {}, now)
  await announce(transaction, 'customers.changed', { count }, now)
}

/** Overrides whose day is over end, and their customers are regraded. Gives whether there may be more. */
export const endOverrides = async (transaction: Transaction, moment: Moment): Promise<boolean> => {
  const over = await listRunOut(transaction, moment.today, BATCH)
  if (over.length === 0) return false
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
  await tell(transaction, over.length, moment)
  return true
}

/**
 * An end of cooperation is a reason of its own to regrade, at once (GRD-3): the next customers after an id. Gives the last of them,
 * null where there are no more. Who is found by what is stored and looked at anew may well keep his grade, and is passed by.
 */
export const regradeEnded = async (
  transaction: Transaction,
  moment: Moment,
  after: string | null
): Promise<string | null> => {
  const quarter = quarterTextOf(moment.today)
  const ids = await listCandidates(transaction, quarter, after, BATCH, true)
  if (ids.length === 0) return null
  const { pending, filed, effective } = await regradeBatch(transaction, ids, moment, {
    origin: 'cooperationEnded',
    quarter
  })
  const count = pending + filed + effective
  if (count > 0) await tell(transaction, count, moment)
  return ids.length < BATCH ? null : (ids.at(-1) ?? null)
}

/** Begins the regrading of the quarter that has ended, where that was not done. Gives whether there is work. */
export const beginQuarter = async (transaction: Transaction, { now, today }: Moment): Promise<boolean> => {
  const quarter = endedQuarterOf(today)
  const known = (await listRegradings(transaction, 8)).find((one) => one.quarter === quarter)
  if (known?.origin === 'quarter') return false
  const isBegun = await beginRegrading(transaction, { quarter, origin: 'quarter', by: null }, now)
  if (isBegun) await announce(transaction, 'grades.changed', {}, now)
  return isBegun
}
