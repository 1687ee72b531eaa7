import type { Day } from '#kernel/day'

/**
 * Days for the first follow-ups of customers that come all at once (COL-14): nobody gets more than `capacity` a day, and
 * nobody waits longer than needed. `load` says how many a day already has; the answer has a day for each of `count`
 * customers, in order. `nextWorkday` gives the first working day after a day.
 *
 * `levelDays(3, { capacity: 2, from: '2026-03-02', load: () => 1, nextWorkday })` → one on the 2nd, one on the 3rd, one on the 4th.
 */
export const levelDays = (
  count: number,
  plan: Readonly<{
    capacity: number
    /** The first working day that may be used. */
    from: Day
    load: (day: Day) => number
    nextWorkday: (day: Day) => Day
  }>
): readonly Day[] => {
  const days: Day[] = []
  let day = plan.from
  let free = Math.max(0, plan.capacity - plan.load(day))
  while (days.length < count) {
    if (free > 0) {
      days.push(day)
      free -= 1
    } else {
      day = plan.nextWorkday(day)
      // Also a day that is full takes one in the end: a list must not be postponed for ever.
      free = Math.max(1, plan.capacity - plan.load(day))
    }
  }
  return days
}
