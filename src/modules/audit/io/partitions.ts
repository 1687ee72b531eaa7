import { type Database, sql } from '#platform/database'
import { monthsAhead } from '../core/index.ts'

/**
 * Makes this month's partitions of the audit and the changes, and those of the next two; nothing where they are there. Run
 * at every start and once a day.
 */
export const ensurePartitions = async (
  database: Pick<Database, 'beforeWorkspace'>,
  now: Date
): Promise<void> => {
  for (const first of monthsAhead(now.toISOString().slice(0, 10)))
    await database.beforeWorkspace(sql`select audit_make_month(${first}::date)`)
}
