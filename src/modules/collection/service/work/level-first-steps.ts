import { levelDays } from '#core/followup'
import { addDays, type Day } from '#kernel/day'
import { nextWorkday } from '#lib/china'

/** First follow-ups that one person can take on a day beside his other work (ours; S1 asks for 5 to 10 visits a week). */
export const FIRST_STEPS_A_DAY = 15

/**
 * Days for the first follow-ups of a list, person by person as they come (COL-14): `level(ownerId)` is the next day on
 * which he still has room. `load` says how many open steps he has on a day already.
 */
export const createLeveller = (
  from: Day,
  load: (ownerId: string, day: Day) => number
): ((ownerId: string) => Day) => {
  const first = nextWorkday(from).day
  const taken = new Map<string, { day: Day; count: number }>()
  return (ownerId) => {
    const last = taken.get(ownerId) ?? { day: first, count: 0 }
    const [day = first] = levelDays(1, {
      capacity: FIRST_STEPS_A_DAY,
      from: last.day,
      load: (asked) => load(ownerId, asked) + (asked === last.day ? last.count : 0),
      nextWorkday: (after) => nextWorkday(addDays(after, 1)).day
    })
    taken.set(ownerId, { day, count: day === last.day ? last.count + 1 : 1 })
    return day
  }
}
