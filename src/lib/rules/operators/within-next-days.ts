import { timeWindow } from './date-operator.ts'

/** `withinNextDays: 30`: today or at most 30 days ahead; a day that has passed is not. */
export const withinNextDays = timeWindow({
  key: 'withinNextDays',
  // 0 - days, for -0 would be written as such.
  ages: (days) => ({ youngest: 0 - days, oldest: 0 })
})
