import type { Analysis } from '#contracts/analysis'
import type { PlaybookDocument } from '#contracts/playbook'
import { translate } from '#lang'
import { writeXlsx, type SetAsideRows, type SheetInput } from '#lib/tables'
import { firstRows } from '#core/analysis'
import { spooledLines, type DuplicatePair } from '#modules/analysis'
import {
  everyPortraitColumn,
  portraitColumns,
  type FieldUse,
  type PortraitColumn
} from '../../core/portrait-sheets.ts'
import { createSheets, type Sheet } from '../../core/workbook-sheets.ts'
import type { PutAside } from './put-aside.ts'
import { cellsOf, headerOf } from './sheet-columns.ts'

/** All that the workbook is made of; plain data, so that it can be written in a thread of its own. */
export type WorkbookRequest = Readonly<{
  path: string
  head: Omit<Analysis, 'customers'>
  putAside: PutAside
  pairs: readonly DuplicatePair[]
  /** All of the playbook, as when the rows were put aside. */
  namespaces: PlaybookDocument['tags']['namespaces']
  fields: readonly FieldUse[]
}>

export type WriteOptions = Readonly<{
  onProgress?: ((done: number, total: number) => void) | undefined
  /** Stops the writing; what was begun is left to the caller to remove. */
  signal?: AbortSignal | undefined
}>

const PROGRESS_ROWS = 500

const sheetInput = <T>({ name, columns, rows }: Sheet<T>): SheetInput => ({
  name,
  columns: columns.map(headerOf),
  rows: (function* () {
    for (const row of rows) yield cellsOf(columns, row)
  })()
})

/** The rows that each row was found to be one with, or kin to, as a cell. */
const duplicateCells = (pairs: readonly DuplicatePair[]): ((row: number) => string | null) => {
  const cells = new Map<number, string>()
  const add = (row: number, other: number): void => {
    const before = cells.get(row)
    cells.set(row, before === undefined ? `${other}` : `${before}, ${other}`)
  }
  for (const { row, otherRow } of pairs) {
    add(row, otherRow)
    add(otherRow, row)
  }
  return (row) => cells.get(row) ?? null
}

/** Of a later row of one customer, that it is followed up at its first; nothing of all others. */
const sameAsFirst = ({
  clusters,
  language
}: WorkbookRequest['head']): ((row: number) => string | undefined) => {
  const firsts = firstRows(clusters)
  return (row) => {
    const first = firsts.get(row)
    return first === undefined
      ? undefined
      : translate(language, { code: 'analysis.sameAsRow', params: { row: first } })
  }
}

/** Every row as it was put aside, with those of its columns that the list has a use for and its duplicates. */
const portraitRows = (
  { head, putAside, pairs, namespaces }: WorkbookRequest,
  columns: readonly PortraitColumn[],
  onProgress: WriteOptions['onProgress']
): SetAsideRows => {
  const numbers = new Map(
    everyPortraitColumn(head.language, namespaces).map(({ key }, number) => [key, number])
  )
  const at = (key: string): number => columns.findIndex((column) => column.key === key)
  const late = [
    { column: at('duplicates'), cell: duplicateCells(pairs) },
    // A later row of a customer is followed up where its first one stands.
    { column: at('nextStep'), cell: sameAsFirst(head) }
  ]
  async function* lines(): AsyncGenerator<Buffer> {
    let done = 0
    for await (const line of spooledLines(putAside.portraits)) {
      yield line
      done += 1
      if (done % PROGRESS_ROWS === 0) onProgress?.(done, head.summary.customers)
    }
  }
  return {
    lines: lines(),
    from: columns.flatMap(({ key }) => numbers.get(key) ?? []),
    late: late.filter(({ column }) => column >= 0)
  }
}

/** Writes 《客户画像》: a row a customer, and beside it duplicates, findings, segments, pains and how columns were read. */
export const writeWorkbook = async (
  request: WorkbookRequest,
  { onProgress, signal }: WriteOptions
): Promise<void> => {
  const { path, head, putAside, pairs, namespaces, fields } = request
  const { language, summary } = head
  const occurring = new Set(summary.tags.map(({ namespace }) => namespace))
  const columns = portraitColumns(
    language,
    namespaces.filter(({ name }) => occurring.has(name)),
    fields,
    {
      needPriorities: summary.needPriorities.some(({ key, count }) => key !== 'none' && count > 0),
      warnings: summary.findings.some(({ severity }) => severity !== 'info'),
      duplicates: pairs.length > 0,
      scores: summary.scores
    }
  )
  const sheets = createSheets(language)
  const findings = sheets.findings()
  const written: readonly SheetInput[] = [
    {
      name: translate(language, { code: 'reports.sheet.portraits', params: {} }),
      columns: columns.map(headerOf),
      freezeColumns: columns.findIndex(({ isName }) => isName === true) + 1,
      rows: portraitRows(request, columns, onProgress)
    },
    sheetInput(sheets.duplicates(pairs)),
    {
      name: findings.name,
      columns: findings.columns.map(headerOf),
      rows: { lines: spooledLines(putAside.findings), from: findings.columns.map((_, number) => number) }
    },
    sheetInput(sheets.segments(head)),
    sheetInput(sheets.pains(head)),
    sheetInput(sheets.columns(head)),
    ...(head.rejected.length > 0 ? [sheetInput(sheets.rejected(head))] : [])
  ]
  await writeXlsx(path, written, signal === undefined ? {} : { signal })
}
