import { addDays, weekdayOf, type Day } from '#kernel/day'

/** When to get in touch again, as people say it. `plan` leaves it to strategy and cadence. */
export const nextChoices = ['plan', 'tomorrow', 'threeDays', 'nextMonday', 'twoWeeks', 'other'] as const
export type NextChoice = (typeof nextChoices)[number]

const DAYS_OF_WEEK = 7

/** The day of a choice from today on; null where the plan shall decide. */
export const nextDayOf = (choice: Exclude<NextChoice, 'other'>, today: Day): Day | null => {
  switch (choice) {
    case 'plan':
      return null
    case 'tomorrow':
      return addDays(today, 1)
    case 'threeDays':
      return addDays(today, 3)
    case 'nextMonday':
      return addDays(today, DAYS_OF_WEEK + 1 - weekdayOf(today))
    default:
      return addDays(today, 2 * DAYS_OF_WEEK)
  }
}
