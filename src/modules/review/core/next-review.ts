import { isWorkday } from '#lib/china'
import { addDays, type Day } from '#kernel/day'
import type { PlaybookDocument } from '#contracts/playbook'
import type { ReviewKind } from '../contract.ts'

export type Cycles = Omit<PlaybookDocument['refresh'], 'triggerWords'>

/**
 * How many days may lie between two reviews: 30 of a customer of high value, 90 of all others (S0), and never more than
 * needs and tags may (180, S4).
 */
export const cycleDays = (isHigh: boolean, cycles: Cycles): number =>
  Math.min(isHigh ? cycles.fileHighValueDays : cycles.fileOtherDays, cycles.needsDays)

/** The last workday up to a day, but not before another: a cycle is "at the latest". */
const workdayUpTo = (day: Day, notBefore: Day): Day => {
  let at = day
  while (at > notBefore && !isWorkday(at)) at = addDays(at, -1)
  return at
}

/** When a file that was looked through on a day is due again: 2026-03-02 and 30 days is Wednesday, 2026-04-01. */
export const reviewAfter = (reviewedOn: Day, isHigh: boolean, cycles: Cycles): Day =>
  workdayUpTo(addDays(reviewedOn, cycleDays(isHigh, cycles)), addDays(reviewedOn, 1))

/**
 * When a customer who was reviewed today is due next, and whether somebody has asked after the contact: a cycle later; after a light
 * check that found the contact the full review comes the next day (S4), after one that did not there is nobody to ask.
 */
export const nextAfterReview = (
  { kind, isThere, isHigh }: Readonly<{ kind: ReviewKind; isThere: boolean; isHigh: boolean }>,
  cycles: Cycles,
  today: Day
): Readonly<{ nextOn: Day; lightOn: Day | null }> => {
  const after = reviewAfter(today, isHigh, cycles)
  if (kind === 'full') return { nextOn: after, lightOn: null }
  return { nextOn: isThere ? addDays(today, 1) : after, lightOn: today }
}

/** The workdays of a cycle from a day on. */
const workdaysOf = (from: Day, days: number): readonly Day[] =>
  Array.from({ length: days }, (_, shift) => addDays(from, shift)).filter((day) => isWorkday(day))

/** A day for the `place`-th customer, whose number is any that stays his own. */
export type Spread = (place: number, isHigh: boolean) => Day

/**
 * The first review of customers who came all at once, or before anybody reviewed: spread evenly over the workdays of one
 * cycle from today on, so that a list of 100,000 is not due on one day. Prepared once for as many as there are.
 */
export const createSpread = (today: Day, cycles: Cycles): Spread => {
  const [high, other] = [
    workdaysOf(today, cycleDays(true, cycles)),
    workdaysOf(today, cycleDays(false, cycles))
  ]
  return (place, isHigh) => {
    const days = isHigh ? high : other
    return days[place % Math.max(1, days.length)] ?? reviewAfter(today, isHigh, cycles)
  }
}

/** So long one has where a cycle becomes shorter, before the first review by it is due. */
const NOTICE_DAYS = 7

export type Arrival = Readonly<{ arrivedOn: Day; byHand: boolean; place: number }>

/**
 * The first review of a customer: a cycle after somebody wrote it down himself; spread where it came with a list, or so
 * long ago that it would be overdue before anybody knew of reviews.
 */
export const firstReview = (
  { arrivedOn, byHand, place }: Arrival,
  isHigh: boolean,
  cycles: Cycles,
  today: Day,
  spread: Spread
): Readonly<{ countedFrom: Day; on: Day }> => {
  const after = reviewAfter(arrivedOn, isHigh, cycles)
  return byHand && after > today
    ? { countedFrom: arrivedOn, on: after }
    : { countedFrom: today, on: spread(place, isHigh) }
}

/**
 * When a review is due after the customer's value or the playbook's cycles have changed: as the new cycle counts from the
 * last review, but nobody is overdue at once: where it comes sooner, a week is given. Whoever never was reviewed is
 * spread over the shorter cycle.
 */
export const reviewMoved = (
  was: Readonly<{ countedFrom: Day; on: Day; isReviewed: boolean; place: number }>,
  isHigh: boolean,
  cycles: Cycles,
  today: Day,
  spread: Spread
): Day => {
  const on = reviewAfter(was.countedFrom, isHigh, cycles)
  // What is due already stays due: a longer cycle takes nothing off the list that was to be done.
  if (was.on <= today) return was.on
  if (on >= was.on) return was.isReviewed ? on : was.on
  if (!was.isReviewed) {
    const sooner = spread(was.place, isHigh)
    return sooner < was.on ? sooner : was.on
  }
  const noticed = workdayUpTo(addDays(today, NOTICE_DAYS), addDays(today, 1))
  return on < noticed ? (noticed < was.on ? noticed : was.on) : on
}

/**
 * Whether first only the contact is asked for (S4: 超过一年未互动): nobody has spoken to the customer for longer than the
 * playbook says, and nobody has asked since. Who never was spoken to counts from the day he came.
 */
export const isLight = (
  {
    lastContactOn,
    arrivedOn,
    lightOn
  }: Readonly<{ lastContactOn: Day | null; arrivedOn: Day; lightOn: Day | null }>,
  { lightCheckAfterDays }: Pick<Cycles, 'lightCheckAfterDays'>,
  today: Day
): boolean => {
  const before = addDays(today, -lightCheckAfterDays)
  return (lastContactOn ?? arrivedOn) < before && (lightOn === null || lightOn < before)
}
