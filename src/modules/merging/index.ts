export { createDuplicateTasks, createNightlySearch, type SearchTaskDeps } from './io/jobs.ts'
export { createMergingRoutes } from './io/routes.ts'
export { searchBase, type SearchWork } from './service/search-base.ts'
