import { timeWindow } from './date-operator.ts'

/** `withinLastDays: 90`: today or at most 90 days ago; a day in the future is not. Its counterpart is `olderThanDays`. */
export const withinLastDays = timeWindow({
  key: 'withinLastDays',
  ages: (days) => ({ youngest: 0, oldest: days })
})
