import { createHash } from 'node:crypto'
import type { CustomerFile } from '#contracts/customers'
import { createReader, type ListRecord } from '#core/collection'
import { detached } from '#kernel/remembered'
import { cellText, readRecords, type CellValue } from '#lib/tables'
import { cellBefore } from '../../core/import/index.ts'
import { findBatchAfter, unpackRows } from '../../io/store/import-batches.ts'
import type { StoredImport } from '../../io/store/import-runs.ts'
import type { ImportWork } from './import-work.ts'

/** Rows of a list with what was read of them, in its order. */
export type SourceBatch = Readonly<{
  rows: readonly Readonly<{ record: ListRecord; file: CustomerFile | null }>[]
  lastRow: number
  bytes: number
}>

/** What of an import says how its rows are read. */
export type ListToRead = Pick<StoredImport, 'id' | 'mapping' | 'asOf' | 'sheet'> &
  Readonly<{
    /** The row of the header, where a person said which; found by itself where null. */
    headerRow: number | null
  }>

/** Where this program lies: a bundle's place carries the stamp of its sources. */
const PROGRAM = new URL('.', import.meta.url).href

/**
 * By what rows are read: the columns, the day and the program. Rows that were kept by another one are read from the file
 * again.
 */
export const readByOf = ({ mapping, asOf, sheet, headerRow }: ListToRead): string => {
  const columns = mapping.map(({ index, column, field, group, unit }) => [index, column, field, group, unit])
  return createHash('sha256')
    .update(JSON.stringify([columns, asOf, sheet, headerRow, PROGRAM]))
    .digest('base64')
}

/** The rows behind `doneRows` from the file itself. */
export async function* rowsOfFile(
  { mapping, asOf, sheet, headerRow }: ListToRead,
  doneRows: number,
  openFile: () => Promise<string>
): AsyncGenerator<SourceBatch> {
  const read = createReader(mapping, asOf)
  const records = await readRecords(await openFile(), {
    sheet: sheet === '' ? undefined : sheet,
    headerRow: headerRow ?? undefined
  })
  // Of a row much is remembered for the rows to come; the piece of the file that it stood in is not to stay with it.
  const ownText = (cell: CellValue): string => detached(cellBefore(cellText(cell)))
  try {
    for await (const batch of records.batches()) {
      const rows = batch.flatMap(({ row, sheetRow, cells }) => {
        if (row <= doneRows) return []
        const record = { row, sheetRow, cells: cells.map(ownText) }
        return [{ record, file: read(record) }]
      })
      const lastRow = rows.at(-1)?.record.row
      if (lastRow !== undefined) yield { rows, lastRow, bytes: records.progress().bytesRead }
    }
  } finally {
    await records.close()
  }
}

/** The rows behind `doneRows` as the check has read and kept them. */
export async function* rowsOfCheck(
  { database, workspaceId }: ImportWork,
  { id }: ListToRead,
  doneRows: number
): AsyncGenerator<SourceBatch> {
  const next = (row: number) =>
    database.inWorkspace(workspaceId, (transaction) => findBatchAfter(transaction, id, row))
  // The next one is on its way while this one is worked on.
  let coming = next(doneRows)
  for (;;) {
    const kept = await coming
    if (kept === null) return
    const { lastRow, bytes, content } = kept
    coming = next(lastRow)
    coming.catch(() => undefined)
    const rows = (await unpackRows(content)).flatMap(({ row, sheetRow, file, cells }) =>
      row <= doneRows ? [] : [{ record: { row, sheetRow, cells: cells ?? [] }, file }]
    )
    yield { rows, lastRow, bytes }
  }
}
