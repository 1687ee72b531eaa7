import type { ColumnMapping } from '#contracts/collection'
import type { CustomerFile } from '#contracts/customers'
import type { Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import { cellText, readRecords, type Records, type TableRecord } from '#lib/tables'
import { createReader, mapColumns } from './core/index.ts'
import { MappingError, readMappingFile } from './io/read-mapping-file.ts'

export type ListOptions = Readonly<{
  today: Day
  sheet?: string | undefined
  /** Path of a mapping by hand. */
  mappingFile?: string | undefined
  signal?: AbortSignal | undefined
}>

/** One row of a list; `file` is null where the row names nobody and reaches nobody. */
export type ListEntry = Readonly<{
  row: number
  sheetRow: number
  cells: readonly string[]
  file: CustomerFile | null
}>

/** A customer list, opened and understood; its entries are read as they are asked for, once. */
export type CustomerList = Readonly<{
  source: Readonly<{
    format: Records['format']
    encoding: string | null
    sheet: string | null
    columns: readonly string[]
  }>
  mapping: readonly ColumnMapping[]
  batches: () => AsyncIterable<readonly ListEntry[]>
  progress: Records['progress']
  warnings: () => readonly Message[]
  close: () => Promise<void>
}>

/** Rows that the mapping looks at: enough to tell columns by their cells. */
const SAMPLE_ROWS = 60
/** Fields that say who a row is about; a list with none of them cannot be a customer list. */
const identifying = new Set(['name', 'shortName', 'creditCode', 'contactName', 'phone', 'mobile', 'email'])

const textsOf = (record: TableRecord): readonly string[] => record.cells.map(cellText)

/**
 * Opens a customer list of any supported format: finds header and encoding, maps the columns (a mapping file wins),
 * and reads its rows as customer files. Fails with the texts of `tables.…` and `collection.mapping.…`.
 */
export const openCustomerList = async (path: string, options: ListOptions): Promise<CustomerList> => {
  const byHand = options.mappingFile === undefined ? {} : await readMappingFile(options.mappingFile)
  const records = await readRecords(path, { sheet: options.sheet, signal: options.signal })
  const source = records.batches()[Symbol.asyncIterator]()
  const first = await source.next()
  const firstBatch = first.done === true ? [] : first.value
  const mapping = mapColumns(records.columns, firstBatch.slice(0, SAMPLE_ROWS).map(textsOf), byHand)
  if (!mapping.some(({ field }) => field !== null && identifying.has(field))) {
    await records.close()
    throw new MappingError('collection.mapping.noName', { columns: records.columns.join(', ') })
  }
  const read = createReader(mapping, options.today)
  const entryOf = (record: TableRecord): ListEntry => {
    const cells = textsOf(record)
    const { row, sheetRow } = record
    return { row, sheetRow, cells, file: read({ row, sheetRow, cells }) }
  }
  async function* batches(): AsyncGenerator<readonly ListEntry[]> {
    try {
      if (firstBatch.length > 0) yield firstBatch.map(entryOf)
      for (;;) {
        const next = await source.next()
        if (next.done === true) return
        yield next.value.map(entryOf)
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
      columns: records.columns
    },
    mapping,
    batches,
    progress: records.progress,
    warnings: () => records.warnings,
    close: records.close
  }
}
