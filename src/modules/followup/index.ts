export * from './core/index.ts'
export { createFollowUpRoutes } from './io/routes.ts'
export { firstEntries } from './service/timeline.ts'
export { importRecords, removeImportedRecords, type PastRecord } from './service/import-records.ts'
