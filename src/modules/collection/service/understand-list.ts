import type {
  ColumnMapping,
  MappingFile,
  RawRow,
  TemplateOptions,
  WorkbookSheetItem
} from '#contracts/collection'
import { mapColumns, ofCustomers, type ListRecord } from '#core/collection'
import { cellText, chooseSheet, peekSheets, recordsOfHead, TableError, type SheetHead } from '#lib/tables'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { cellBefore, columnsBefore, leaveOutCounts } from '../core/import/index.ts'
import { surveyWorkbook, type RelatedSource, type SheetSketch } from '../core/related/index.ts'
import { findMappingOfColumns, type ImportHead } from '../io/store/import-runs.ts'
import { findTemplate, listTemplateHeaderRows, type StoredTemplate } from '../io/store/import-templates.ts'
import type { StoredSource } from '../io/store/related.ts'

/** Rows that the mapping looks at: enough to tell columns by their cells. */
const SAMPLE_ROWS = 60
/** Of a list of thousands of columns fewer rows tell as much as a person looks at. */
const SAMPLE_CELLS = 100_000
const LEAST_SAMPLE_ROWS = 5
/** Of every sheet: the first forty, among which the header is, and as many below it. */
const PEEKED_ROWS = 100
/** Of a cell as long as a book the beginning tells what it is. */
const SAMPLE_CHARACTERS = 2000
const RAW_ROWS = 30
const RAW_COLUMNS = 30
const RAW_CHARACTERS = 40
const RELATED_SAMPLES = 20
/** What a sheet is shows in its first columns, and related rows are not wider. */
const SURVEYED_COLUMNS = 200

export type ListChoice = Readonly<{
  fileName: string
  /** By name, or by number from 1. */
  sheet?: string | undefined
  /** Null: to be found. */
  headerRow?: number | null
  byHand?: MappingFile | undefined
}>

export type UnderstoodList = Readonly<{
  head: ImportHead
  sheet: string
  headerRow: number | null
  mapping: readonly ColumnMapping[]
  mappingFrom: string | null
  /** What a template says of the rest. */
  options: TemplateOptions | null
  related: readonly StoredSource[]
}>

type SheetList = Readonly<{
  columns: readonly string[]
  rows: readonly ListRecord[]
  headerAt: number | null
}>

const sampleRows = (width: number): number =>
  Math.max(LEAST_SAMPLE_ROWS, Math.min(SAMPLE_ROWS, Math.floor(SAMPLE_CELLS / Math.max(1, width))))

const listOf = ({ rows }: SheetHead, headerRow: number | null): SheetList => {
  const { header, columns, records } = recordsOfHead(rows, headerRow ?? undefined)
  const kept = columnsBefore(columns)
  return {
    columns: kept,
    headerAt: header.headerIndex === -1 ? null : (rows[header.headerIndex]?.sheetRow ?? null),
    rows: records.slice(0, sampleRows(kept.length)).map(({ row, sheetRow, cells }) => ({
      row,
      sheetRow,
      cells: cells.slice(0, kept.length).map((cell) => cellBefore(cellText(cell)).slice(0, SAMPLE_CHARACTERS))
    }))
  }
}

/** Names that say nothing; then the file's says what is in it. */
const NAMELESS = /^(csv|sheet\s*\d*|工作表\s*\d*|表\s*\d*|book\s*\d*|page\s*\d*)$/i

const rawOf = ({ rows }: SheetHead): readonly RawRow[] =>
  rows.slice(0, RAW_ROWS).map(({ sheetRow, cells }) => ({
    sheetRow,
    cells: cells.slice(0, RAW_COLUMNS).map((cell) => cellText(cell).slice(0, RAW_CHARACTERS))
  }))

/** The first template that fits: by the header that was found, else by one where a template says that its header stands. */
const templateFor = async (
  transaction: Transaction,
  sheet: SheetHead,
  list: SheetList,
  headerRow: number | null
): Promise<Readonly<{ template: StoredTemplate | null; list: SheetList; headerRow: number | null }>> => {
  const found = await findTemplate(transaction, list.columns)
  if (found || headerRow !== null) return { template: found, list, headerRow }
  for (const row of await listTemplateHeaderRows(transaction)) {
    const other = listOf(sheet, row)
    const template = await findTemplate(transaction, other.columns)
    if (template?.headerRow === row) return { template, list: other, headerRow: row }
  }
  return { template: null, list, headerRow }
}

const isSameHeader = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((column, at) => column.trim() === b[at]?.trim())

/** Related sheets as their template has them, where it has one with this header; else as they look. */
const withTemplate = (
  sources: readonly RelatedSource[],
  template: StoredTemplate | null
): readonly RelatedSource[] =>
  sources.map((source) => {
    const kept = template?.related.find(
      (one) => one.own === source.own && (one.own ? one.kind === source.kind : one.sheet === source.sheet)
    )
    return kept && isSameHeader(kept.columns, source.columns) ? { ...kept, sheet: source.sheet } : source
  })

/**
 * Opens a list and says what it is (COL-14): which sheet lists the customers, where its header is, what its columns are (by the
 * template of the header, else as the last time that one was imported), and what hangs on the customers in it and in further sheets.
 */
export const understandList = async (
  transaction: Transaction,
  path: string,
  { fileName, sheet, headerRow = null, byHand = {} }: ListChoice
): Promise<UnderstoodList> => {
  const peek = await peekSheets(path, PEEKED_ROWS)
  const isCsv = peek.format === 'csv'
  const baseName = fileName.replace(/\.[^.]*$/, '')
  const wanted = sheet === undefined || isCsv ? undefined : chooseSheet(peek.sheets, sheet)
  const lists = peek.sheets.map((one) =>
    listOf(one, one === wanted || peek.sheets.length === 1 ? headerRow : null)
  )
  const sketches = peek.sheets.map((one, at): SheetSketch => {
    const { columns = [], rows = [] } = lists[at] ?? {}
    const name = NAMELESS.test(one.name.trim()) ? baseName : one.name
    const texts = rows.map(({ cells }) => cells)
    return {
      sheet: isCsv ? '' : one.name,
      name,
      hidden: one.hidden,
      columns: columns.slice(0, SURVEYED_COLUMNS),
      rows: texts.map((cells) => cells.slice(0, SURVEYED_COLUMNS))
    }
  })
  const { customFields } = await playbookOf(transaction)
  const survey = surveyWorkbook(sketches, wanted ? peek.sheets.indexOf(wanted) : undefined, customFields)
  const main = peek.sheets[survey.main]
  const found = lists[survey.main]
  const broken = peek.sheets.find(({ problem }) => problem !== undefined)?.problem
  const problem = main?.problem ?? (main?.rows.length === 0 ? broken : undefined)
  if (problem) throw problem
  if (!main || !found || main.rows.length === 0)
    // A text file has no sheets that a person could look into.
    throw isCsv
      ? new TableError('tables.onlyBlank')
      : new TableError('tables.emptySheet', {
          sheet: main?.name ?? '',
          sheets: peek.sheets.map(({ name }) => name).join('、')
        })
  const isByHand = Object.keys(byHand).length > 0
  const fitting = isByHand
    ? { template: null, list: found, headerRow }
    : await templateFor(transaction, main, found, headerRow)
  const { template, list } = fitting
  const before = template || isByHand ? null : await findMappingOfColumns(transaction, list.columns)
  const texts = list.rows.map(({ cells }) => cells)
  const isNumbered =
    isByHand ||
    survey.related.some((source) => source.mapping.some(({ field }) => field === 'customerNumber'))
  const mapping =
    template?.mapping ??
    before?.mapping ??
    leaveOutCounts(mapColumns(list.columns, texts, byHand, ofCustomers(customFields)), texts, isNumbered)
  const workbook = peek.sheets.map(({ name, hidden }, at): WorkbookSheetItem => ({
    name,
    hidden,
    looksLike: survey.kinds[at] ?? null
  }))
  const rowsOf = new Map(sketches.map(({ sheet: name, rows }) => [name, rows.slice(0, RELATED_SAMPLES)]))
  return {
    head: {
      format: peek.format,
      encoding: peek.encoding,
      sheets: isCsv ? [] : peek.sheets.map(({ name }) => name),
      columns: list.columns,
      warnings: peek.warnings,
      rows: list.rows,
      workbook: isCsv ? [] : workbook,
      raw: rawOf(main),
      headerAt: list.headerAt
    },
    sheet: isCsv ? '' : main.name,
    headerRow: fitting.headerRow,
    mapping,
    mappingFrom: template?.name ?? before?.fileName ?? null,
    options: template?.options ?? null,
    related: withTemplate(survey.related, template).map((source) => ({
      ...source,
      rows: rowsOf.get(source.sheet) ?? []
    }))
  }
}

/** Header and first rows of one sheet, for a person who says that it is of another kind. */
export const readSheetHead = async (
  path: string,
  sheet: string
): Promise<Readonly<{ columns: readonly string[]; rows: readonly (readonly string[])[] }> | null> => {
  const { sheets, format } = await peekSheets(path, PEEKED_ROWS)
  const found = format === 'csv' ? sheets[0] : sheets.find(({ name }) => name === sheet)
  if (!found || found.rows.length === 0) return null
  const { columns, rows } = listOf(found, null)
  return {
    columns: columns.slice(0, SURVEYED_COLUMNS),
    rows: rows.map(({ cells }) => cells.slice(0, SURVEYED_COLUMNS))
  }
}
