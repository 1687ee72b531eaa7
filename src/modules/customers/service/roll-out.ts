import { setTimeout } from 'node:timers/promises'
import type { Day } from '#kernel/day'
import type { Database, Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { timeZoneOf } from '#modules/identity'
import { findPlaybook, playbookOf, reachOf } from '#modules/playbook'
import { reachedSql } from '../facts/reached.ts'
import { askedOfRows } from '../facts/standing-facts.ts'
import { findClock, findOlderWork } from '../io/store/older-work.ts'
import {
  countOutdated,
  findOutdated,
  findPlace,
  findSettledVersion,
  startRollout,
  updateRollout,
  type Outdated,
  type Progress
} from '../io/store/rollout.ts'
import { decideBatch } from './decide-batch.ts'
import { recomputeBatch, type ComputeBatch } from './recompute-batch.ts'
import { recomputeAll, type Done, type Recompute } from './recompute.ts'

/** Progress is told after so many customers. */
const TOLD_EVERY = 1000

/** Ids are looked for some batches ahead: each look passes over all who are not reached. */
const LOOKED_AHEAD = 10_000

/** Deciding takes less than half of examining: locks are held as long as for fewer that are examined. */
const DECIDED_AT_ONCE = 500

const LOOK_AGAIN_MS = 200
/** Requests end within moments: where all do, everybody is looked at once. */
const SOON_MS = 3000
/** A transaction that is open for longer holds up a rollout no more: it is tried again later. */
const MOST_WAITED_MS = 15 * 60_000

/**
 * Waits for everybody who began before the version was in force: a request that has read the version before may still
 * write by it, unseen until it commits. Tells whether all have ended.
 */
const untilNobodyOlder = async (
  isAnyOlder: () => Promise<boolean>,
  { signal }: Pick<Recompute, 'signal'>,
  mostMs: number
): Promise<boolean> => {
  for (let waited = 0; !signal.aborted; waited += LOOK_AGAIN_MS) {
    if (!(await isAnyOlder())) return true
    if (waited >= mostMs) return false
    await setTimeout(LOOK_AGAIN_MS)
  }
  return false
}

export type Rollout = Recompute & Readonly<{ /** Everybody, whatever was edited. */ everybody?: boolean }>

/** Whom an edit concerns, and how each of them is computed anew. */
type Concerned = Readonly<{ outdated: Outdated; compute: ComputeBatch; usual?: number }>

const concernedBy = async (transaction: Transaction, today: Day, everybody: boolean): Promise<Concerned> => {
  const playbook = await playbookOf(transaction)
  const { version } = playbook
  const base = everybody ? null : await findSettledVersion(transaction)
  const before = base === null ? null : await findPlaybook(transaction, base)
  if (base === null || before === null)
    return { outdated: { version, base: null, reached: null }, compute: recomputeBatch }
  const reach = reachOf(before, playbook)
  const asked = askedOfRows(reach, playbook)
  const outdated = { version, base, reached: reachedSql(reach, today) }
  if (asked === null) return { outdated, compute: recomputeBatch }
  const compute = decideBatch({ version, base, asked, fresh: reach.fresh })
  return { outdated, compute, usual: DECIDED_AT_ONCE }
}

/** Finds ids some way ahead and gives them by batches. */
const lookingAhead = (outdated: Outdated) => {
  let found: readonly string[] = []
  return async (
    transaction: Transaction,
    after: string | null,
    limit: number
  ): Promise<readonly string[]> => {
    if (found.length < limit) {
      const from = found.at(-1) ?? after
      const more = await findOutdated(transaction, outdated, from, LOOKED_AHEAD)
      found = [...found, ...more]
    }
    const batch = found.slice(0, limit)
    found = found.slice(limit)
    return batch
  }
}

/**
 * Computes anew the customers of a workspace whom the edits of the playbook reach since the last version that was rolled
 * out; everybody else has the decisions of the one in force already, and is not touched. Once nobody writes by a version
 * before any more, one look at everybody is enough, and where it was broken off the next run goes on behind; while somebody
 * still may, it is done all the same and once more when he has ended, so that no late write keeps what that one decided.
 * Gives how many were looked at.
 */
export const recomputeOutdated = async (
  database: Database,
  workspaceId: number,
  today: Day,
  { everybody = false, ...run }: Rollout
): Promise<number> => {
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    database.inWorkspace(workspaceId, work)
  const begun = await inside(async (transaction) => {
    const concerned = await concernedBy(transaction, today, everybody)
    const { outdated } = concerned
    const after = await findPlace(transaction, outdated)
    const left = await countOutdated(transaction, outdated, after)
    if (left === 0 && outdated.base === outdated.version) return null
    const done = await startRollout(transaction, outdated, { left, after }, run.now)
    return { ...concerned, after, done }
  })
  if (begun === null) return 0
  const { outdated, after, done, ...how } = begun
  const tell = (progress: Progress): Promise<void> =>
    inside((transaction) => updateRollout(transaction, outdated.version, progress, run.now))
  const since = await inside(findClock)
  const isAnyOlder = (): Promise<boolean> => inside((transaction) => findOlderWork(transaction, since))
  let count = 0
  let place = after
  /** Looks at everybody behind the place. From then on, where nobody writes by a version before, it is kept. */
  const look = async (isQuiet: boolean): Promise<void> => {
    const before = count
    let told = count
    const onDone = async ({ count: found, place: reached }: Done): Promise<void> => {
      count = before + found
      if (isQuiet) place = reached
      if (count - told < TOLD_EVERY) return
      told = count
      await tell({ done: done + count, place, finishedAt: null })
    }
    const way = { ...how, from: place, onDone }
    await recomputeAll(database, workspaceId, today, run, lookingAhead(outdated), way)
  }
  // Where a place was kept, nobody has written by a version before since.
  const isQuiet = after !== null || (await untilNobodyOlder(isAnyOlder, run, SOON_MS))
  await look(isQuiet)
  if (!isQuiet && !run.signal.aborted) {
    if (await untilNobodyOlder(isAnyOlder, run, MOST_WAITED_MS)) await look(true)
    else if (!run.signal.aborted) throw new Error('a transaction from before the playbook is still open')
  }
  const isOver = !run.signal.aborted
  await tell({ done: done + count, place: isOver ? null : place, finishedAt: isOver ? run.now : null })
  return count
}

/** The same as of the day that it is in the workspace. */
export const recomputeOutdatedToday = async (
  database: Database,
  workspaceId: number,
  run: Rollout
): Promise<number> => {
  const zone = await database.inWorkspace(workspaceId, timeZoneOf)
  return recomputeOutdated(database, workspaceId, dayInZone(run.now, zone), run)
}
