import { addDays, type Day } from '#kernel/day'
import { createSpread, firstReview, reviewMoved, type Cycles, type Spread } from '#core/review'
import type { Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { listPlans, savePlans, type Plan, type PlanRow } from '../io/store/plans.ts'

/** So many are planned at once: what a look reads is soon forgotten again, and the memory of the program does not grow by it. */
const AT_ONCE = 500

/** Spreads first reviews, always the same for one customer. */
const placeOf = (id: string): number => Number.parseInt(id.slice(-6), 16)

export type Ways = Readonly<{
  cycles: Cycles
  today: Day
  timeZone: string
  spread: Spread
  /** Of the sample, which has half a year behind it: some are overdue. */
  sampleSpread: Spread
}>

const SAMPLE_BEHIND_DAYS = 6

export const waysOf = (cycles: Cycles, today: Day, timeZone: string): Ways => ({
  cycles,
  today,
  timeZone,
  spread: createSpread(today, cycles),
  sampleSpread: createSpread(addDays(today, -SAMPLE_BEHIND_DAYS), cycles)
})

const planOf = (row: PlanRow, { cycles, today, timeZone, spread, sampleSpread }: Ways): Plan => {
  const { customer_id, owner_id, is_high, state, counted_from, periodic_on } = row
  const base = { customer_id, owner_id, is_high, is_active: state === 'active' }
  const place = placeOf(customer_id)
  if (counted_from === null || periodic_on === null) {
    const byHand = row.origin === 'entry' || row.origin === 'api'
    const arrivedOn = dayInZone(row.arrived_at, timeZone)
    const { countedFrom, on } = firstReview(
      { arrivedOn, byHand, place },
      is_high,
      cycles,
      today,
      row.origin === 'sample' ? sampleSpread : spread
    )
    return { ...base, counted_from: countedFrom, periodic_on: on }
  }
  const was = { countedFrom: counted_from, on: periodic_on, isReviewed: row.reviewed_at !== null, place }
  // What somebody has put off stays put off until then.
  const on = row.was_postponed ? periodic_on : reviewMoved(was, is_high, cycles, today, spread)
  return { ...base, counted_from, periodic_on: on }
}

const isOther = (row: PlanRow, plan: Plan): boolean =>
  row.counted_from === null ||
  plan.periodic_on !== row.periodic_on ||
  plan.owner_id !== row.was_owner_id ||
  plan.is_high !== row.was_high ||
  plan.is_active !== (row.due_on !== null)

/** Only where the value or the cycles are others does the day move: time alone moves none. */
const plansOf = (rows: readonly PlanRow[], ways: Ways, all: boolean): readonly Plan[] =>
  rows.flatMap((row) => {
    const moves = all || row.counted_from === null || row.is_high !== row.was_high
    const plan = planOf(row, ways)
    const kept = moves || row.periodic_on === null ? plan : { ...plan, periodic_on: row.periodic_on }
    return isOther(row, kept) ? [kept] : []
  })

/** Plans those of some customers whose plan is missing or another one by now, or `all` by other cycles; gives how many. */
export const planSome = async (
  transaction: Transaction,
  ids: readonly string[],
  ways: Ways,
  all = false
): Promise<number> => {
  let planned = 0
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await listPlans(transaction, ids.slice(at, at + AT_ONCE))
    planned += await savePlans(transaction, plansOf(rows, ways, all))
  }
  return planned
}
