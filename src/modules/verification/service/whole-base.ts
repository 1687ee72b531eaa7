import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { VerificationRun } from '../contract/cleaning.ts'
import { audit } from '#modules/audit'
import { refresh, type Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Database, Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { newId } from '#platform/ids'
import { announce, enqueue } from '#platform/jobs'
import {
  endRun,
  findLatestRun,
  findRun,
  insertRun,
  listToCheck,
  setProgress,
  takeRun,
  type NewRun,
  type RunRow
} from '../io/store/runs.ts'

export const CHECK_TASK = 'verification.check'

/** So many customers are checked in one transaction: a fraction of a second, then others get their locks. */
const BATCH = 200

const told = ({ started_by, started_by_name, ...run }: RunRow): VerificationRun => ({
  id: run.id,
  cause: run.cause,
  state: run.state,
  total: run.total,
  done: Math.min(run.done, run.total),
  findingsBefore: run.findings_before,
  findingsAfter: run.findings_after,
  startedBy: started_by === null ? null : { id: started_by, name: started_by_name ?? '' },
  startedAt: run.started_at.toISOString(),
  finishedAt: run.finished_at?.toISOString() ?? null
})

/** Starts a check in the background, in the transaction that makes it necessary; null where one is running already. */
export const startRun = async (transaction: Transaction, run: Omit<NewRun, 'id'>): Promise<string | null> => {
  const id = await insertRun(transaction, { ...run, id: newId(run.now.getTime()) })
  if (id === null) return null
  await enqueue(transaction, CHECK_TASK, { id }, { key: id })
  await announce(transaction, 'verification.progress', { id }, run.now)
  return id
}

const found = (row: RunRow | null): RunRow => {
  if (row === null) throw new AppError('notFound', 'cleaning.run.notFound')
  return row
}

/** Checks every customer anew (COL-17), because somebody asks for it. */
export const startWholeBase = async (
  transaction: Transaction,
  actor: Actor,
  { now }: Moment,
  address: string | null
): Promise<VerificationRun> => {
  // Whoever reaches only some customers is not told of the findings of all.
  if (actor.visibleOwners !== null) throw new AppError('forbidden', 'cleaning.run.notAll')
  const { version } = await playbookOf(transaction)
  const id = await startRun(transaction, {
    cause: 'person',
    startedBy: actor.memberId,
    playbookVersion: version,
    now
  })
  if (id === null) throw new AppError('conflict', 'cleaning.run.running')
  await audit(
    transaction,
    { actor, action: 'verification.started', subjectKind: 'workspace', detail: { run: id }, address },
    now
  )
  return told(found(await findRun(transaction, id)))
}

/** The last check, running or ended; counts of the whole base only for who reaches it. */
export const getLatestRun = async (
  transaction: Transaction,
  actor: Actor
): Promise<VerificationRun | null> => {
  const row = actor.visibleOwners === null ? await findLatestRun(transaction) : null
  return row && told(row)
}

/** Ends a check where it stands; what it found stays found. */
export const cancelRun = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { now }: Moment,
  address: string | null
): Promise<VerificationRun> => {
  if (actor.visibleOwners !== null) throw new AppError('forbidden', 'cleaning.run.notAll')
  found(await findRun(transaction, id))
  if (!(await endRun(transaction, id, { state: 'cancelled', now })))
    throw new AppError('conflict', 'cleaning.run.ended')
  await audit(
    transaction,
    { actor, action: 'verification.cancelled', subjectKind: 'workspace', detail: { run: id }, address },
    now
  )
  await announce(transaction, 'verification.progress', { id }, now)
  return told(found(await findRun(transaction, id)))
}

export type CheckRun = Readonly<{ now: () => Date; timeZone: string; signal: AbortSignal }>

/**
 * Does a check from where it stands to its end, a batch a transaction: how far it came is written with what it found, so
 * that whoever goes on after a crash repeats nothing. Stops when it was cancelled, ended by another, or the program stops.
 */
export const doRun = async (
  database: Database,
  workspaceId: number,
  id: string,
  { now, timeZone, signal }: CheckRun
): Promise<void> => {
  let isMore = true
  while (isMore && !signal.aborted)
    isMore = await database.inWorkspace(workspaceId, async (transaction) => {
      const at = now()
      const run = await takeRun(transaction, id)
      if (run === null) return false
      const ids = await listToCheck(transaction, run.after_id, BATCH)
      const last = ids.at(-1)
      if (last !== undefined) {
        await refresh(transaction, ids, { now: at, today: dayInZone(at, timeZone) }, { runId: id })
        await setProgress(transaction, id, { after: last, checked: ids.length })
      }
      if (ids.length < BATCH) {
        await endRun(transaction, id, { state: 'done', now: at })
        await announce(transaction, 'customers.changed', { count: ids.length }, at)
      }
      await announce(transaction, 'verification.progress', { id }, at)
      return ids.length === BATCH
    })
  // The job stays queued, so that the check goes on with the next start.
  if (isMore) throw new Error('the check of the whole base was stopped by the end of the program')
}
