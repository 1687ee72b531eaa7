import { setTimeout } from 'node:timers/promises'
import type { Day } from '#kernel/day'
import type { Database, Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { timeZoneOf } from '#modules/identity'
import { findPlaybook, playbookOf, reachOf } from '#modules/playbook'
import { reachedSql } from '../facts/reached.ts'
import { findClock, findOlderWork } from '../io/store/older-work.ts'
import {
  countOutdated,
  findOutdated,
  findSettledVersion,
  startRollout,
  updateRollout,
  type Outdated
} from '../io/store/rollout.ts'
import { recomputeAll, type Recompute } from './recompute.ts'

/** Progress is told after so many customers. */
const TOLD_EVERY = 1000

/** Ids are looked for some batches ahead: each look passes over all who are not reached. */
const LOOKED_AHEAD = 10_000

/** With the second round nobody writes by a version before any more: the third finds nobody. */
const MOST_ROUNDS = 3

const LOOK_AGAIN_MS = 200
/** A transaction that is open for longer holds up a rollout no more: it is tried again later. */
const MOST_WAITED_MS = 15 * 60_000

/**
 * Waits until everybody has ended who began before the version was in force: a request that has read the version before
 * may still write by it, unseen until it commits.
 */
const untilNobodyOlder = async (
  isAnyOlder: () => Promise<boolean>,
  { signal }: Pick<Recompute, 'signal'>
): Promise<void> => {
  for (let waited = 0; !signal.aborted && (await isAnyOlder()); waited += LOOK_AGAIN_MS) {
    if (waited >= MOST_WAITED_MS) throw new Error('a transaction from before the playbook is still open')
    await setTimeout(LOOK_AGAIN_MS)
  }
}

export type Rollout = Recompute & Readonly<{ /** Everybody, whatever was edited. */ everybody?: boolean }>

const outdatedOf = async (transaction: Transaction, today: Day, everybody: boolean): Promise<Outdated> => {
  const playbook = await playbookOf(transaction)
  const { version } = playbook
  const base = everybody ? null : await findSettledVersion(transaction)
  const before = base === null ? null : await findPlaybook(transaction, base)
  if (base === null || before === null) return { version, base: null, reached: null }
  return { version, base, reached: reachedSql(reachOf(before, playbook), today) }
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
 * out; everybody else has the decisions of the one in force already, and is not touched. Where it stopped, the next run
 * goes on, for who is done is not outdated any more. Looked through until nobody is left and nobody writes by a version
 * before any more, so that no late write keeps what that one decided. Gives how many there were.
 */
export const recomputeOutdated = async (
  database: Database,
  workspaceId: number,
  today: Day,
  { everybody = false, ...run }: Rollout
): Promise<number> => {
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    database.inWorkspace(workspaceId, work)
  const { outdated, done } = await inside(async (transaction) => {
    const outdated = await outdatedOf(transaction, today, everybody)
    const left = await countOutdated(transaction, outdated)
    const isSettled = left === 0 && outdated.base === outdated.version
    return {
      outdated: isSettled ? null : outdated,
      ...(isSettled ? { done: 0 } : await startRollout(transaction, outdated, left, run.now))
    }
  })
  if (outdated === null) return 0
  const tell = (count: number, finishedAt: Date | null): Promise<void> =>
    inside((transaction) => updateRollout(transaction, outdated.version, done + count, finishedAt, run.now))
  const since = await inside(findClock)
  const isAnyOlder = (): Promise<boolean> => inside((transaction) => findOlderWork(transaction, since))
  let count = 0
  let told = 0
  for (let round = 0; round < MOST_ROUNDS && !run.signal.aborted; round += 1) {
    const before = count
    if (round > 0) await untilNobodyOlder(isAnyOlder, run)
    const isQuiet = round > 0 || !(await isAnyOlder())
    const found = await recomputeAll(
      database,
      workspaceId,
      today,
      run,
      lookingAhead(outdated),
      async (inRound) => {
        if (before + inRound - told < TOLD_EVERY) return
        told = before + inRound
        await tell(told, null)
      }
    )
    count += found
    if (found === 0 && isQuiet) break
  }
  await tell(count, run.signal.aborted ? null : run.now)
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
