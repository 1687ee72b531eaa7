export { openDatabase, type DatabaseOptions } from './open-database.ts'
export { emptySql, joinSql, numberedSql, renderSql, sql, trustedSql, type Sql } from './sql.ts'
export type { Database, Entry, QueryOptions, Row, Transaction } from './transaction.ts'
