import { basename, join } from 'node:path'
import type { CustomerAnalysis, Analysis, DuplicateText } from '#contracts/analysis'
import { analysisFormat } from '#contracts/analysis'
import type { FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import { translate, type Language } from '#lang'
import { findDuplicates, type MatchPair, type MatchRecord } from '#lib/matching'
import { openCustomerList, type CustomerList } from '#modules/collection'
import { matchRecordOf, verifyCustomer } from '#core/verification'
import { createAnalyser, createCatalogue, createSummary } from './core/index.ts'
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
  onProgress?: (stage: 'read' | 'compare', done: number, total: number, rows: number) => void
}>

/** A field as the list used it: whether any understood value differs from what was written. */
export type FieldUse = Readonly<{ field: FieldKey; differs: boolean }>

/** Everything about the list except its customers, who are read again for every report. */
export type AnalysedList = Readonly<{
  head: Omit<Analysis, 'customers'>
  fields: readonly FieldUse[]
  customers: () => AsyncIterable<CustomerAnalysis>
  /** Removes what was put aside; the result cannot be read afterwards. */
  close: () => Promise<void>
}>

type Aside = Omit<CustomerAnalysis, 'duplicates'>

const SCORE_DIGITS = 1000

const rounded = (score: number): number => Math.round(score * SCORE_DIGITS) / SCORE_DIGITS

/** Duplicates by row, both ways, and how many rows are more than one of the same customer. */
const duplicatesByRow = (pairs: readonly MatchPair[], language: Language): Map<number, DuplicateText[]> => {
  const byRow = new Map<number, DuplicateText[]>()
  const add = (row: number, duplicate: DuplicateText): void => {
    const known = byRow.get(row)
    if (known) known.push(duplicate)
    else byRow.set(row, [duplicate])
  }
  for (const { a, b, score, kind, because } of pairs) {
    const text = because.map((reason) => translate(language, reason)).join('; ')
    add(a, { row: b, score: rounded(score), kind, because: text })
    add(b, { row: a, score: rounded(score), kind, because: text })
  }
  return byRow
}

/** First pass: every row understood, checked, examined and put aside; the rest of the result is gathered on the way. */
const readList = async (list: CustomerList, spool: Spool<Aside>, options: AnalyseOptions) => {
  const { playbook, language, asOf } = options
  const analyser = createAnalyser({ playbook, language, asOf })
  const summary = createSummary(playbook, language)
  const columns = new Map(
    list.mapping.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const]))
  )
  const context = {
    playbook,
    asOf,
    scenario: 'list' as const,
    columnOf: (field: FieldKey) => columns.get(field) ?? null
  }
  const matchRecords: MatchRecord[] = []
  const rejected: Analysis['rejected'] = []
  const uses = new Map<FieldKey, boolean>()
  let rows = 0
  let findingCount = 0
  for await (const batch of list.batches()) {
    for (const { row, sheetRow, file } of batch) {
      rows += 1
      if (file === null) {
        rejected.push({
          row,
          sheetRow,
          reason: translate(language, { code: 'collection.row.empty', params: {} })
        })
        continue
      }
      const findings = verifyCustomer(file, context)
      const examined = analyser.examine(file)
      summary.add(examined, findings)
      const { duplicates: _, ...aside } = analyser.write(examined, findings)
      for (const [field, value] of Object.entries(aside.values))
        // The keys of `values` are field keys by its schema.
        uses.set(field as FieldKey, uses.get(field as FieldKey) === true || value.raw !== null)
      findingCount += findings.length
      matchRecords.push(matchRecordOf(file))
      await spool.write(aside)
    }
    const { bytesRead, totalBytes } = list.progress()
    options.onProgress?.('read', bytesRead, totalBytes, rows)
  }
  await spool.finish()
  return { summary: summary.result(), matchRecords, rejected, uses, rows, findingCount }
}

/**
 * The whole loop on one customer list: read and map, normalise, verify, portrait, grade, strategy, next step, and
 * duplicates over all rows. Memory holds what the duplicate finder needs; the rest goes by disk. Fails with the
 * texts of `tables.…` and `collection.mapping.…`.
 */
export const analyseList = async (options: AnalyseOptions): Promise<AnalysedList> => {
  const { playbook, language, asOf, file, signal } = options
  const list = await openCustomerList(file, {
    today: asOf,
    sheet: options.sheet,
    mappingFile: options.mappingFile,
    signal
  })
  const spool = openSpool<Aside>(
    join(options.workFolder, `.huike-${process.pid}-${basename(file).slice(0, 40)}.ndjson`)
  )
  try {
    const { summary, matchRecords, rejected, uses, rows, findingCount } = await readList(list, spool, options)
    const found = findDuplicates(matchRecords, {
      onProgress: (done, total) => options.onProgress?.('compare', done, total, rows)
    })
    const duplicates = duplicatesByRow([...found.pairs, ...found.related], language)
    return {
      head: {
        format: analysisFormat,
        language,
        asOf,
        playbook: { name: playbook.name, version: playbook.version },
        source: {
          file: basename(file),
          sheet: list.source.sheet,
          format: list.source.format,
          encoding: list.source.encoding,
          columns: list.mapping.map(({ column, field, confidence, because }) => ({
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
          duplicates: found.clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0),
          findings: findingCount
        },
        rejected,
        clusters: found.clusters.map((cluster) => [...cluster]),
        catalogue: createCatalogue(playbook, language),
        summary
      },
      fields: [...uses].map(([field, differs]) => ({ field, differs })),
      customers: async function* () {
        for await (const customer of spool.read())
          yield { ...customer, duplicates: duplicates.get(customer.row) ?? [] }
      },
      close: spool.remove
    }
  } catch (error) {
    await spool.remove()
    throw error
  }
}
