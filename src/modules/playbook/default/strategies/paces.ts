/** How often a strategy contacts at least; S0's weekly, two-weekly and monthly. */
/** The quicker end of S3's one to two a week, within the ceiling of 8 in 30 days. */
export const twiceAWeek = { min: 1, max: 1, days: 4 }
export const weekly = { min: 1, max: 1, days: 7 }
export const everyTwoWeeks = { min: 1, max: 1, days: 14 }
export const monthly = { min: 1, max: 1, days: 30 }
