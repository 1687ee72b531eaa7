import type { Day } from '#kernel/day'
import type { Database, Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { newId } from '#platform/ids'
import { findDue, findDueWorkspaces } from '../io/store/due.ts'
import { commitInPassing } from '../io/store/commit-in-passing.ts'
import { lookUpByKeys } from '../io/store/look-up-by-keys.ts'
import { recomputeBatch, type ComputeBatch } from './recompute-batch.ts'

/** So many customers are computed anew in one transaction: half a second's work, then others get their locks. */
const BATCH = 200
/** While the database writes one batch, the next is examined and a third is read. */
const LANES = 3

export type Recompute = Readonly<{
  now: Date
  signal: AbortSignal
  /** Customers a transaction. */
  batch?: number
  /** Rests after work of so many milliseconds, so that people are served as ever. */
  giveWay?: (workedMs: number) => Promise<void>
}>

/** Finds the next customers after an id, in the order of their ids. */
export type FindNext = (
  transaction: Transaction,
  after: string | null,
  limit: number
) => Promise<readonly string[]>

/** How many were computed anew; everybody up to `place`, in the order of ids, is done. */
export type Done = Readonly<{ count: number; place: string | null }>

/** Behind which id it begins, who hears of it after each batch, how one is computed, and of how many where nobody says. */
type Way = Readonly<{
  from?: string | null
  onDone?: (done: Done) => Promise<void>
  compute?: ComputeBatch
  usual?: number
}>

type Batch = { readonly ids: readonly string[]; isDone: boolean }

/**
 * Computes customers anew in batches of a transaction each, in the order of their ids, so that it may stop anywhere and
 * go on later. Tells once at the end. Gives how many there were; `onDone` hears it after each batch.
 */
export const recomputeAll = async (
  database: Database,
  workspaceId: number,
  today: Day,
  { now, signal, batch, giveWay = () => Promise.resolve() }: Recompute,
  findNext: FindNext,
  { from = null, onDone = () => Promise.resolve(), compute = recomputeBatch, usual = BATCH }: Way = {}
): Promise<number> => {
  const size = batch ?? usual
  const runId = newId(now.getTime())
  let count = 0
  let after = from
  let place = from
  let isOver = false
  const begun: Batch[] = []
  let finding: Promise<Batch | null> = Promise.resolve(null)
  /** Lanes ask one after the other, so that no two get the same customers. */
  const next = (): Promise<Batch | null> => {
    const find = async (): Promise<Batch | null> => {
      if (isOver || signal.aborted) return null
      const behind = after
      const ids = await database.inWorkspace(workspaceId, (transaction) =>
        findNext(transaction, behind, size)
      )
      after = ids.at(-1) ?? after
      isOver = ids.length < size
      if (ids.length === 0) return null
      const batch = { ids, isDone: false }
      begun.push(batch)
      return batch
    }
    finding = finding.then(find)
    return finding
  }
  /** A batch counts for the place only with all that were begun before it. */
  const setDone = (batch: Batch): void => {
    batch.isDone = true
    for (let first = begun[0]; first?.isDone === true; first = begun[0]) {
      place = first.ids.at(-1) ?? place
      begun.shift()
    }
  }
  let rested: Promise<void> = Promise.resolve()
  /** Lanes rest one after the other: all together leave as much time to others as one alone would. */
  const rest = (workedMs: number): Promise<void> => {
    rested = rested.then(() => giveWay(workedMs))
    return rested
  }
  const lane = async (): Promise<void> => {
    for (let batch = await next(); batch !== null; batch = await next()) {
      const { ids } = batch
      const from = performance.now()
      // Where one lane fails, the other begins no more.
      const work = database.inWorkspace(workspaceId, (transaction) => {
        lookUpByKeys(transaction)
        commitInPassing(transaction)
        return compute(transaction, ids, { now, today }, runId)
      })
      work.catch(() => (isOver = true))
      const done = await work
      const worked = performance.now() - from
      count += done
      setDone(batch)
      await onDone({ count, place })
      await rest(worked)
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const result of lanes) if (result.status === 'rejected') throw result.reason
  if (count > 0)
    await database.inWorkspace(workspaceId, (transaction) =>
      announce(transaction, 'customers.changed', { count }, now)
    )
  return count
}

/** Computes anew what time has changed in one workspace: customers whose `facts_valid_until` has come. */
export const recomputeDue = (
  database: Database,
  workspaceId: number,
  today: Day,
  run: Recompute
): Promise<number> =>
  recomputeAll(database, workspaceId, today, run, (transaction, after, limit) =>
    findDue(transaction, today, after, limit)
  )

/** Whether time has come for any customer of any workspace. */
export const isAnyDue = async (database: Database, now: Date): Promise<boolean> =>
  (await findDueWorkspaces(database, now)).length > 0

/** The same in every workspace where something is due. */
export const recomputeAllDue = async (database: Database, run: Recompute): Promise<number> => {
  let count = 0
  for (const { workspaceId, today } of await findDueWorkspaces(database, run.now))
    if (!run.signal.aborted) count += await recomputeDue(database, workspaceId, today, run)
  return count
}
