export { APP_ROLE } from './app-role.ts'
export { migrationFiles } from './find-migrations.ts'
export { migrate, type MigrateOptions, type Migrated } from './migrate.ts'
export type { ViewForm } from './views.ts'
