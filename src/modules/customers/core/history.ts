import { addDays, addMonths, isDay, type Day } from '#kernel/day'
import type { InteractionSummary, OrderSummary } from '../contract.ts'
import type { ActivityDay, OrderRow, Recorded, RecordBrief, StatedHistory } from './stored.ts'

/** One thing counted on a day. */
type Dated = Readonly<{ on: Day; amount: number }>

const sum = (entries: readonly Dated[]): number => entries.reduce((total, { amount }) => total + amount, 0)

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)

/**
 * A sum that was stated on a day, continued by what is recorded one by one. Entries up to that day are taken to be in
 * the stated sum already, so the larger of the two counts; later ones are added. Null where there is neither.
 */
const continued = (stated: number | null, on: Day | null, entries: readonly Dated[]): number | null => {
  if (stated === null || on === null) return entries.length > 0 ? sum(entries) : stated
  const before = sum(entries.filter((entry) => entry.on <= on))
  const after = sum(entries.filter((entry) => entry.on > on))
  return Math.max(stated, before) + after
}

/**
 * The same for a window that begins after `cut`. A stated sum is as old as its day: once that lies before the window it
 * says nothing any more, unless it was zero, which stays true until something is recorded.
 */
const continuedWithin = (
  stated: number | null,
  on: Day | null,
  cut: Day,
  entries: readonly Dated[]
): number | null => {
  const within = entries.filter((entry) => entry.on > cut)
  if (stated !== null && on !== null && (stated === 0 || on > cut)) return continued(stated, on, within)
  return entries.length > 0 ? sum(within) : null
}

/** `12` months before the day of asking: an order on 2024-03-01 counts until 2025-02-28. */
const ORDER_MONTHS = 12
const CONTACT_DAYS = 30
const VISIT_DAYS = 90
const SHARE_DAYS = 365

/** How many in a hundred of the contacts after `cut` were visits; null where there was none. */
const visitShareOf = (days: readonly ActivityDay[], cut: Day): number | null => {
  let [contacts, visits] = [0, 0]
  for (const day of days)
    if (day.day > cut) {
      contacts += day.contacts
      visits += day.visits
    }
  return contacts === 0 ? null : Math.round((100 * visits) / contacts)
}

/**
 * Past business as of `today`: what was stated, continued by recorded orders. All null where neither exists. A stated
 * 合作已终止 ends with the next recorded order.
 */
export const ordersOf = (
  { orders: stated, ordersOn }: StatedHistory,
  rows: readonly OrderRow[],
  today: Day
): OrderSummary => {
  const past = rows.filter(({ orderedOn }) => orderedOn <= today)
  if (past.length === 0 && (ordersOn === null || ordersOn > addMonths(today, -ORDER_MONTHS))) return stated
  const cut = addMonths(today, -ORDER_MONTHS)
  const amounts = past.map(({ orderedOn, amountFen }) => ({ on: orderedOn, amount: amountFen }))
  const profits = past.flatMap(({ orderedOn, profitFen }) =>
    profitFen === null ? [] : [{ on: orderedOn, amount: profitFen }]
  )
  const ones = past.map(({ orderedOn }) => ({ on: orderedOn, amount: 1 }))
  const days = past.map(({ orderedOn }) => orderedOn)
  const types = past.flatMap(({ productType }) => (productType === null ? [] : [productType]))
  const resumed = past.some(({ orderedOn }) => ordersOn === null || orderedOn > ordersOn)
  return {
    amount12mFen: continuedWithin(stated.amount12mFen, ordersOn, cut, amounts),
    profit12mFen: continuedWithin(stated.profit12mFen, ordersOn, cut, profits),
    totalAmountFen: continued(stated.totalAmountFen, ordersOn, amounts),
    count: continued(stated.count, ordersOn, ones),
    count12m: continuedWithin(stated.count12m, ordersOn, cut, ones),
    firstOn: days.reduce(earlier, stated.firstOn),
    lastOn: days.reduce(later, stated.lastOn),
    ended: stated.ended === true && resumed ? false : stated.ended,
    productTypes: [...new Set([...stated.productTypes, ...types])]
  }
}

const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** Ever answered: once is enough; never only where every record says so. */
const answeredOf = (stated: boolean | null, records: readonly RecordBrief[]): boolean | null => {
  if (stated === true || records.some(({ answered }) => answered)) return true
  return records.length > 0 ? false : stated
}

/** The newest stage that was recorded, unless one was stated after it. */
const stageOf = (stated: string | null, on: Day | null, records: readonly RecordBrief[]): string | null => {
  const newest = records.find(({ stage }) => stage !== null)
  if (newest === undefined) return stated
  return stated !== null && on !== null && on > newest.on ? stated : newest.stage
}

/** What contacts showed as of `today` (POR-6): what was stated, continued by activity and follow-up records. */
export const interactionsOf = (
  { interactions: stated, interactionsOn: on }: StatedHistory,
  { activity, records }: Pick<Recorded, 'activity' | 'records'>,
  today: Day
): InteractionSummary => {
  const past = activity.filter(({ day }) => day <= today)
  const contactCut = addDays(today, -CONTACT_DAYS)
  if (past.length === 0 && records.length === 0 && (on === null || on > contactCut)) return stated
  const of = (read: (day: ActivityDay) => number): readonly Dated[] =>
    past.map((day) => ({ on: day.day, amount: read(day) }))
  const lastOf = (read: (day: ActivityDay) => number): Day | null =>
    past.reduce<Day | null>((last, day) => (read(day) > 0 ? later(last, day.day) : last), null)
  const reminders = records.map((record) => record.reminders).filter((count) => count > 0)
  return {
    replyHours:
      median(records.flatMap(({ replyHours }) => (replyHours === null ? [] : [replyHours]))) ??
      stated.replyHours,
    remindersNeeded: reminders.length > 0 ? Math.max(...reminders) : stated.remindersNeeded,
    contacts30d: continuedWithin(
      stated.contacts30d,
      on,
      contactCut,
      of(({ contacts }) => contacts)
    ),
    lastOn: later(
      stated.lastOn,
      lastOf(({ contacts }) => contacts)
    ),
    answered: answeredOf(stated.answered, records),
    materialsRequested: continued(
      stated.materialsRequested,
      on,
      of(({ materials }) => materials).filter(({ amount }) => amount > 0)
    ),
    siteVisits90d: continuedWithin(
      stated.siteVisits90d,
      on,
      addDays(today, -VISIT_DAYS),
      of(({ siteVisits }) => siteVisits).filter(({ amount }) => amount > 0)
    ),
    visitShare: visitShareOf(past, addDays(today, -SHARE_DAYS)) ?? stated.visitShare,
    eventsAttended: continued(
      stated.eventsAttended,
      on,
      of(({ events }) => events).filter(({ amount }) => amount > 0)
    ),
    lastInquiryOn: later(
      stated.lastInquiryOn,
      lastOf(({ inquiries }) => inquiries)
    ),
    stage: stageOf(stated.stage, on, records)
  }
}

/**
 * The first day after `today` on which a window of these sums moves though nothing is recorded: an order or contact
 * leaves it, a stated sum grows too old, or a day that lies ahead comes. Null where time moves nothing.
 */
export const historyValidUntil = (
  { orders, ordersOn, interactions, interactionsOn }: StatedHistory,
  { orders: rows, activity }: Recorded,
  today: Day
): Day | null => {
  const days: Day[] = []
  // A year after 29 February ends on 28 February or on 1 March, as one counts: both days are looked at.
  const yearAfter = (day: Day): void => {
    const end = addMonths(day, ORDER_MONTHS)
    // Somebody may have typed a day of the last year that there is.
    if (isDay(end)) days.push(end, addDays(end, 1))
  }
  for (const { orderedOn } of rows) {
    days.push(orderedOn)
    yearAfter(orderedOn)
  }
  for (const { day, contacts, siteVisits } of activity) {
    days.push(day)
    if (contacts > 0) days.push(addDays(day, CONTACT_DAYS), addDays(day, SHARE_DAYS))
    if (siteVisits > 0) days.push(addDays(day, VISIT_DAYS))
  }
  const { amount12mFen, profit12mFen, count12m } = orders
  if (ordersOn !== null && [amount12mFen, profit12mFen, count12m].some((value) => value !== null))
    yearAfter(ordersOn)
  if (interactionsOn !== null && interactions.contacts30d !== null)
    days.push(addDays(interactionsOn, CONTACT_DAYS))
  if (interactionsOn !== null && interactions.siteVisits90d !== null)
    days.push(addDays(interactionsOn, VISIT_DAYS))
  return days.reduce<Day | null>((first, day) => (day > today ? earlier(first, day) : first), null)
}
