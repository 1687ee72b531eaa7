import { addDays, type Day } from '#kernel/day'
import { createDice } from './dice.ts'

/** How a customer came: so many hours before his first contact, which was due on a day. */
export type SampleArrival = Readonly<{ hoursBefore: number; dueOn: Day }>

const LATE_OF_HUNDRED = 13

/**
 * Most of a team's new customers are met within a day, some late (ours: 13 of 100): `arrivalOf(7, '2026-03-02')`. The same for
 * the same row.
 */
export const arrivalOf = (row: number, firstContactOn: Day): SampleArrival => {
  const dice = createDice(row * 17 + 3)
  return dice.chance(LATE_OF_HUNDRED)
    ? { hoursBefore: dice.between(50, 90), dueOn: addDays(firstContactOn, -2) }
    : { hoursBefore: dice.between(2, 20), dueOn: firstContactOn }
}
