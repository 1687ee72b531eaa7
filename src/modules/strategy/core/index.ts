export { createMatcher, type StrategyResult } from './match.ts'
export type { Requirement } from './way-to.ts'
export { planFrom, type PlannedAction } from './plan-actions.ts'
