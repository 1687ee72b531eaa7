import { findListStretch, findListToFollow, setListFollowed } from '#modules/collection'
import { playbookOf } from '#modules/playbook'
import type { Database, Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { holdClock } from '../io/store/clock.ts'
import { lookThrough, STRETCH, type Following } from './look-through.ts'

/** Looks at the next stretch of a list that is in; gives how many tasks are other ones, null where there is none or another process is at it. */
const followStretch = async (
  transaction: Transaction,
  { now, timeZone }: Following
): Promise<number | null> => {
  const counting = await holdClock(transaction)
  const list = counting === null ? null : await findListToFollow(transaction, 'cleaning')
  if (counting === null || list === null) return null
  if (list.historical) {
    await setListFollowed(transaction, 'cleaning', list, null)
    return 0
  }
  const { import_id: importId, from, finished_at: to } = list
  const end = await findListStretch(transaction, list, STRETCH)
  const playbook = await playbookOf(transaction)
  const window = { from, to: end ?? to, timeZone, importId }
  const { changed } = await lookThrough(transaction, window, { playbook, counting, now })
  await setListFollowed(transaction, 'cleaning', list, end)
  return changed
}

/**
 * Looks at the lists that have come in, each once and when all of it is in: while one comes in the program has enough to do, and
 * nobody calls a thousand customers in its first minutes. A transaction a stretch; broken off, the next look goes on behind it.
 */
export const followLists = async (
  database: Database,
  workspaceId: number,
  following: Following
): Promise<void> => {
  let changed = 0
  while (following.signal?.aborted !== true) {
    const done = await database.inWorkspace(workspaceId, (transaction) =>
      followStretch(transaction, following)
    )
    if (done === null) break
    changed += done
  }
  if (changed === 0) return
  await database.inWorkspace(workspaceId, (transaction) =>
    announce(transaction, 'cleaning.changed', { escalated: 0 }, following.now)
  )
}
