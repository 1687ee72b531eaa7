import { auditAll, listWorkspaces } from '#modules/audit'
import { playbookOf } from '#modules/playbook'
import type { Database } from '#platform/database'
import { announce } from '#platform/jobs'
import { eraseCustomers, findOverdue } from '../io/store/bin.ts'

const DAY_MS = 86_400_000
/** So many in one transaction: what hangs on them goes with them. */
const BATCH = 100

type Run = Readonly<{ now: Date; signal: AbortSignal }>

const emptyOne = (database: Database, workspaceId: number, now: Date): Promise<number> =>
  database.inWorkspace(workspaceId, async (transaction) => {
    const { retention } = await playbookOf(transaction)
    const before = new Date(now.getTime() - retention.recycleBinDays * DAY_MS)
    const ids = await findOverdue(transaction, before, BATCH)
    if (ids.length === 0) return 0
    await eraseCustomers(transaction, ids)
    // Who it was is not said: an id that leads nowhere any more.
    await auditAll(
      transaction,
      ids.map((id) => ({
        actor: null,
        action: 'customer.erased',
        subjectKind: 'customer' as const,
        subjectId: id,
        detail: { retentionDays: retention.recycleBinDays }
      })),
      now
    )
    await announce(transaction, 'customers.changed', { count: ids.length }, now)
    return ids.length
  })

/**
 * Really removes what lay in the recycle bin for as long as the playbook's retention says (PPL-8: 30 days), in every
 * workspace; until then it can be restored with everything. How many customers that were.
 */
export const emptyBins = async (database: Database, { now, signal }: Run): Promise<number> => {
  let count = 0
  for (const workspaceId of await listWorkspaces(database))
    for (let erased = BATCH; erased >= BATCH && !signal.aborted; count += erased)
      erased = await emptyOne(database, workspaceId, now)
  return count
}
