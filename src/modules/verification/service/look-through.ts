import type { PlaybookDocument } from '#contracts/playbook'
import { dueAt, type Counting } from '#core/verification'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { listFresh, type Fresh, type Window } from '../io/store/standing.ts'
import { closeTasks, openTasks, type TaskToOpen } from '../io/store/tasks.ts'
import { openGaps } from './settle.ts'

const HOUR_MS = 3_600_000
/** So many changes are looked at at once: what is read of them is soon forgotten, and the program's memory does not grow by it. */
export const STRETCH = 1000

export type Following = Readonly<{ now: Date; timeZone: string; signal?: AbortSignal }>

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
export const lookThrough = async (
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
