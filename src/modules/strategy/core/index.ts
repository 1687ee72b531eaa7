export { createStrategyChoice } from './choose.ts'
export { createMatcher, type StrategyResult } from './match.ts'
export type { Requirement } from './way-to.ts'
export { createPlanFrom, type PlannedAction } from './plan-actions.ts'
