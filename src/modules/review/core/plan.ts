import { addDays, type Day } from '#kernel/day'
import { createSpread, firstReview, reviewMoved, type Cycles, type Spread } from './next-review.ts'

/** How a customer came to us: somebody wrote it down himself, with a list, or with the sample. */
export type Came = 'byHand' | 'list' | 'sample'

/** A plan as it stands: when the review is due, from when that counts, and what may not move it. */
export type StandingPlan = Readonly<{
  countedFrom: Day
  on: Day
  isHigh: boolean
  isReviewed: boolean
  /** Put off stays put off until then. */
  isPostponed: boolean
}>

export type ToPlan = Readonly<{
  came: Came
  arrivedOn: Day
  isHigh: boolean
  /** Any number that stays the customer's own: it spreads first reviews over the days. */
  place: number
  /** Null where there is no plan yet. */
  was: StandingPlan | null
}>

/** By what plans are made on a day; prepared once for as many customers as there are. */
export type Ways = Readonly<{ cycles: Cycles; today: Day; spread: Spread; sampleSpread: Spread }>

/** The sample has half a year behind it: some of its customers are overdue. */
const SAMPLE_BEHIND_DAYS = 6

export const createWays = (cycles: Cycles, today: Day): Ways => ({
  cycles,
  today,
  spread: createSpread(today, cycles),
  sampleSpread: createSpread(addDays(today, -SAMPLE_BEHIND_DAYS), cycles)
})

/**
 * When a customer's review is due, and from when that counts: the first one where there is none yet; else the day that
 * stands, which only another value moves, or (`all`) other cycles. Time alone moves none. Source: POR-8; the spread is ours.
 */
export const planFor = (
  { came, arrivedOn, isHigh, place, was }: ToPlan,
  { cycles, today, spread, sampleSpread }: Ways,
  all: boolean
): Readonly<{ countedFrom: Day; on: Day }> => {
  if (was === null) {
    const arrival = { arrivedOn, byHand: came === 'byHand', place }
    return firstReview(arrival, isHigh, cycles, today, came === 'sample' ? sampleSpread : spread)
  }
  const { countedFrom, on } = was
  if (was.isPostponed || !(all || was.isHigh !== isHigh)) return { countedFrom, on }
  return { countedFrom, on: reviewMoved({ ...was, place }, isHigh, cycles, today, spread) }
}
