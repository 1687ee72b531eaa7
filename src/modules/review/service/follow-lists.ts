import { findListStretch, findListToFollow, setListFollowed } from '#modules/collection'
import { playbookOf } from '#modules/playbook'
import type { Database, Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { announce } from '#platform/jobs'
import { holdClock } from '../io/store/clock.ts'
import { listListed } from '../io/store/notices.ts'
import { planSome, waysOf } from './plan-some.ts'

export type Following = Readonly<{ now: Date; timeZone: string; signal?: AbortSignal }>

/** So many changes a transaction. */
const STRETCH = 1000

/** Plans the next stretch of a list that is in; gives how many were planned, null where there is none or another process is at it. */
const followStretch = async (
  transaction: Transaction,
  { now, timeZone }: Following
): Promise<number | null> => {
  const list = (await holdClock(transaction)) ? await findListToFollow(transaction, 'review') : null
  if (list === null) return null
  const { import_id: importId, from, finished_at: to } = list
  const end = await findListStretch(transaction, list, STRETCH)
  const ids = await listListed(transaction, importId, { from, to: end ?? to })
  const { refresh } = await playbookOf(transaction)
  const planned = await planSome(transaction, ids, waysOf(refresh, dayInZone(now, timeZone), timeZone))
  await setListFollowed(transaction, 'review', list, end)
  return planned
}

/**
 * Gives the customers of lists that have come in their first reviews, each list once and when all of it is in. A transaction a
 * stretch; broken off, the next look goes on behind it.
 */
export const followLists = async (
  database: Database,
  workspaceId: number,
  following: Following
): Promise<void> => {
  let count = 0
  while (following.signal?.aborted !== true) {
    const done = await database.inWorkspace(workspaceId, (transaction) =>
      followStretch(transaction, following)
    )
    if (done === null) break
    count += done
  }
  if (count === 0) return
  await database.inWorkspace(workspaceId, (transaction) =>
    announce(transaction, 'reviews.changed', { count }, following.now)
  )
}
