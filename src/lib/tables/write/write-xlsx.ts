import type { Writable } from 'node:stream'
import { TableError, requireNotCancelled } from '../errors.ts'
import { defaultLimits } from '../limits.ts'
import { setAsideReader } from './set-aside.ts'
import type { RowSource, SheetInput } from './sheet-model.ts'
import { sheetName } from './sheet-name.ts'
import { rowWriter, sheetEnd, sheetStart, type RowWriter } from './sheet-xml.ts'
import { withSink } from './sink.ts'
import { STYLES_XML } from './styles-xml.ts'
import { workbookParts } from './workbook-xml.ts'
import { createZipWriter, type PartWriter, type TextEncoding, type ZipWriter } from './zip-writer.ts'

/** Excel's most rows of a sheet; more continue on a further one. */
export const SHEET_ROWS = 1_048_576

export type WriteXlsxOptions = Readonly<{ signal?: AbortSignal | undefined; sheetRows?: number }>

/** What was written: each sheet as it is called in the file, with its rows below the header. */
export type WrittenSheets = readonly Readonly<{ name: string; rows: number }>[]

async function* eachRow<T>(rows: RowSource<T>): AsyncGenerator<readonly T[]> {
  // In portions, since to await each single row would cost more than writing it.
  let portion: T[] = []
  if (Symbol.asyncIterator in rows) {
    for await (const row of rows) {
      portion.push(row)
      if (portion.length >= 256) {
        yield portion
        portion = []
      }
    }
  } else {
    for (const row of rows) {
      portion.push(row)
      if (portion.length >= 256) {
        yield portion
        portion = []
      }
    }
  }
  yield portion
}

type OpenSheet = { part: PartWriter; name: string; headerRow: number; lastRow: number; rows: number }

/** Rows, how each becomes XML, and what that XML is: text, or its bytes. */
type Rows<T> = Readonly<{ source: RowSource<T>; xmlOf: RowWriter<T>; encoding: TextEncoding }>

const writeRows = async <T>(
  zip: ZipWriter,
  sheet: SheetInput,
  { source, xmlOf, encoding }: Rows<T>,
  written: { name: string; rows: number }[],
  { signal, sheetRows = SHEET_ROWS }: WriteXlsxOptions
): Promise<void> => {
  const { columns, freezeHeader = true, freezeColumns = 0, autoFilter = true, headerNote } = sheet
  if (columns.length > defaultLimits.columns)
    throw new TableError('tables.tooLarge.columns', { row: 1, limit: defaultLimits.columns })

  const begin = async (): Promise<OpenSheet> => {
    const name = sheetName(
      sheet.name,
      written.map((other) => other.name)
    )
    const part = await zip.begin(`xl/worksheets/sheet${written.length + 1}.xml`)
    const { xml, headerRow } = sheetStart({
      columns,
      freezeHeader,
      freezeColumns,
      headerNote,
      selected: written.length === 0
    })
    await part.write(xml)
    return { part, name, headerRow, lastRow: headerRow, rows: 0 }
  }
  const finish = async ({ part, name, headerRow, lastRow, rows }: OpenSheet): Promise<void> => {
    await part.write(sheetEnd(columns.length, headerRow, lastRow, autoFilter))
    await part.end()
    written.push({ name, rows })
  }

  let open = await begin()
  for await (const rows of eachRow(source)) {
    requireNotCancelled(signal)
    let xml = ''
    for (const row of rows) {
      if (open.lastRow >= sheetRows) {
        await open.part.write(xml, encoding)
        xml = ''
        await finish(open)
        open = await begin()
      }
      open.lastRow += 1
      open.rows += 1
      xml += xmlOf(row, open.lastRow)
    }
    await open.part.write(xml, encoding)
  }
  await finish(open)
}

const writeSheet = (
  zip: ZipWriter,
  sheet: SheetInput,
  written: { name: string; rows: number }[],
  options: WriteXlsxOptions
): Promise<void> => {
  const { rows, columns } = sheet
  return 'lines' in rows
    ? writeRows(
        zip,
        sheet,
        { source: rows.lines, xmlOf: setAsideReader(columns, rows), encoding: 'latin1' },
        written,
        options
      )
    : writeRows(zip, sheet, { source: rows, xmlOf: rowWriter(columns), encoding: 'utf8' }, written, options)
}

/**
 * Writes a workbook as a stream, in memory that does not grow with its rows. Text stays text whatever it begins with
 * (`=1+1` is no formula); characters that no spreadsheet holds are left out, texts over 32,767 characters cut with `…`.
 * A path gets its file only when all is written. Failures: `tables.diskFull`, `tables.locked`, `tables.cancelled`, ….
 *
 * `await writeXlsx('客户.xlsx', [{ name: '客户', columns: [{ header: '名称' }], rows: [['甲公司']] }])`
 */
export const writeXlsx = async (
  target: string | Writable,
  sheets: readonly SheetInput[],
  options: WriteXlsxOptions = {}
): Promise<WrittenSheets> =>
  withSink(target, async (sink) => {
    const zip = createZipWriter(sink)
    const written: { name: string; rows: number }[] = []
    for (const sheet of sheets.length === 0 ? [{ name: '', columns: [], rows: [] }] : sheets)
      await writeSheet(zip, sheet, written, options)
    const parts = [...workbookParts(written.map(({ name }) => name)), ['xl/styles.xml', STYLES_XML] as const]
    for (const [name, xml] of parts) {
      const part = await zip.begin(name)
      await part.write(xml)
      await part.end()
    }
    await zip.end()
    return written
  })
