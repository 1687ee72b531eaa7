export * from './core/index.ts'
export { createGradingTasks, type GradingTasks } from './io/jobs.ts'
export { createGradingRoutes } from './io/routes.ts'
