import { timeWindow } from './date-operator.ts'

/** `olderThanDays: 365`: more than 365 days ago; 365 days ago is still within the last 365. */
export const olderThanDays = timeWindow({
  key: 'olderThanDays',
  ages: (days) => ({ youngest: days + 1, oldest: null })
})
