import { noCounts } from '#contracts/collection'
import { audit } from '#modules/audit'
import { changeCustomers } from '#modules/customers'
import { announce } from '#platform/jobs'
import { dayInZone } from '#platform/http'
import { listUntouched, setProgress, setUndone } from '../../io/store/import-work.ts'
import type { ImportWork, Taken } from './do-import.ts'
import { NoLongerOurs } from './no-longer-ours.ts'

const BATCH = 250

/**
 * Takes an import back (COL-14): its customers go into the recycle bin, batch by batch, but for those that somebody has
 * changed or spoken to since. Texts that it wrote into customers who were here before stay; their history has them.
 */
export const undoImport = async (
  { database, workspaceId, clock, signal }: ImportWork,
  { run, actor, runner }: Taken
): Promise<void> => {
  let counts = { ...noCounts, ...run.counts }
  const batch = (): Promise<number> =>
    database.inWorkspace(workspaceId, async (transaction) => {
      const now = clock()
      const ids = await listUntouched(transaction, run.id, BATCH)
      const moment = { now, today: dayInZone(now, actor.timeZone) }
      const changed = await changeCustomers(transaction, actor, ids, moment, (before) => ({
        after: { ...before, state: 'deleted', removedAt: now.toISOString() },
        history: [{ kind: 'state', before: { state: before.state }, after: { state: 'deleted' } }],
        action: 'customer.removed'
      }))
      const next = { ...counts, undone: counts.undone + changed.size }
      const progress = {
        counts: next,
        unknownOwners: run.unknownOwners,
        rows: run.doneRows,
        bytes: run.doneBytes
      }
      if (!(await setProgress(transaction, run.id, runner, progress, now))) throw new NoLongerOurs()
      if (changed.size === 0) {
        await setUndone(transaction, run.id, runner, now)
        await audit(
          transaction,
          {
            actor,
            action: 'import.undone',
            subjectKind: 'import',
            subjectId: run.id,
            detail: { customers: next.undone }
          },
          now
        )
      }
      await announce(transaction, 'import.progress', { id: run.id }, now)
      counts = next
      return changed.size
    })
  while ((await batch()) > 0) if (signal.aborted) throw new NoLongerOurs()
}
