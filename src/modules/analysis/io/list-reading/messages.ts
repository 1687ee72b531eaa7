import type { Params } from '#kernel/result'
import type { CheckedBatch, ListEnd, ListHead } from './checked-list.ts'

/** What the reading thread says, in this order: head, batches, progress, end; or an error at any time. */
export type FromReader =
  | Readonly<{ kind: 'head'; head: ListHead }>
  | Readonly<{ kind: 'batch'; batch: CheckedBatch }>
  | Readonly<{ kind: 'read' }>
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'end'; end: ListEnd }>
  | Readonly<{ kind: 'error'; code: string | null; params: Params; detail: string }>

/** What it is told: one more batch may be sent. */
export type ToReader = Readonly<{ kind: 'more' }>

/** Batches on their way at once: enough that neither thread waits, few enough that memory stays flat. */
export const BATCHES_AHEAD = 3
