import { noRelatedCounts, type RelatedCounts } from '#contracts/collection'
import { cellText, readRecords } from '#lib/tables'
import { addParts, lookUpByKeys, refresh } from '#modules/customers'
import { importRecords } from '#modules/followup'
import { playbookOf } from '#modules/playbook'
import { announce } from '#platform/jobs'
import { dayInZone } from '#platform/http'
import { requiredOfOrders } from '../../core/columns/custom-columns.ts'
import { cellBefore, createOwners } from '../../core/import/index.ts'
import { createRowIndex } from '../../core/import/row-index.ts'
import { createRelatedReader, linkKey, type ListLinks, type RelatedRow } from '../../core/related/index.ts'
import {
  getRelated,
  insertRelatedRows,
  setRelatedProgress,
  type RelatedNotice,
  type StoredSource
} from '../../io/store/related.ts'
import { storable } from '../../io/store/storable.ts'
import { listTeamMembers } from '../../io/store/team.ts'
import { relatedProblem } from '../related-problem.ts'
import type { ImportWork, Taken } from './import-work.ts'
import { NoLongerOurs } from './no-longer-ours.ts'
import { relateBatch, type RelateContext, type RelatedPlan } from './relate-batch.ts'

/** Refused rows that a check keeps, of each sheet; the counts tell of all. */
const MOST_NOTICES = 100

const countsWith = (before: RelatedCounts, { results }: RelatedPlan, rows: number): RelatedCounts => {
  const counts = { ...before, rows: before.rows + rows }
  for (const { outcome } of results) counts[outcome] += 1
  return counts
}

/**
 * Brings in what hangs on the customers of a list, once these are there, or says what would come of it: sheet by sheet, batch by
 * batch, each in a transaction with how far it came. `links` are the customers that a check would have made.
 */
export const relateRows = async (
  work: ImportWork,
  { run, actor, runner, state }: Taken,
  path: string,
  links: ListLinks | null
): Promise<void> => {
  const { database, workspaceId, clock, signal } = work
  const { related, team, required } = await database.inWorkspace(workspaceId, async (transaction) => ({
    related: await getRelated(transaction, run.id),
    team: await listTeamMembers(transaction),
    required: requiredOfOrders((await playbookOf(transaction)).customFields, actor.maskedFields)
  }))
  const counts = related.sources.map((_, at) => related.counts[at] ?? noRelatedCounts)
  const notices: RelatedNotice[] = [...related.notices]
  const authorOf = createOwners({ ...run.options, owner: { kind: 'column' } }, team)
  const { done } = related

  const relateSource = async (source: StoredSource, at: number): Promise<void> => {
    const records = await readRecords(path, {
      sheet: source.sheet === '' ? undefined : source.sheet,
      ...(source.own && related.headerRow !== null ? { headerRow: related.headerRow } : {})
    })
    const read = createRelatedReader(source.kind, source.mapping, run.asOf, required)
    const isOfFirstRows = source.own && (source.kind === 'contact' || source.kind === 'need')
    const seen = createRowIndex()
    const context: RelateContext = {
      importId: run.id,
      source: at,
      own: source.own,
      kind: source.kind,
      actor,
      skipsOlder: isOfFirstRows && run.options.onDuplicate === 'skip',
      authorOf,
      links: state === 'checking' ? links : null,
      planned: state === 'checking' ? new Map() : null
    }
    /** Of a customer's own rows the first has made it, contact and all. */
    const isRepeated = ({ link, record }: RelatedRow): boolean =>
      seen.firstWith(linkKey(link), record.row) !== null
    try {
      for await (const batch of records.batches()) {
        if (signal.aborted) throw new NoLongerOurs()
        const rows = batch
          .map(({ row, sheetRow, cells }) =>
            read({ row, sheetRow, cells: cells.map((cell) => storable(cellBefore(cellText(cell)))) })
          )
          .filter((row) => !isOfFirstRows || (row.parts.length > 0 && isRepeated(row)))
          .filter(({ record }) => done === null || done.source !== at || record.row > done.row)
        const last = batch.at(-1)?.row ?? 0
        if (done !== null && done.source === at && last <= done.row) continue
        await database
          .inWorkspace(workspaceId, async (transaction) => {
            const now = clock()
            const moment = { now, today: dayInZone(now, actor.timeZone) }
            lookUpByKeys(transaction)
            const plan = await relateBatch(transaction, rows, context)
            if (state === 'running') {
              await importRecords(transaction, plan.records, run.id, moment)
              await addParts(transaction, actor, plan.parts, moment, run.id)
              const changed = new Set(plan.parts.map(({ customerId }) => customerId))
              const spokenTo = [...new Set(plan.records.map(({ customerId }) => customerId))]
              await refresh(
                transaction,
                spokenTo.filter((id) => !changed.has(id)),
                moment,
                { actorId: actor.memberId, runId: run.id }
              )
              await insertRelatedRows(transaction, run.id, plan.results)
            }
            const next = countsWith(counts[at] ?? noRelatedCounts, plan, rows.length)
            const told = plan.results.flatMap(({ outcome, sheetRow, name, problems }) =>
              outcome === 'rejected' ? [{ source: at, sheetRow, name, problems: problems ?? [] }] : []
            )
            const room = MOST_NOTICES - notices.filter((notice) => notice.source === at).length
            const progress = {
              counts: counts.with(at, next),
              notices: [...notices, ...told.slice(0, Math.max(0, room))],
              done: { source: at, row: last }
            }
            if (!(await setRelatedProgress(transaction, run.id, runner, progress, now)))
              throw new NoLongerOurs()
            await announce(transaction, 'import.progress', { id: run.id }, now)
            return { next, progress }
          })
          .then(({ next, progress }) => {
            counts[at] = next
            notices.splice(0, notices.length, ...progress.notices)
          })
      }
    } finally {
      await records.close()
    }
  }

  for (const [at, source] of related.sources.entries()) {
    if (!source.use || relatedProblem(source, actor) !== null) continue
    if (done !== null && at < done.source) continue
    await relateSource(source, at)
  }
}
