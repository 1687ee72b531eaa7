import { basename } from 'node:path'
import type { CustomerAnalysis, Analysis, DuplicateText } from '#contracts/analysis'
import { analysisFormat } from '#contracts/analysis'
import type { FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import { translate, type Language } from '#lang'
import type { MatchPair } from '#lib/matching'
import { TableError } from '#lib/tables'
import { createAnalyser, createCatalogue, createSummary } from './core/index.ts'
import { openList, type CheckedList } from './io/list-reading/index.ts'
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
  onProgress?: (stage: 'read' | 'compare', done: number, total: number, rows: number) => void
}>

/** A field as the list used it: whether any understood value differs from what was written. */
export type FieldUse = Readonly<{ field: FieldKey; differs: boolean }>

/** One customer, and the same as the text that stands in analysis.json. */
export type AnalysedCustomer = Readonly<{ customer: CustomerAnalysis; json: string }>

/** Everything about the list except its customers, who are read again for every report. */
export type AnalysedList = Readonly<{
  head: Omit<Analysis, 'customers'>
  fields: readonly FieldUse[]
  customers: () => AsyncIterable<AnalysedCustomer>
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

/** First pass: every row examined and put aside; the rest of the result is gathered on the way. */
const examineList = async (list: CheckedList, spool: Spool<Aside>, options: AnalyseOptions) => {
  const { playbook, language, asOf } = options
  const analyser = createAnalyser({ playbook, language, asOf })
  const summary = createSummary(playbook, language)
  const rejected: Analysis['rejected'] = []
  const uses = new Map<FieldKey, boolean>()
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
      const { duplicates: _, ...aside } = analyser.write(examined, findings)
      for (const [field, value] of Object.entries(aside.values))
        // The keys of `values` are field keys by its schema.
        uses.set(field as FieldKey, uses.get(field as FieldKey) === true || value.raw !== null)
      findingCount += findings.length
      await spool.write(aside)
    }
    options.onProgress?.('read', batch.bytesRead, batch.totalBytes, rows)
  }
  await spool.finish()
  return { summary: summary.result(), rejected, uses, rows, findingCount }
}

/**
 * The whole loop on one customer list: read and map, normalise, verify, portrait, grade, strategy, next step, and
 * duplicates over all rows. Memory holds what the duplicate finder needs; the rest goes by disk. Fails with the
 * texts of `tables.…` and `collection.mapping.…`.
 */
export const analyseList = async (options: AnalyseOptions): Promise<AnalysedList> => {
  const { playbook, language, asOf, file, sheet, mappingFile, signal } = options
  await removeLeftovers(options.workFolder)
  const list = await openList({ file, sheet, mappingFile, asOf, playbook }, signal)
  const spool = openSpool<Aside>(spoolPath(options.workFolder))
  try {
    const { source, mapping } = list.head
    const { summary, rejected, uses, rows, findingCount } = await examineList(list, spool, options)
    const { duplicates: found, warnings } = await list.end((done, total) =>
      options.onProgress?.('compare', done, total, rows)
    )
    const duplicates = duplicatesByRow([...found.pairs, ...found.related], language)
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
          warnings: warnings.map((warning) => translate(language, warning))
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
        for await (const { value, json } of spool.read()) {
          if (signal?.aborted) throw new TableError('tables.cancelled')
          const own = duplicates.get(value.row) ?? []
          const customer = { ...value, duplicates: own }
          // What was put aside is the text already, but for what was not known then.
          const text = own.length > 0 ? JSON.stringify(customer) : `${json.slice(0, -1)},"duplicates":[]}`
          yield { customer, json: text }
        }
      },
      close: spool.remove
    }
  } catch (error) {
    await spool.remove()
    throw error
  } finally {
    await list.close()
  }
}
