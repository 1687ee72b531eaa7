import type { Day } from '#kernel/day'
import { createWays, planFor, type Came, type Cycles, type Ways } from '#core/review'
import type { Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { listPlans, savePlans, type Plan, type PlanRow } from '../io/store/plans.ts'

/** So many are planned at once: what a look reads is soon forgotten again, and the memory of the program does not grow by it. */
const AT_ONCE = 500

/** Spreads first reviews, always the same for one customer. */
const placeOf = (id: string): number => Number.parseInt(id.slice(-6), 16)

const cameOf = (origin: string): Came =>
  origin === 'sample' ? 'sample' : origin === 'entry' || origin === 'api' ? 'byHand' : 'list'

export type WaysHere = Ways & Readonly<{ timeZone: string }>

/** By what customers are planned on a day where the workspace is. */
export const waysOf = (cycles: Cycles, today: Day, timeZone: string): WaysHere => ({
  ...createWays(cycles, today),
  timeZone
})

const planOf = (row: PlanRow, ways: WaysHere, all: boolean): Plan => {
  const { customer_id, owner_id, is_high, state, standing } = row
  const { countedFrom, on } = planFor(
    {
      came: cameOf(row.origin),
      arrivedOn: dayInZone(row.arrived_at, ways.timeZone),
      isHigh: is_high,
      place: placeOf(customer_id),
      was: standing && {
        countedFrom: standing.counted_from,
        on: standing.periodic_on,
        isHigh: standing.is_high,
        isReviewed: standing.reviewed_at !== null,
        isPostponed: standing.postponed_at !== null
      }
    },
    ways,
    all
  )
  return {
    customer_id,
    owner_id,
    is_high,
    counted_from: countedFrom,
    periodic_on: on,
    is_active: state === 'active',
    reviewed_at: standing?.reviewed_at ?? null,
    postponed_at: standing?.postponed_at ?? null
  }
}

const isOther = ({ standing }: PlanRow, plan: Plan): boolean =>
  standing === null ||
  plan.periodic_on !== standing.periodic_on ||
  plan.owner_id !== standing.owner_id ||
  plan.is_high !== standing.is_high ||
  plan.is_active !== (standing.due_on !== null)

/** Plans those of some customers whose plan is missing or another one by now, or `all` by other cycles; gives how many. */
export const planSome = async (
  transaction: Transaction,
  ids: readonly string[],
  ways: WaysHere,
  all = false
): Promise<number> => {
  let planned = 0
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await listPlans(transaction, ids.slice(at, at + AT_ONCE))
    const plans = rows.flatMap((row) => {
      const plan = planOf(row, ways, all)
      return isOther(row, plan) ? [plan] : []
    })
    planned += await savePlans(transaction, plans, ways.today)
  }
  return planned
}
