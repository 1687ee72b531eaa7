import type { Analysis, CustomerAnalysis } from '#contracts/analysis'
import type { PlaybookDocument } from '#contracts/playbook'
import { translate } from '#lang'
import { writeXlsx, type SheetColumn, type SheetInput, type SheetRowInput } from '#lib/tables'
import { customersOf, type CustomerStore, type DuplicatePair } from '#modules/analysis'
import { portraitColumns, type Column, type FieldUse } from '../../core/portrait-sheets.ts'
import { createSheets, type FindingLine, type Sheet } from '../../core/workbook-sheets.ts'

/** All that the workbook is made of; plain data, so that it can be written in a thread of its own. */
export type WorkbookRequest = Readonly<{
  path: string
  head: Omit<Analysis, 'customers'>
  store: CustomerStore
  pairs: readonly DuplicatePair[]
  /** Namespaces that have a column, in the playbook's order. */
  namespaces: PlaybookDocument['tags']['namespaces']
  fields: readonly FieldUse[]
}>

export type WriteOptions = Readonly<{
  onProgress?: ((done: number, total: number) => void) | undefined
  /** Stops the writing; what was begun is left to the caller to remove. */
  signal?: AbortSignal | undefined
}>

const PROGRESS_ROWS = 500

const cellsOf = <T>(columns: readonly Column<T>[], row: T) => columns.map(({ cell }) => cell(row))

const headerOf = <T>({ header, kind, width }: Column<T>): SheetColumn => ({
  header,
  ...(kind === undefined ? {} : { kind }),
  ...(width === undefined ? {} : { width })
})

/** Rows are asked for only when their sheet is written: the findings are gathered while the first sheet is. */
const sheetInput = <T>({ name, columns, rows }: Sheet<T>): SheetInput => ({
  name,
  columns: columns.map(headerOf),
  rows: (function* () {
    for (const row of rows) yield cellsOf(columns, row)
  })()
})

const toneOf = (customer: CustomerAnalysis): 'strong' | undefined =>
  customer.grade.grade === 'A' ? 'strong' : undefined

/** Writes 《客户画像》: a row a customer, and beside it duplicates, findings, segments, pains and how columns were read. */
export const writeWorkbook = async (
  { path, head, store, pairs, namespaces, fields }: WorkbookRequest,
  { onProgress, signal }: WriteOptions
): Promise<void> => {
  const { language } = head
  const { summary } = head
  const columns = portraitColumns(language, namespaces, fields, {
    needPriorities: summary.needPriorities.some(({ key, count }) => key !== 'none' && count > 0),
    warnings: summary.findings.some(({ severity }) => severity !== 'info'),
    duplicates: pairs.length > 0,
    scores: summary.scores
  })
  const nameColumns = columns.findIndex(({ isName }) => isName === true) + 1
  const findings: FindingLine[] = []

  async function* portraitRows(): AsyncGenerator<SheetRowInput> {
    let done = 0
    for await (const customer of customersOf(store)) {
      const { row, sheetRow, name } = customer
      for (const finding of customer.findings)
        findings.push({ row, sheetRow, name, owner: customer.values.owner?.text ?? null, finding })
      const tone = toneOf(customer)
      yield { cells: cellsOf(columns, customer), ...(tone === undefined ? {} : { tone }) }
      done += 1
      if (done % PROGRESS_ROWS === 0) onProgress?.(done, head.summary.customers)
    }
  }

  const sheets = createSheets(language)
  const written: readonly SheetInput[] = [
    {
      name: translate(language, { code: 'reports.sheet.portraits', params: {} }),
      columns: columns.map(headerOf),
      freezeColumns: nameColumns,
      rows: portraitRows()
    },
    sheetInput(sheets.duplicates(pairs)),
    sheetInput(sheets.findings(findings)),
    sheetInput(sheets.segments(head)),
    sheetInput(sheets.pains(head)),
    sheetInput(sheets.columns(head)),
    ...(head.rejected.length > 0 ? [sheetInput(sheets.rejected(head))] : [])
  ]
  await writeXlsx(path, written, signal === undefined ? {} : { signal })
}
