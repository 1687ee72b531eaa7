import type { ListRecord } from '#core/collection'
import type { ExaminedBatch } from './batch-examiner.ts'
import type { ByteLines } from './byte-lines.ts'
import type { Compared, OnCompared } from './compare-rows.ts'

/** Those who examine the rows of one list: batches may be asked for before others are answered. */
export type Examiners = Readonly<{
  /** How many batches may be on their way at once. */
  ahead: number
  examine: (records: readonly ListRecord[]) => Promise<ExaminedBatch>
  /** Once, when all rows are examined: looks for duplicates among them. Takes the bytes with it. */
  compare: (records: readonly ByteLines[], onProgress: OnCompared) => Promise<Compared>
  close: () => Promise<void>
}>
