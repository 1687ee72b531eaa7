import type { Counting } from '#core/verification'
import { sql, type Database, type Transaction } from '#platform/database'

export type Clock = Readonly<{
  seen_until: Date
  swept_at: Date
  playbook_version: number
  checked_by: string
  counting: Counting
}>

/** Workspaces where something has changed or run out, or that were not swept since, and the zone of each. */
export const findDueWorkspaces = (
  database: Database,
  now: Date,
  sweptBefore: Date
): Promise<readonly Readonly<{ workspaceId: number; timeZone: string }>[]> =>
  database.beforeWorkspace(
    sql`select workspace_id as "workspaceId", time_zone as "timeZone" from cleaning_due_workspaces(${now}, ${sweptBefore})`
  )

/** Takes the clock of a workspace for this transaction; null where another process has it. */
export const takeClock = async (transaction: Transaction, fresh: Clock): Promise<Clock | null> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`insert into cleaning_clock (workspace_id, seen_until, swept_at, playbook_version, checked_by, counting)
        values (${workspaceId}, ${fresh.seen_until}, ${fresh.swept_at}, ${fresh.playbook_version}, ${fresh.checked_by},
                ${fresh.counting})
        on conflict do nothing`
  )
  return transaction.row<Clock>(
    sql`select k.seen_until, k.swept_at, k.playbook_version, k.checked_by, k.counting from cleaning_clock k
         where k.workspace_id = ${workspaceId} for update skip locked`
  )
}

/** Holds the clock of a workspace for this transaction, and says how hours are counted; null where another process has it. */
export const holdClock = async (transaction: Transaction): Promise<Counting | null> =>
  (
    await transaction.row<{ counting: Counting }>(
      sql`select k.counting from cleaning_clock k where k.workspace_id = ${transaction.workspaceId} for update skip locked`
    )
  )?.counting ?? null

export const setClock = async (
  transaction: Transaction,
  { seen_until, swept_at, playbook_version, checked_by }: Omit<Clock, 'counting'>
): Promise<void> => {
  await transaction.run(
    sql`update cleaning_clock
           set seen_until = greatest(seen_until, ${seen_until}::timestamptz), swept_at = ${swept_at},
               playbook_version = ${playbook_version}, checked_by = ${checked_by}
         where workspace_id = ${transaction.workspaceId}`
  )
}

export const findCounting = async (transaction: Transaction): Promise<Counting> =>
  (
    await transaction.row<{ counting: Counting }>(
      sql`select k.counting from cleaning_clock k where k.workspace_id = ${transaction.workspaceId}`
    )
  )?.counting ?? 'clock'

/** Also before anybody looked: then everything since the beginning of time is still to be looked at, an hour of it at most. */
export const setCounting = async (transaction: Transaction, counting: Counting, now: Date): Promise<void> => {
  await transaction.run(
    sql`insert into cleaning_clock (workspace_id, seen_until, swept_at, playbook_version, checked_by, counting)
        values (${transaction.workspaceId}, ${now}::timestamptz - interval '1 hour', ${now}::timestamptz - interval '1 hour',
                0, '', ${counting})
        on conflict (workspace_id) do update set counting = excluded.counting`
  )
}
