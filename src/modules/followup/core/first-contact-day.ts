import { addDays, type Day } from '#kernel/day'

/** From a week on a window is wide enough to be spread over; what is more urgent is done by its day (ours). */
const LEAST_SPREAD_DAYS = 7

/**
 * The day of a first contact within a window of days: the place of a customer in the list spreads the contacts evenly
 * over the working days of the window, so that a fresh list is not due all on one day. Without a place, the last day.
 */
export const createFirstContactDay = (
  toWorkday: (day: Day) => Day
): ((asOf: Day, windowDays: number, place: number | undefined) => Day) => {
  const windows = new Map<string, readonly Day[]>()
  const workdaysOf = (asOf: Day, windowDays: number): readonly Day[] => {
    const key = `${asOf} ${windowDays}`
    const known = windows.get(key)
    if (known) return known
    const offsets = Array.from({ length: windowDays }, (_, at) => at + 1)
    const days = [...new Set(offsets.map((offset) => toWorkday(addDays(asOf, offset))))]
    windows.set(key, days)
    return days
  }
  return (asOf, windowDays, place) => {
    if (place === undefined || windowDays < LEAST_SPREAD_DAYS) return toWorkday(addDays(asOf, windowDays))
    const days = workdaysOf(asOf, windowDays)
    return days[place % days.length] ?? toWorkday(addDays(asOf, windowDays))
  }
}
