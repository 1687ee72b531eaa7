export {
  APP_ROLE,
  migrate,
  migrationFiles,
  type Migrated,
  type MigrateOptions,
  type ViewForm
} from './migrate/index.ts'
export { copyLines, copyRows, type CopyColumns, type CopyTable } from './copy-rows.ts'
export { openDatabase, type DatabaseOptions } from './open-database.ts'
export { isConnectionLost } from './retried.ts'
export { emptySql, fixedSql, joinSql, numberedSql, renderSql, sql, trustedSql, type Sql } from './sql.ts'
export type { Database, Entry, QueryOptions, Row, Transaction } from './transaction.ts'
