import { noCounts, type ImportCounts } from '#contracts/collection'
import { audit } from '#modules/audit'
import { changeCustomers, revertFields } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { dayInZone } from '#platform/http'
import { removeOpen } from '../../io/store/differences.ts'
import { listUntouched, setProgress, setUndone } from '../../io/store/import-work.ts'
import { addLeft, listUpdatedCustomers, type LeftTexts } from '../../io/store/undo-left.ts'
import type { ImportWork, Taken } from './import-work.ts'
import { NoLongerOurs } from './no-longer-ours.ts'
import { undoRelated } from './undo-related.ts'

const BATCH = 250

/** What a batch came to; `more` where another one follows. */
type Batch = Readonly<{ counts: ImportCounts; more: boolean }>

/**
 * Takes an import back (COL-14), batch by batch: its customers go into the recycle bin, but for those that somebody has
 * changed or spoken to since; then texts that it wrote into customers who were here before become what they were, but
 * for those that somebody changed since, which are listed.
 */
export const undoImport = async (
  { database, workspaceId, clock, signal }: ImportWork,
  { run, actor, runner }: Taken
): Promise<void> => {
  let counts: ImportCounts = { ...noCounts, ...run.counts }
  let after: string | null = null

  const inBatches = async (
    work: (transaction: Transaction, now: Date, before: ImportCounts) => Promise<Batch>
  ): Promise<void> => {
    for (let more = true; more;) {
      if (signal.aborted) throw new NoLongerOurs()
      const done = await database.inWorkspace(workspaceId, async (transaction) => {
        const now = clock()
        const batch = await work(transaction, now, counts)
        const progress = {
          counts: batch.counts,
          unknownOwners: run.unknownOwners,
          rows: run.doneRows,
          bytes: run.doneBytes
        }
        if (!(await setProgress(transaction, run.id, runner, progress, now))) throw new NoLongerOurs()
        await announce(transaction, 'import.progress', { id: run.id }, now)
        return batch
      })
      counts = done.counts
      more = done.more
    }
  }

  await inBatches(async (transaction, now, before) => {
    const ids = await listUntouched(transaction, run.id, BATCH)
    const moment = { now, today: dayInZone(now, actor.timeZone) }
    const changed = await changeCustomers(transaction, actor, ids, moment, (customer) => ({
      after: { ...customer, state: 'deleted', removedAt: now.toISOString() },
      history: [{ kind: 'state', before: { state: customer.state }, after: { state: 'deleted' } }],
      action: 'customer.removed'
    }))
    return { counts: { ...before, undone: before.undone + changed.size }, more: changed.size > 0 }
  })

  await inBatches(async (transaction, now, before) => {
    const ids = await listUpdatedCustomers(transaction, run.id, after, BATCH)
    const moment = { now, today: dayInZone(now, actor.timeZone) }
    const { reverted, left } = await revertFields(transaction, actor, ids, moment, run.id)
    const texts: readonly LeftTexts[] = [...left].map(([customerId, fields]) => ({ customerId, fields }))
    await addLeft(transaction, run.id, texts)
    after = ids.at(-1) ?? after
    return {
      counts: { ...before, reverted: before.reverted + reverted.length },
      more: ids.length === BATCH
    }
  })

  await undoRelated({ database, workspaceId, clock, signal }, { run, actor, runner })

  await database.inWorkspace(workspaceId, async (transaction) => {
    const now = clock()
    if ((await setUndone(transaction, run.id, runner, now)) === 0) throw new NoLongerOurs()
    await removeOpen(transaction, run.id)
    const detail = { customers: counts.undone, reverted: counts.reverted }
    await audit(
      transaction,
      { actor, action: 'import.undone', subjectKind: 'import', subjectId: run.id, detail },
      now
    )
    await announce(transaction, 'import.progress', { id: run.id }, now)
  })
}
