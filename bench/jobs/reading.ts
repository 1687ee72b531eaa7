import { readRecords } from '#lib/tables'
import type { ListFile } from '../data/list-files.ts'
import { measure } from '../measure.ts'
import type { Measured } from '../result.ts'
import { readLines, readSheetXml } from './baselines.ts'

const readAll = async (path: string): Promise<number> => {
  let rows = 0
  const records = await readRecords(path)
  for await (const batch of records.batches()) rows += batch.length
  return rows
}

/** Reading a list into records, header found, against the bare decoder or unzip and parser. */
export const measureReading = async ({ path, rows, format, made }: ListFile): Promise<Measured> => {
  const bare = format === 'csv' ? () => readLines(path) : () => readSheetXml(path)
  const spent = await measure(() => readAll(path), rows)
  return {
    job: `read ${format}`,
    data: made ? 'made' : 'real',
    rows,
    ...spent,
    baseline: {
      what: format === 'csv' ? 'decode and split lines' : 'unzip and parse XML',
      ...(await measure(bare, rows))
    },
    peakMiB: null
  }
}
