import type { ListRecord } from '#core/collection'
import type { Params } from '#kernel/result'
import type { ExaminedBatch } from './batch-examiner.ts'
import type { ByteLines } from './byte-lines.ts'
import type { Compared } from './compare-rows.ts'

/** What an examining thread is asked; it answers one question after the other. */
export type ToExaminer =
  | Readonly<{ kind: 'examine'; records: readonly ListRecord[] }>
  | Readonly<{ kind: 'compare'; records: readonly ByteLines[] }>

/** What it says. */
export type FromExaminer =
  | Readonly<{ kind: 'examined'; batch: ExaminedBatch }>
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'compared'; compared: Compared }>
  | Readonly<{ kind: 'error'; code: string | null; params: Params; detail: string }>
