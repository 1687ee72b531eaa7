import { basename } from 'node:path'
import type { CustomerAnalysis, Analysis, DuplicateText } from '#contracts/analysis'
import { analysisFormat } from '#contracts/analysis'
import type { FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import { translate, type Language } from '#lang'
import type { MatchPair } from '#lib/matching'
import { createAnalyser, createCatalogue, createForemost, createSummary } from './core/index.ts'
import type { CustomerStore } from './io/customer-store.ts'
import { openList, type CheckedList, type ListEnd } from './io/list-reading/index.ts'
import { removeLeftovers, spoolPath } from './io/leftovers.ts'
import { openSpool, type Spool } from './io/spool.ts'

/** Lines to put aside for a customer; its duplicates are not known yet. */
export type LinesOf = (customer: CustomerAnalysis) => readonly string[]

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

const pairsOf = ({ duplicates: { pairs, related }, names }: ListEnd, language: Language): DuplicatePair[] => {
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

type Aside = Readonly<{ linesOf: LinesOf; spool: Spool }>

/** First pass: every row examined and put aside; the rest of the result is gathered on the way. */
const examineList = async (
  list: CheckedList,
  spool: Spool,
  asides: readonly Aside[],
  options: AnalyseOptions
) => {
  const { playbook, language, asOf } = options
  const analyser = createAnalyser({ playbook, language, asOf })
  const summary = createSummary(playbook, language)
  const rejected: Analysis['rejected'] = []
  const uses = new Map<FieldKey, boolean>()
  const foremost = createForemost(FOREMOST)
  let rows = 0
  let findingCount = 0
  for await (const batch of list.batches()) {
    for (const { row, sheetRow, file, findings } of batch.rows) {
      rows += 1
      if (file === null) {
        rejected.push({
          row,
          sheetRow,
          reason: translate(language, { code: 'collection.row.empty', params: {} })
        })
        continue
      }
      const examined = analyser.examine(file)
      summary.add(examined, findings)
      const customer = analyser.write(examined, findings)
      const json = JSON.stringify(customer)
      foremost.add(customer, json)
      for (const [name, { raw }] of Object.entries(customer.values)) {
        // The keys of `values` are field keys by its schema.
        const field = name as FieldKey
        const differs = uses.get(field)
        if (differs === undefined || (!differs && raw !== null)) uses.set(field, raw !== null)
      }
      findingCount += findings.length
      await spool.write(json)
      for (const aside of asides) for (const line of aside.linesOf(customer)) await aside.spool.write(line)
    }
    options.onProgress?.('read', batch.bytesRead, batch.totalBytes, rows)
  }
  for (const { finish } of [spool, ...asides.map((aside) => aside.spool)]) await finish()
  return { summary: summary.result(), foremost: foremost.result(), rejected, uses, rows, findingCount }
}

/**
 * The whole loop on one customer list: read and map, normalise, verify, portrait, grade, strategy, next step, and
 * duplicates over all rows. Memory holds what the duplicate finder needs; the rest goes by disk. Fails with the
 * texts of `tables.…` and `collection.mapping.…`.
 */
export const analyseList = async (options: AnalyseOptions): Promise<AnalysedList> => {
  const { playbook, language, asOf, file, sheet, mappingFile, signal, workFolder, putAside = [] } = options
  await removeLeftovers(workFolder)
  const list = await openList({ file, sheet, mappingFile, asOf, playbook }, signal)
  const spool = openSpool(spoolPath(workFolder))
  const asides = putAside.map((linesOf) => ({ linesOf, spool: openSpool(spoolPath(workFolder)) }))
  const close = async (): Promise<void> => {
    await Promise.all([spool, ...asides.map((aside) => aside.spool)].map(({ remove }) => remove()))
  }
  try {
    const { source, mapping } = list.head
    const { summary, foremost, rejected, uses, rows, findingCount } = await examineList(
      list,
      spool,
      asides,
      options
    )
    const end = await list.end((done, total) => options.onProgress?.('compare', done, total, rows))
    const pairs = pairsOf(end, language)
    const duplicates = duplicatesByRow(pairs)
    const { clusters } = end.duplicates
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
          warnings: end.warnings.map((warning) => translate(language, warning))
        },
        counts: {
          rows,
          rejected: rejected.length,
          duplicates: clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0),
          findings: findingCount
        },
        rejected,
        clusters: clusters.map((cluster) => [...cluster]),
        catalogue: createCatalogue(playbook, language),
        summary
      },
      fields: [...uses].map(([field, differs]) => ({ field, differs })),
      pairs,
      foremost: foremost.map((customer) => ({ ...customer, duplicates: duplicates.get(customer.row) ?? [] })),
      store: { path: spool.path, duplicates },
      asides: asides.map((aside) => aside.spool.path),
      close
    }
  } catch (error) {
    await close()
    throw error
  } finally {
    await list.close()
  }
}
