import { createHash } from 'node:crypto'
import type { PlaybookDocument } from '#contracts/playbook'
import { playbookOf } from '#modules/playbook'
import type { Database, Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { findDueWorkspaces, setClock, takeClock, type Clock } from '../io/store/clock.ts'
import { escalateOverdue } from '../io/store/escalation.ts'
import { findStretchEnd, type Window } from '../io/store/standing.ts'
import { closeEmptyTasks, followOwners } from '../io/store/tasks.ts'
import { followLists } from './follow-lists.ts'
import { lookThrough, STRETCH, type Following } from './look-through.ts'
import { startRun } from './whole-base.ts'

/** A change is looked at as long as a transaction that began before it may still commit. */
const LAG_MS = 20_000
/** Once in so long everything of the time since is looked at again, whatever was slow. */
const SWEEP_MS = 600_000
/** In a workspace that is looked at for the first time, what is older starts no clock. */
const FIRST_LOOK_MS = 3_600_000

const before = (instant: Date, ms: number): Date => new Date(instant.getTime() - ms)

/** What of a playbook decides which findings there are. */
const checkedBy = ({ verification, fields }: PlaybookDocument): string =>
  createHash('sha256')
    .update(JSON.stringify([verification, fields.map(({ key, required }) => [key, required])]))
    .digest('hex')

export type { Following } from './look-through.ts'

const follow = async (transaction: Transaction, { now, timeZone }: Following): Promise<number> => {
  const playbook = await playbookOf(transaction)
  const byNow = checkedBy(playbook)
  const fresh: Clock = {
    seen_until: before(now, FIRST_LOOK_MS),
    swept_at: before(now, FIRST_LOOK_MS),
    playbook_version: playbook.version,
    checked_by: byNow,
    counting: 'clock'
  }
  const clock = await takeClock(transaction, fresh)
  if (clock === null) return 0
  const isSweep = clock.swept_at.getTime() <= now.getTime() - SWEEP_MS
  const from = isSweep ? before(clock.swept_at, SWEEP_MS) : clock.seen_until
  let [seen, changed] = [0, 0]
  for (let rest: Window | null = { from, to: now, timeZone, importId: null }; rest !== null;) {
    const end: Date | null = await findStretchEnd(transaction, rest, STRETCH)
    const window: Window = { ...rest, to: end ?? now }
    const looked = await lookThrough(transaction, window, { playbook, counting: clock.counting, now })
    seen += looked.seen
    changed += looked.changed
    rest = end === null ? null : { ...rest, from: end }
  }
  changed += await followOwners(transaction, from, now)
  if (isSweep) changed += await closeEmptyTasks(transaction, now)
  const escalated = await escalateOverdue(transaction, now)
  // An empty one has never looked.
  if (clock.checked_by !== '' && clock.checked_by !== byNow)
    await startRun(transaction, {
      cause: 'playbook',
      startedBy: null,
      playbookVersion: playbook.version,
      now
    })
  await setClock(transaction, {
    seen_until: before(now, LAG_MS),
    swept_at: isSweep ? now : clock.swept_at,
    playbook_version: playbook.version,
    checked_by: byNow
  })
  if (changed + escalated > 0) await announce(transaction, 'cleaning.changed', { escalated }, now)
  return seen
}

/**
 * Looks at what people have written since the last time (COL-18): opens tasks with their clocks, closes those in which
 * nothing is open any more, moves them with their customers, and hands what is overdue to the manager. Nothing of a save
 * waits for it; looking twice at the same changes nothing. Lists are looked at once all of them is in. One process at a time
 * works on a workspace. Gives how many changes of people it looked at.
 */
export const followChanges = async (
  database: Database,
  workspaceId: number,
  following: Following
): Promise<number> => {
  const seen = await database.inWorkspace(workspaceId, (transaction) => follow(transaction, following))
  await followLists(database, workspaceId, following)
  return seen
}

/** So many at one look were changed by one hand. */
const MANY = 500

/** Until when workspaces are left alone. */
export type Resting = Map<number, number>

/**
 * The same in every workspace where something has changed or run out. Where many were changed at once it rests for as long as a
 * change is looked at again: else each of them would be looked at with every look of that time.
 */
export const followAllChanges = async (
  database: Database,
  { now, signal }: Readonly<{ now: Date; signal: AbortSignal }>,
  resting: Resting = new Map()
): Promise<void> => {
  for (const { workspaceId, timeZone } of await findDueWorkspaces(database, now, before(now, SWEEP_MS))) {
    if (signal.aborted || (resting.get(workspaceId) ?? 0) > now.getTime()) continue
    const seen = await followChanges(database, workspaceId, { now, timeZone, signal })
    if (seen > MANY) resting.set(workspaceId, now.getTime() + LAG_MS)
    else resting.delete(workspaceId)
  }
}
