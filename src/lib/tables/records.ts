import { message } from '#kernel/result'
import type { Message } from '#kernel/result'
import { isBlankCell, type CellValue, type SheetRow } from './cell.ts'
import { TableError } from './errors.ts'
import { findHeader, type Header } from './header.ts'
import { openTable } from './open-table.ts'
import { batchSize, type OpenOptions, type Table, type TableProgress } from './source.ts'

/** A record: `row` is the n-th non-blank record after the header, from 1; `sheetRow` is where a spreadsheet shows it. */
export type TableRecord = Readonly<{ row: number; sheetRow: number; cells: readonly CellValue[] }>

export type Records = Readonly<{
  format: Table['format']
  encoding?: string
  delimiter?: string
  sheets: readonly string[]
  sheet: string
  /** Names of the columns, each unlike the others; every record has as many cells. */
  columns: readonly string[]
  header: Header
  batches(): AsyncIterable<TableRecord[]>
  progress(): TableProgress
  warnings: readonly Message[]
  close(): Promise<void>
}>

// Titles, notes and a header of two lines fit; what comes later than row 40 is no header.
const HEAD_ROWS = 40

const isBlankRow = (cells: readonly CellValue[]): boolean => cells.every(isBlankCell)

const aligned = (cells: CellValue[], width: number): CellValue[] => {
  if (cells.length > width) return cells.slice(0, width)
  while (cells.length < width) cells.push(null)
  return cells
}

/** Header, columns and first records of rows that were peeked at: the same as `readRecords` of that sheet would give. */
export const recordsOfHead = (
  rows: readonly SheetRow[],
  headerRow?: number
): Readonly<{ header: Header; columns: readonly string[]; records: readonly TableRecord[] }> => {
  const first = rows.slice(0, HEAD_ROWS)
  const header = findHeader(
    first.map(({ cells }) => cells),
    first.map(({ sheetRow }) => sheetRow),
    headerRow
  )
  const records = rows
    .slice(header.dataFrom)
    .filter(({ cells }) => !isBlankRow(cells))
    .map(({ sheetRow, cells }, at): TableRecord => ({
      row: at + 1,
      sheetRow,
      cells: aligned([...cells], header.columns.length)
    }))
  return { header, columns: header.columns, records }
}

/**
 * The way everyone reads a list: opens the file, finds the header, and yields the records below it in batches, blank
 * rows left out, cells aligned to the columns. What stands beyond the last column is left out with a warning.
 */
export const readRecords = async (path: string, options: OpenOptions = {}): Promise<Records> => {
  const table = await openTable(path, options)
  const source = table.batches()[Symbol.asyncIterator]()
  const warnings: Message[] = []
  try {
    let head: SheetRow[] = []
    while (head.length < HEAD_ROWS) {
      const next = await source.next()
      if (next.done === true) break
      head = [...head, ...next.value]
    }
    if (head.length === 0)
      // A text file has no sheets that a person could look into.
      throw table.format === 'csv'
        ? new TableError('tables.onlyBlank')
        : new TableError('tables.emptySheet', { sheet: table.sheet, sheets: table.sheets.join('、') })
    const first = head.slice(0, HEAD_ROWS)
    const header = findHeader(
      first.map(({ cells }) => cells),
      first.map(({ sheetRow }) => sheetRow),
      options.headerRow
    )
    const width = header.columns.length
    let row = 0
    let cutTold = false

    const recordsOf = (rows: readonly SheetRow[]): TableRecord[] => {
      const records: TableRecord[] = []
      for (const { sheetRow, cells } of rows) {
        if (isBlankRow(cells)) continue
        if (!cutTold && cells.length > width && !isBlankRow(cells.slice(width))) {
          warnings.push(message('tables.rowTooWide', { row: sheetRow, columns: width }))
          cutTold = true
        }
        row += 1
        records.push({ row, sheetRow, cells: aligned(cells, width) })
      }
      return records
    }

    async function* batches(): AsyncGenerator<TableRecord[]> {
      try {
        // Forty rows may be more than a batch.
        const size = batchSize(head)
        for (let at = header.dataFrom; at < head.length; at += size) {
          const first = recordsOf(head.slice(at, at + size))
          if (first.length > 0) yield first
        }
        head = []
        for (;;) {
          const next = await source.next()
          if (next.done === true) return
          const records = recordsOf(next.value)
          if (records.length > 0) yield records
        }
      } finally {
        // Whoever stops in the middle lets the file go too.
        await source.return?.()
        await table.close()
      }
    }

    return {
      format: table.format,
      ...(table.encoding === undefined ? {} : { encoding: table.encoding }),
      ...(table.delimiter === undefined ? {} : { delimiter: table.delimiter }),
      sheets: table.sheets,
      sheet: table.sheet,
      columns: header.columns,
      header,
      batches,
      progress: () => table.progress(),
      get warnings() {
        return [...table.warnings, ...warnings]
      },
      close: () => table.close()
    }
  } catch (error) {
    await table.close()
    throw error
  }
}
