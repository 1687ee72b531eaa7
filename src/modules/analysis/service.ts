import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CustomerAnalysis, Analysis, DuplicateText } from '#contracts/analysis'
import { analysisFormat } from '#contracts/analysis'
import type { FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import { translate, type Language } from '#lang'
import type { MatchPair } from '#lib/matching'
import { openRecordList, type RecordList } from '#modules/collection'
import { createCatalogue, createForemost, createSummary, firstRows, pointAtFirst } from './core/index.ts'
import type { CustomerStore } from './io/customer-store.ts'
import {
  openExaminers,
  type ByteLines,
  type Compared,
  type ExaminedBatch,
  type Examiners,
  type LinesOf
} from './io/examining/index.ts'
import { removeLeftovers, spoolPath } from './io/leftovers.ts'
import { openSpool, type Spool } from './io/spool.ts'

export type AnalyseOptions = Readonly<{
  file: string
  /** A folder with room for what is put aside while the list is read; nothing stays there. */
  workFolder: string
  playbook: PlaybookDocument
  language: Language
  asOf: Day
  sheet?: string | undefined
  mappingFile?: string | undefined
  signal?: AbortSignal | undefined
  /** What reports want kept of each customer beside the customer itself: lines, made while it is in hand. */
  putAside?: readonly LinesOf[]
  /** The script of a thread that calls `serveExaminer` with the same; a large list is examined in such threads. */
  thread?: URL | undefined
  onProgress?: (stage: 'read' | 'compare', done: number, total: number, rows: number) => void
}>

/** A field as the list used it: whether any understood value differs from what was written. */
export type FieldUse = Readonly<{ field: FieldKey; differs: boolean }>

/** Two rows that are one customer or kin, `row` before `otherRow`. */
export type DuplicatePair = Readonly<{
  row: number
  name: string | null
  otherRow: number
  otherName: string | null
  kind: 'duplicate' | 'related'
  score: number
  because: string
}>

/** Everything about the list but its customers, who lie in the store and are read again for every report. */
export type AnalysedList = Readonly<{
  head: Omit<Analysis, 'customers'>
  fields: readonly FieldUse[]
  pairs: readonly DuplicatePair[]
  /** The customers to look at first, at most 2,000. */
  foremost: readonly CustomerAnalysis[]
  store: CustomerStore
  /** Where the lines of `putAside` lie, in its order. */
  asides: readonly string[]
  /** Removes what was put aside; the result cannot be read afterwards. */
  close: () => Promise<void>
}>

const SCORE_DIGITS = 1000
/** Customers that a page carries whole; more would make a phone wait, and the workbook has them all. */
const FOREMOST = 2000

const rounded = (score: number): number => Math.round(score * SCORE_DIGITS) / SCORE_DIGITS

const pairsOf = (
  { duplicates: { pairs, related }, names }: Compared,
  language: Language
): DuplicatePair[] => {
  const nameOf = new Map(names)
  const written = ({ a, b, score, kind, because }: MatchPair): DuplicatePair => ({
    row: a,
    name: nameOf.get(a) ?? null,
    otherRow: b,
    otherName: nameOf.get(b) ?? null,
    kind,
    score: rounded(score),
    because: because.map((reason) => translate(language, reason)).join('; ')
  })
  return [...pairs, ...related].map(written)
}

/** Duplicates by row, both ways. */
const duplicatesByRow = (pairs: readonly DuplicatePair[]): Map<number, DuplicateText[]> => {
  const byRow = new Map<number, DuplicateText[]>()
  const add = (row: number, duplicate: DuplicateText): void => {
    const known = byRow.get(row)
    if (known) known.push(duplicate)
    else byRow.set(row, [duplicate])
  }
  for (const { row, otherRow, score, kind, because } of pairs) {
    add(row, { row: otherRow, score, kind, because })
    add(otherRow, { row, score, kind, because })
  }
  return byRow
}

/** Gathers what came of each batch: the customers on disk, the rest of the result in memory. */
const createGathering = ({ playbook, language }: AnalyseOptions, spool: Spool, asides: readonly Spool[]) => {
  const decoder = new TextDecoder()
  const summary = createSummary(playbook, language)
  const rejected: Analysis['rejected'] = []
  const uses = new Map<FieldKey, boolean>()
  const foremost = createForemost(FOREMOST)
  const matchRecords: ByteLines[] = []
  const reason = translate(language, { code: 'collection.row.empty', params: {} })
  let [rows, findings] = [0, 0]
  return {
    rows: () => rows,
    add: async (batch: ExaminedBatch): Promise<void> => {
      rows += batch.rows
      findings += batch.findings
      for (const { row, sheetRow } of batch.rejected) rejected.push({ row, sheetRow, reason })
      for (const [field, differs] of batch.uses) uses.set(field, differs || uses.get(field) === true)
      summary.join(batch.summary)
      matchRecords.push(batch.matchRecords)
      const { bytes, ends } = batch.customers
      let from = 0
      for (const [at, end] of ends.entries()) {
        const start = from
        from = end + 1
        foremost.add(batch.customerRows[at] ?? 0, batch.ranks[at] ?? 0, () =>
          decoder.decode(bytes.subarray(start, end))
        )
      }
      await spool.write(bytes)
      for (const [at, aside] of asides.entries())
        await aside.write(batch.asides[at]?.bytes ?? new Uint8Array(0))
    },
    finish: async () => {
      for (const { finish } of [spool, ...asides]) await finish()
      return {
        summary: summary.result(),
        foremost: foremost.result(),
        rejected,
        uses,
        matchRecords,
        rows,
        findings
      }
    }
  }
}

/** First pass: every row examined and put aside; the rest of the result is gathered on the way, in the order of the list. */
const examineList = async (
  list: RecordList,
  examiners: Examiners,
  gathering: ReturnType<typeof createGathering>,
  onProgress: AnalyseOptions['onProgress']
): Promise<void> => {
  const asked: { examined: Promise<ExaminedBatch>; bytesRead: number; totalBytes: number }[] = []
  const gatherOne = async (): Promise<void> => {
    const next = asked.shift()
    if (!next) return
    await gathering.add(await next.examined)
    onProgress?.('read', next.bytesRead, next.totalBytes, gathering.rows())
  }
  for await (const records of list.batches()) {
    const examined = examiners.examine(records)
    // Heard of when its turn comes.
    examined.catch(() => undefined)
    asked.push({ examined, ...list.progress() })
    if (asked.length > examiners.ahead) await gatherOne()
  }
  while (asked.length > 0) await gatherOne()
}

/**
 * The whole loop on one customer list: read and map, normalise, verify, portrait, grade, strategy, next step, and
 * duplicates over all rows. Memory holds what the duplicate finder needs; the rest goes by disk. Fails with the
 * texts of `tables.…` and `collection.mapping.…`.
 */
export const analyseList = async (options: AnalyseOptions): Promise<AnalysedList> => {
  const { playbook, language, asOf, file, sheet, mappingFile, signal, workFolder, putAside = [] } = options
  await removeLeftovers(workFolder)
  const list = await openRecordList(file, {
    today: asOf,
    sheet,
    mappingFile,
    signal,
    customFields: playbook.customFields
  })
  const { source, mapping } = list
  const spool = openSpool(spoolPath(workFolder))
  const asides = putAside.map(() => openSpool(spoolPath(workFolder)))
  const examiners = openExaminers(
    { mapping, playbook, language, asOf },
    { bytes: (await stat(file)).size, putAside, thread: options.thread, signal }
  )
  const close = async (): Promise<void> => {
    await Promise.all([spool, ...asides].map(({ remove }) => remove()))
  }
  try {
    const gathering = createGathering(options, spool, asides)
    await examineList(list, examiners, gathering, options.onProgress)
    const { summary, foremost, rejected, uses, matchRecords, rows, findings } = await gathering.finish()
    const end = await examiners.compare(matchRecords, (done, total) =>
      options.onProgress?.('compare', done, total, rows)
    )
    const pairs = pairsOf(end, language)
    const duplicates = duplicatesByRow(pairs)
    const { clusters } = end.duplicates
    const firsts = firstRows(clusters)
    return {
      head: {
        format: analysisFormat,
        language,
        asOf,
        playbook: { name: playbook.name, version: playbook.version },
        source: {
          file: basename(file),
          sheet: source.sheet,
          format: source.format,
          encoding: source.encoding,
          columns: mapping.map(({ column, field, confidence, because }) => ({
            column,
            field,
            confidence: rounded(confidence),
            because: translate(language, because)
          })),
          warnings: list.warnings().map((warning) => translate(language, warning))
        },
        counts: {
          rows,
          rejected: rejected.length,
          duplicates: clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0),
          findings
        },
        rejected,
        clusters: clusters.map((cluster) => [...cluster]),
        catalogue: createCatalogue(playbook, language),
        summary
      },
      fields: [...uses].map(([field, differs]) => ({ field, differs })),
      pairs,
      foremost: foremost.map((customer) => {
        const first = firsts.get(customer.row)
        const told = first === undefined ? customer : pointAtFirst(customer, first, language)
        return { ...told, duplicates: duplicates.get(customer.row) ?? [] }
      }),
      store: { path: spool.path, duplicates, firsts, language },
      asides: asides.map(({ path }) => path),
      close
    }
  } catch (error) {
    await close()
    throw error
  } finally {
    await examiners.close()
    await list.close()
  }
}
