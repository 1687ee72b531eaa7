import type { Actor } from '#kernel/actor'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce, enqueue } from '#platform/jobs'
import { requestSearch } from '../io/store/search-run.ts'
import type { Moment } from '#modules/customers'

/** The name of the background work that `io/jobs.ts` does. */
export const SEARCH_TASK = 'duplicates.search'

/** Asks for a search over the whole base; where one is waiting or at work already it stays with that. */
export const startSearch = async (
  transaction: Transaction,
  actor: Actor,
  { now }: Moment,
  address: string | null = null
): Promise<void> => {
  if (!(await requestSearch(transaction, actor.memberId, now))) return
  await enqueue(transaction, SEARCH_TASK, {}, { key: 'search' })
  await audit(
    transaction,
    { actor, action: 'duplicates.searched', subjectKind: 'workspace', subjectId: null, address },
    now
  )
  await announce(transaction, 'duplicates.progress', { share: 0 }, now)
}
