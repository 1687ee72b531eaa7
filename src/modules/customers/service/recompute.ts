import type { Day } from '#kernel/day'
import { sql, type Database } from '#platform/database'
import { announce } from '#platform/jobs'
import { newId } from '#platform/ids'
import { playbookOf } from '#modules/playbook'
import { findDue, findOutdated } from '../io/store/due.ts'
import { refresh } from './refresh.ts'

/** So many customers are computed anew in one transaction: a second's work, then others get their locks. */
const BATCH = 100

export type Recompute = Readonly<{ now: Date; signal: AbortSignal }>

/**
 * Computes anew what time has changed in one workspace: customers whose `facts_valid_until` has come, in batches of a
 * transaction each, so that it may stop anywhere and go on later. Tells once at the end. Gives how many there were.
 */
export const recomputeDue = async (
  database: Database,
  workspaceId: number,
  today: Day,
  { now, signal }: Recompute
): Promise<number> => {
  const runId = newId(now.getTime())
  let count = 0
  while (!signal.aborted) {
    const done = await database.inWorkspace(workspaceId, async (transaction) => {
      const ids = await findDue(transaction, today, BATCH)
      if (ids.length > 0) await refresh(transaction, ids, { now, today }, { runId })
      return ids.length
    })
    count += done
    if (done < BATCH) break
  }
  if (count > 0)
    await database.inWorkspace(workspaceId, (transaction) =>
      announce(transaction, 'customers.changed', { count }, now)
    )
  return count
}

/** The same in every workspace where something is due. */
export const recomputeAllDue = async (database: Database, run: Recompute): Promise<number> => {
  const due = await database.beforeWorkspace<Readonly<{ workspace_id: number; today: Day }>>(
    sql`select workspace_id, today from customers_due_workspaces(${run.now})`
  )
  let count = 0
  for (const { workspace_id: workspaceId, today } of due)
    if (!run.signal.aborted) count += await recomputeDue(database, workspaceId, today, run)
  return count
}

/**
 * Computes anew the customers of a workspace whose facts are by another playbook than the one in force, in the order of
 * their ids; where it stopped, the next run goes on, for what is done is not outdated any more.
 */
export const recomputeOutdated = async (
  database: Database,
  workspaceId: number,
  today: Day,
  { now, signal }: Recompute
): Promise<number> => {
  const runId = newId(now.getTime())
  let count = 0
  let after: string | null = null
  while (!signal.aborted) {
    const from: string | null = after
    const ids = await database.inWorkspace(workspaceId, async (transaction) => {
      const { version } = await playbookOf(transaction)
      const found = await findOutdated(transaction, version, from, BATCH)
      if (found.length > 0) await refresh(transaction, found, { now, today }, { runId })
      return found
    })
    count += ids.length
    after = ids.at(-1) ?? null
    if (ids.length < BATCH) break
  }
  if (count > 0)
    await database.inWorkspace(workspaceId, (transaction) =>
      announce(transaction, 'customers.changed', { count }, now)
    )
  return count
}
