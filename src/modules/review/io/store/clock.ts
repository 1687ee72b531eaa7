import { sql, type Database, type Transaction } from '#platform/database'

export type Clock = Readonly<{ seen_until: Date; swept_at: Date; cycles: string }>

/** Workspaces where something was written since, or that were not gone through since, and the zone of each. */
export const findDueWorkspaces = (
  database: Database,
  now: Date,
  sweptBefore: Date
): Promise<readonly Readonly<{ workspaceId: number; timeZone: string }>[]> =>
  database.beforeWorkspace(
    sql`select workspace_id as "workspaceId", time_zone as "timeZone" from review_due_workspaces(${now}, ${sweptBefore})`
  )

/** Takes the clock of a workspace for this transaction; null where another process has it. */
export const takeClock = async (transaction: Transaction, fresh: Clock): Promise<Clock | null> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`insert into review_clock (workspace_id, seen_until, swept_at, cycles)
        values (${workspaceId}, ${fresh.seen_until}, ${fresh.swept_at}, ${fresh.cycles}) on conflict do nothing`
  )
  return transaction.row<Clock>(
    sql`select k.seen_until, k.swept_at, k.cycles from review_clock k
         where k.workspace_id = ${workspaceId} for update skip locked`
  )
}

/** Holds the clock of a workspace for this transaction; false where another process has it, or nobody has looked yet. */
export const holdClock = async (transaction: Transaction): Promise<boolean> =>
  (await transaction.row(
    sql`select k.workspace_id from review_clock k
         where k.workspace_id = ${transaction.workspaceId} for update skip locked`
  )) !== null

export const setSeen = async (transaction: Transaction, until: Date): Promise<void> => {
  await transaction.run(
    sql`update review_clock set seen_until = greatest(seen_until, ${until}::timestamptz)
         where workspace_id = ${transaction.workspaceId}`
  )
}

export const setSwept = async (transaction: Transaction, at: Date, cycles: string): Promise<void> => {
  await transaction.run(
    sql`update review_clock set swept_at = ${at}, cycles = ${cycles} where workspace_id = ${transaction.workspaceId}`
  )
}
