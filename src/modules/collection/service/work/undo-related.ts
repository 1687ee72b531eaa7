import { noRelatedCounts } from '#contracts/collection'
import { removeParts, type PartIds } from '#modules/customers'
import { removeImportedRecords } from '#modules/followup'
import { announce } from '#platform/jobs'
import { dayInZone } from '#platform/http'
import {
  getRelated,
  listRelatedCustomers,
  listUntouchedParts,
  setRelatedProgress
} from '../../io/store/related.ts'
import type { ImportWork, Taken } from './import-work.ts'
import { NoLongerOurs } from './no-longer-ours.ts'

const BATCH = 250

type Found = Awaited<ReturnType<typeof listUntouchedParts>>

const idsOf = (found: Found, kind: Found[number]['kind']): ReadonlySet<string> =>
  new Set(found.filter((one) => one.kind === kind).map(({ partId }) => partId))

/**
 * Takes what an import added to customers who were here before out of them again: contacts, needs, orders and records, but for those
 * that somebody changed since. Customers that came with the import have gone into the recycle bin with all that hangs on them.
 */
export const undoRelated = async (
  { database, workspaceId, clock, signal }: Pick<ImportWork, 'database' | 'workspaceId' | 'clock' | 'signal'>,
  { run, actor, runner }: Pick<Taken, 'run' | 'actor' | 'runner'>
): Promise<void> => {
  let after: string | null = null
  for (let more = true; more;) {
    if (signal.aborted) throw new NoLongerOurs()
    const from: string | null = after
    const ids: readonly string[] = await database.inWorkspace(workspaceId, async (transaction) => {
      const now = clock()
      const moment = { now, today: dayInZone(now, actor.timeZone) }
      const customers = await listRelatedCustomers(transaction, run.id, from, BATCH)
      if (customers.length === 0) return customers
      const found = await listUntouchedParts(transaction, run.id, customers)
      const records = await removeImportedRecords(transaction, actor, run.id, customers, moment)
      const parts = customers.flatMap((customerId): readonly PartIds[] => {
        const own = found.filter((one) => one.customerId === customerId && one.kind !== 'followUp')
        if (own.length === 0) return []
        return [
          {
            customerId,
            contacts: idsOf(own, 'contact'),
            needs: idsOf(own, 'need'),
            orders: idsOf(own, 'order')
          }
        ]
      })
      const removed = await removeParts(transaction, actor, parts, moment, run.id)
      const { sources, counts, notices, done } = await getRelated(transaction, run.id)
      // Told at the sheet that brought them; of several of one kind at the first.
      const bySource = new Map<number, number>()
      for (const { kind, source } of found)
        if (kind !== 'followUp') bySource.set(source, (bySource.get(source) ?? 0) + 1)
      const ofRecords = sources.findIndex(({ kind, use }) => kind === 'followUp' && use)
      if (ofRecords !== -1) bySource.set(ofRecords, (bySource.get(ofRecords) ?? 0) + records)
      const progress = {
        counts: sources.map((_, at) => {
          const before = counts[at] ?? noRelatedCounts
          return { ...before, undone: before.undone + (removed + records > 0 ? (bySource.get(at) ?? 0) : 0) }
        }),
        notices,
        done
      }
      if (!(await setRelatedProgress(transaction, run.id, runner, progress, now))) throw new NoLongerOurs()
      await announce(transaction, 'import.progress', { id: run.id }, now)
      return customers
    })
    after = ids.at(-1) ?? after
    more = ids.length === BATCH
  }
}
