export { createFollowUpPlanner, type FollowUpInputs, type NextFollowUp } from './next-follow-up.ts'
export type { Interval, Loser } from './choose-interval.ts'
