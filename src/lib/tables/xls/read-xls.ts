import { TextDecoder } from 'node:util'
import { readFile } from 'node:fs/promises'
import type { Message } from '#kernel/result'
import { doubtsInto, hasLostDigits } from '../cell-doubts.ts'
import type { CellValue, SheetRow } from '../cell.ts'
import { chooseSheet } from '../choose-sheet.ts'
import { referenceOf } from '../columns.ts'
import { findEncoding } from '../csv/encoding.ts'
import { TableError } from '../errors.ts'
import { mergeFiller } from '../merged-cells.ts'
import { formatKind } from '../number-format.ts'
import { formattedNumber } from '../serial-date.ts'
import { BATCH_ROWS, type ReaderContext, type SheetHead, type Table } from '../source.ts'
import { compoundStreams } from './compound-file.ts'
import { startXlsThread, type RawCell, type XlsThread } from './xls-thread.ts'

// Streams of compound files that hold no workbook, by what a person calls them.
const OTHER_STREAMS: readonly (readonly [stream: string, kind: string])[] = [
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg']
]

const requireWorkbook = async (path: string): Promise<void> => {
  const streams = await compoundStreams(path)
  // A workbook with a password is a compound file around an encrypted zip ([MS-OFFCRYPTO]).
  if (streams.includes('EncryptedPackage') || streams.includes('EncryptionInfo'))
    throw new TableError('tables.encrypted')
  const other = OTHER_STREAMS.find(([stream]) => streams.includes(stream))
  if (other && !streams.includes('Workbook') && !streams.includes('Book'))
    throw new TableError('tables.notATable', { kind: other[1] })
}

/** Web pages and XML 2003 that call themselves .xls are text: decoded here, since they seldom name their encoding. */
const markupText = async (path: string, signal?: AbortSignal): Promise<string | undefined> => {
  const bytes = await readFile(path)
  if (bytes.readUInt8(0) === 0xd0 || bytes.readUInt8(0) === 0x09) return undefined
  const { encoding, markBytes } = await findEncoding(path, signal)
  return new TextDecoder(encoding).decode(bytes.subarray(markBytes))
}

/** Makes cells of what the thread gives: numbers with a format may be dates, errors are blank with a warning. */
const createCellReader = (date1904: boolean, warnings: Message[]) => {
  const onDoubt = doubtsInto(warnings)
  const kinds = new Map<string, ReturnType<typeof formatKind>>()
  const kindOf = (code: string): ReturnType<typeof formatKind> => {
    const known = kinds.get(code) ?? formatKind(code)
    kinds.set(code, known)
    return known
  }
  return (raw: RawCell, column: number, row: number): CellValue => {
    const numberOf = (value: number): number => {
      if (hasLostDigits(value)) onDoubt('digitsLost', referenceOf(column, row))
      return value
    }
    if (raw === '' || raw === null) return null
    if (typeof raw === 'number') return numberOf(raw)
    if (typeof raw !== 'object') return raw
    if (Array.isArray(raw)) return formattedNumber(numberOf(raw[0]), kindOf(raw[1]), date1904)
    onDoubt('errorCells', referenceOf(column, row))
    return null
  }
}

const startThread = async ({ path, options, limits, totalBytes }: ReaderContext): Promise<XlsThread> => {
  if (totalBytes > limits.xlsBytes) throw new TableError('tables.tooLarge.xls', { limit: limits.xlsHeapMib })
  await requireWorkbook(path)
  const text = await markupText(path, options.signal)
  return startXlsThread({ path, ...(text === undefined ? {} : { text }) }, limits, options.signal)
}

/** The first rows of every sheet. */
export const peekXls = async (context: ReaderContext, count: number): Promise<readonly SheetHead[]> => {
  const thread = await startThread(context)
  try {
    const { sheets, date1904 } = await thread.ask({ kind: 'open' })
    const heads = await thread.ask({ kind: 'peek', count })
    const cellOf = createCellReader(date1904, context.warnings)
    return sheets.map(({ name, hidden }, at) => {
      const { rows, merges } = heads.sheets[at] ?? { rows: [], merges: [] }
      const fill = mergeFiller(merges)
      const read = rows.map(([sheetRow, cells]) => ({
        sheetRow,
        cells: cells.map((cell, column) => cellOf(cell, column, sheetRow))
      }))
      read.forEach(fill)
      return { name, hidden, rows: read }
    })
  } finally {
    await thread.close()
  }
}

/**
 * Opens an .xls (Excel 2 to 2003), or the HTML table and XML spreadsheet that many programs export under that name, in
 * a thread of its own.
 */
export const openXls = async (context: ReaderContext): Promise<Table> => {
  const { options, totalBytes, warnings } = context
  const thread = await startThread(context)
  try {
    const { sheets, date1904 } = await thread.ask({ kind: 'open' })
    const sheet = chooseSheet(sheets, options.sheet)
    const { rows: rowCount, merges } = await thread.ask({ kind: 'choose', name: sheet.name })
    const fill = mergeFiller(merges)
    let rowsRead = 0
    const cellOf = createCellReader(date1904, warnings)

    async function* batches(): AsyncGenerator<SheetRow[]> {
      try {
        for (;;) {
          const { rows, at, done } = await thread.ask({ kind: 'next', count: BATCH_ROWS })
          rowsRead = at
          const batch = rows.map(([sheetRow, cells]) => ({
            sheetRow,
            cells: cells.map((cell, column) => cellOf(cell, column, sheetRow))
          }))
          if (merges.length > 0) batch.forEach(fill)
          if (batch.length > 0) yield batch
          if (done) return
        }
      } finally {
        await thread.close()
      }
    }

    return {
      format: 'xls',
      sheets: sheets.map(({ name }) => name),
      sheet: sheet.name,
      batches,
      progress: () => ({
        bytesRead: rowCount === 0 ? totalBytes : Math.round((totalBytes * rowsRead) / rowCount),
        totalBytes
      }),
      warnings,
      close: () => thread.close()
    }
  } catch (error) {
    await thread.close()
    throw error
  }
}
