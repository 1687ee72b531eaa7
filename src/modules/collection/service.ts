import type { ColumnMapping } from '#contracts/collection'
import type { CustomerFile } from '#contracts/customers'
import type { CustomFieldDefinition } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import { cellText, readRecords, type Records, type TableRecord } from '#lib/tables'
import { createReader, mapColumns, ofCustomers, type ListRecord } from './core/index.ts'
import { cellBefore } from './core/import/index.ts'
import { MappingError, readMappingFile } from './io/read-mapping-file.ts'

export type ListOptions = Readonly<{
  today: Day
  sheet?: string | undefined
  /** Path of a mapping by hand. */
  mappingFile?: string | undefined
  /** Fields that the team defined; columns may be theirs. */
  customFields?: readonly CustomFieldDefinition[] | undefined
  signal?: AbortSignal | undefined
}>

/** One row of a list; `file` is null where the row names nobody and reaches nobody. */
export type ListEntry = Readonly<{
  row: number
  sheetRow: number
  cells: readonly string[]
  file: CustomerFile | null
}>

/** A list, opened and its columns understood; its rows are read as they are asked for, once. */
export type OpenList<Row> = Readonly<{
  source: Readonly<{
    format: Records['format']
    encoding: string | null
    sheet: string | null
    columns: readonly string[]
  }>
  mapping: readonly ColumnMapping[]
  batches: () => AsyncIterable<readonly Row[]>
  progress: Records['progress']
  warnings: () => readonly Message[]
  close: () => Promise<void>
}>

/** A list whose rows are customer files. */
export type CustomerList = OpenList<ListEntry>

/** A list whose rows are texts still, to be read by `createReader` with its mapping: in another thread, say. */
export type RecordList = OpenList<ListRecord>

/** Rows that the mapping looks at: enough to tell columns by their cells. */
const SAMPLE_ROWS = 60
/** Fields that say who a row is about; a list with none of them cannot be a customer list. */
const identifying = new Set(['name', 'shortName', 'creditCode', 'contactName', 'phone', 'mobile', 'email'])

const textsOf = (record: TableRecord): readonly string[] =>
  record.cells.map((cell) => cellBefore(cellText(cell)))

const recordOf = (record: TableRecord): ListRecord => ({
  row: record.row,
  sheetRow: record.sheetRow,
  cells: textsOf(record)
})

/**
 * Opens a customer list of any supported format: finds header and encoding, and maps the columns (a mapping file
 * wins). Fails with the texts of `tables.…` and `collection.mapping.…`.
 */
export const openRecordList = async (path: string, options: ListOptions): Promise<RecordList> => {
  const byHand = options.mappingFile === undefined ? {} : await readMappingFile(options.mappingFile)
  const records = await readRecords(path, { sheet: options.sheet, signal: options.signal })
  const source = records.batches()[Symbol.asyncIterator]()
  const first = await source.next()
  const firstBatch = first.done === true ? [] : first.value
  const columns = records.columns.map(cellBefore)
  const mapping = mapColumns(
    columns,
    firstBatch.slice(0, SAMPLE_ROWS).map(textsOf),
    byHand,
    options.customFields && ofCustomers(options.customFields)
  )
  if (!mapping.some(({ field }) => field !== null && identifying.has(field))) {
    await records.close()
    throw new MappingError('collection.mapping.noName', { columns: columns.join(', ') })
  }
  async function* batches(): AsyncGenerator<readonly ListRecord[]> {
    try {
      if (firstBatch.length > 0) yield firstBatch.map(recordOf)
      for (;;) {
        const next = await source.next()
        if (next.done === true) return
        yield next.value.map(recordOf)
      }
    } finally {
      await records.close()
    }
  }
  return {
    source: {
      format: records.format,
      encoding: records.encoding ?? null,
      sheet: records.format === 'csv' ? null : records.sheet,
      columns
    },
    mapping,
    batches,
    progress: records.progress,
    warnings: () => records.warnings,
    close: records.close
  }
}

/** The same with its rows read as customer files. */
export const openCustomerList = async (path: string, options: ListOptions): Promise<CustomerList> => {
  const list = await openRecordList(path, options)
  const read = createReader(list.mapping, options.today)
  async function* batches(): AsyncGenerator<readonly ListEntry[]> {
    for await (const records of list.batches())
      yield records.map((record) => ({ ...record, file: read(record) }))
  }
  return { ...list, batches }
}
