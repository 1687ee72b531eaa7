import { addDays, type Day } from '#kernel/day'
import { isWorkday, type HolidayTable } from '#lib/china'

/** Every hour counts, or only the hours of workdays (a workspace chooses; 00 Time). */
export type Counting = 'clock' | 'workdays'

/** An instant on the wall clock of the workspace: its day, and milliseconds since midnight. */
export type Start = Readonly<{ day: Day; ms: number }>

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * When so many hours are over, on the wall clock of the workspace. By the clock Friday 15:00 + 24 h is Saturday 15:00; on
 * workdays it is Monday 15:00, and what comes on a holiday begins with the next workday's first minute. A day has 24
 * hours here: for zones with summer time only `workdays` goes by this, plain hours are added to the instant.
 * Source: S2 3.3 (24 小时), 00 Time.
 */
export const dueAt = (start: Start, hours: number, counting: Counting, holidays?: HolidayTable): Start => {
  if (counting === 'clock') {
    const end = start.ms + hours * HOUR_MS
    return { day: addDays(start.day, Math.floor(end / DAY_MS)), ms: end % DAY_MS }
  }
  let { day, ms } = start
  let left = hours * HOUR_MS
  for (;;) {
    if (isWorkday(day, holidays)) {
      const rest = DAY_MS - ms
      // Exactly at midnight is the end of this day, not the beginning of a weekend.
      if (left < rest) return { day, ms: ms + left }
      if (left === rest) return { day: addDays(day, 1), ms: 0 }
      left -= rest
    }
    day = addDays(day, 1)
    ms = 0
  }
}
