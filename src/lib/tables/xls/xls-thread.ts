import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { TableError } from '../errors.ts'
import type { TableLimits } from '../limits.ts'
import type { MergedRows } from '../merged-cells.ts'
import { XLS_WORKER_SOURCE } from './worker-source.ts'

/** A cell as it comes from the thread; `[number, format code]` waits for its date to be worked out. */
export type RawCell = string | number | boolean | null | [number, string] | { error: true }

export type XlsRequest =
  | { kind: 'open' }
  | { kind: 'peek'; count: number }
  | { kind: 'choose'; name: string }
  | { kind: 'next'; count: number }

export type XlsAnswers = {
  open: { sheets: { name: string; hidden: boolean }[]; date1904: boolean }
  peek: { sheets: { rows: [number, RawCell[]][]; merges: MergedRows[] }[] }
  choose: { rows: number; merges: MergedRows[] }
  next: { rows: [number, RawCell[]][]; at: number; done: boolean }
}

export type XlsThread = Readonly<{
  ask<K extends keyof XlsAnswers>(request: Extract<XlsRequest, { kind: K }>): Promise<XlsAnswers[K]>
  close(): Promise<void>
}>

type Reply = { ok: true; value: unknown } | { ok: false; message: string }

const failureOf = (text: string): TableError =>
  /password|ECMA-376 Encrypted|Encryption ?(scheme|Flags|Info)/i.test(text)
    ? new TableError('tables.encrypted')
    : new TableError('tables.corrupt', { part: 'xls', cause: text })

/**
 * Starts a thread with its own heap and time limit, so that a hostile .xls takes neither the program's memory nor its
 * time. Failures: `tables.encrypted`, `tables.corrupt`, `tables.tooLarge.xls`, `tables.cancelled`.
 */
export const startXlsThread = (
  data: Readonly<Record<string, unknown>>,
  limits: TableLimits,
  signal?: AbortSignal
): XlsThread => {
  const worker = new Worker(XLS_WORKER_SOURCE, {
    eval: true,
    workerData: { ...data, library: createRequire(import.meta.url).resolve('@e965/xlsx') },
    resourceLimits: { maxOldGenerationSizeMb: limits.xlsHeapMib },
    // A loader of the parent (tsx, vitest) has no business in a thread of plain CommonJS.
    execArgv: []
  })
  let failed: TableError | null = null
  let waiting: ((reply: Reply | TableError) => void) | null = null
  const fail = (error: TableError): void => {
    failed ??= error
    waiting?.(failed)
    void worker.terminate()
  }
  const cancel = (): void => fail(new TableError('tables.cancelled'))
  signal?.addEventListener('abort', cancel, { once: true })
  worker.on('message', (reply: Reply) => waiting?.(reply))
  worker.on('error', (error: Error & { code?: string }) =>
    fail(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new TableError('tables.tooLarge.xls', { limit: limits.xlsHeapMib })
        : failureOf(error.message)
    )
  )
  worker.on('exit', () => fail(failureOf('exit')))
  // A table that nobody closes must not keep the program running; while an answer is awaited, the timer does.
  worker.unref()
  return {
    ask: async (request) => {
      if (failed) throw failed
      const timer = setTimeout(
        () => fail(new TableError('tables.tooLarge.xlsTime', { seconds: limits.xlsSeconds })),
        limits.xlsSeconds * 1000
      )
      const reply = await new Promise<Reply | TableError>((resolve) => {
        waiting = resolve
        worker.postMessage(request)
      })
      clearTimeout(timer)
      waiting = null
      if (reply instanceof TableError) throw reply
      if (!reply.ok) throw failureOf(reply.message)
      // The thread answers each kind of request with its own shape, see worker-source.ts.
      return reply.value as XlsAnswers[typeof request.kind]
    },
    close: async () => {
      signal?.removeEventListener('abort', cancel)
      await worker.terminate()
    }
  }
}
