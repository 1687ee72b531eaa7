import type { Cadence } from '#contracts/playbook'

/**
 * Days between two contacts that keep a cadence: weekly → 7, one to two a week → 7 (the least that still keeps it),
 * twice a month → 15. A cadence that only limits (at most monthly) gives the days that its most allows.
 */
export const everyDays = ({ min, max, days }: Cadence): number =>
  Math.max(1, Math.floor(days / (min > 0 ? min : max)))

/** The fewest days between two contacts that a limit allows: at most monthly → 30. */
export const leastDays = ({ max, days }: Cadence): number => Math.ceil(days / max)

/** The fewest days that a ceiling of contacts in 30 days allows: 8 → 4. */
export const ceilingDays = (ceilingPer30Days: number): number => Math.ceil(30 / ceilingPer30Days)
