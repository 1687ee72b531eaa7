export { createMatcher, type StrategyResult } from './match.ts'
export type { Requirement } from './next-better.ts'
export { planFrom, type PlannedAction } from './plan-actions.ts'
