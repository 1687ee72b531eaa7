import { sql, type Transaction } from '#platform/database'

/** The database's clock, to the microsecond, as text. */
export const findClock = async (transaction: Transaction): Promise<string> =>
  (await transaction.row<{ now: string }>(sql`select clock_timestamp()::text as now`))?.now ?? 'infinity'

/**
 * Whether somebody of the app has a transaction open that began before an instant: what it has read by then it may still
 * write by, and nobody sees that before it commits.
 */
export const findOlderWork = async (transaction: Transaction, since: string): Promise<boolean> =>
  (
    await transaction.row<{ is_any: boolean }>(
      sql`select exists (select from pg_stat_activity a
                          where a.datname = current_database() and a.usename = current_user and a.pid <> pg_backend_pid()
                            and a.xact_start < ${since}::timestamptz) as is_any`
    )
  )?.is_any ?? false
