import { createHash } from 'node:crypto'
import type { PlaybookDocument } from '#contracts/playbook'
import { dueAt, type Counting } from '#core/verification'
import { playbookOf } from '#modules/playbook'
import type { Database, Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { findDueWorkspaces, setClock, takeClock, type Clock } from '../io/store/clock.ts'
import { escalateOverdue } from '../io/store/escalation.ts'
import { findStretchEnd, listFresh, type Fresh, type Window } from '../io/store/standing.ts'
import { closeEmptyTasks, closeTasks, followOwners, openTasks, type TaskToOpen } from '../io/store/tasks.ts'
import { openGaps } from './settle.ts'
import { startRun } from './whole-base.ts'

/** A change is looked at as long as a transaction that began before it may still commit. */
const LAG_MS = 20_000
/** Once in so long everything of the time since is looked at again, whatever was slow. */
const SWEEP_MS = 600_000
/** In a workspace that is looked at for the first time, what is older starts no clock. */
const FIRST_LOOK_MS = 3_600_000
const HOUR_MS = 3_600_000
/** So many changes are looked at at once: what is read of them is soon forgotten, and the program's memory does not grow by it. */
const STRETCH = 1000

const before = (instant: Date, ms: number): Date => new Date(instant.getTime() - ms)

/** What of a playbook decides which findings there are. */
const checkedBy = ({ verification, fields }: PlaybookDocument): string =>
  createHash('sha256')
    .update(JSON.stringify([verification, fields.map(({ key, required }) => [key, required])]))
    .digest('hex')

/**
 * Whose work it is: of what was entered, his who wrote it; of an imported row, the owner's, who can ask the customer, for
 * one person does not call twenty thousand.
 */
const collectorOf = ({ import_id, owner_id, informed_by }: Fresh): string =>
  import_id !== null && owner_id !== null ? owner_id : informed_by

const taskFor = (
  fresh: Fresh,
  gaps: readonly string[],
  { hours, counting }: Readonly<{ hours: number; counting: Counting }>
): TaskToOpen => {
  const { informed_at, informed_day, informed_ms } = fresh
  const due = counting === 'workdays' ? dueAt({ day: informed_day, ms: informed_ms }, hours, counting) : null
  return {
    id: newId(),
    customer_id: fresh.customer_id,
    collector_id: collectorOf(fresh),
    import_id: fresh.import_id,
    gaps,
    informed_at: informed_at.toISOString(),
    // Plain hours are added to the instant itself: summer time moves no deadline.
    due_at: due === null ? new Date(informed_at.getTime() + hours * HOUR_MS).toISOString() : null,
    due_day: due?.day ?? null,
    due_ms: due?.ms ?? null
  }
}

/** Opens and closes tasks by what was written in a stretch of time, some statements for a thousand changes. */
const lookThrough = async (
  transaction: Transaction,
  window: Window,
  { playbook, counting, now }: Readonly<{ playbook: PlaybookDocument; counting: Counting; now: Date }>
): Promise<Readonly<{ seen: number; changed: number }>> => {
  const fresh = await listFresh(transaction, window)
  const { hours } = playbook.slas.cleaning
  const opening: TaskToOpen[] = []
  const closing: string[] = []
  for (const one of fresh) {
    const gaps = openGaps(one, playbook)
    if (gaps.length > 0 || one.has_findings) opening.push(taskFor(one, gaps, { hours, counting }))
    else if (one.task_id !== null) closing.push(one.customer_id)
  }
  const opened = await openTasks(transaction, opening, { now, timeZone: window.timeZone })
  const closed = await closeTasks(transaction, closing, { by: null, how: 'clear', now })
  return { seen: fresh.length, changed: opened + closed }
}

export type Following = Readonly<{ now: Date; timeZone: string }>

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
  for (let rest: Window | null = { from, to: now, timeZone }; rest !== null;) {
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
 * waits for it; looking twice at the same changes nothing. One process at a time works on a workspace. Gives how many it
 * looked at.
 */
export const followChanges = (
  database: Database,
  workspaceId: number,
  following: Following
): Promise<number> => database.inWorkspace(workspaceId, (transaction) => follow(transaction, following))

/** So many at one look are a list that comes in. */
const MANY = 500

/** Until when workspaces are left alone. */
export type Resting = Map<number, number>

/**
 * The same in every workspace where something has changed or run out. Where a list comes in it rests for as long as a
 * change is looked at again: else each of its rows would be looked at with every look of that time.
 */
export const followAllChanges = async (
  database: Database,
  { now, signal }: Readonly<{ now: Date; signal: AbortSignal }>,
  resting: Resting = new Map()
): Promise<void> => {
  for (const { workspaceId, timeZone } of await findDueWorkspaces(database, now, before(now, SWEEP_MS))) {
    if (signal.aborted || (resting.get(workspaceId) ?? 0) > now.getTime()) continue
    const seen = await followChanges(database, workspaceId, { now, timeZone })
    if (seen > MANY) resting.set(workspaceId, now.getTime() + LAG_MS)
    else resting.delete(workspaceId)
  }
}
