import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRecords, writeCsv, writeXlsx } from '#lib/tables'
import { customerColumns, customerRows } from './customers.ts'

export type ListFormat = 'csv' | 'xlsx'

/** A list on disk, of `rows` rows. */
export type ListFile = Readonly<{ path: string; rows: number; format: ListFormat; made: boolean }>

/** The seed of the made-up lists. */
export const LIST_SEED = 20_240_315

/** Writes the made-up list of `rows` rows into `folder`. */
export const madeList = async (folder: string, format: ListFormat, rows: number): Promise<ListFile> => {
  const path = join(folder, `customers-${rows}.${format}`)
  const source = customerRows(LIST_SEED, rows)
  if (format === 'csv') await writeCsv(path, customerColumns, source)
  else
    await writeXlsx(path, [
      { name: '客户', columns: customerColumns.map((header) => ({ header })), rows: source }
    ])
  return { path, rows, format, made: true }
}

/** The first `rows` of a csv of real companies, as a csv of its own in `folder`. */
export const realList = async (folder: string, register: string, rows: number): Promise<ListFile> => {
  const path = join(folder, `register-${rows}.csv`)
  const records = await readRecords(register)
  const taken: string[][] = []
  for await (const batch of records.batches()) {
    taken.push(...batch.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : ''))))
    if (taken.length >= rows) break
  }
  await writeCsv(path, records.columns, taken.slice(0, rows))
  return { path, rows, format: 'csv', made: false }
}

/** Bytes of a file, whole, so that the disk's cache is equally warm for all that follows. */
export const warm = async (path: string): Promise<number> => (await readFile(path)).byteLength
