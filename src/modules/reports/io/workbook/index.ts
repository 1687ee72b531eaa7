import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { asTableError } from '#lib/tables'
import { writeWorkbook, type WorkbookRequest, type WriteOptions } from './write-workbook.ts'

export { putAsideAt, workbookLines } from './put-aside.ts'
export type { WriteOptions } from './write-workbook.ts'

/** Below this a thread costs more to start than it saves. */
const WORTH_A_THREAD_ROWS = 3000

const inThread = (
  script: URL,
  request: WorkbookRequest,
  { onProgress, signal }: WriteOptions
): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: request })
    const stop = (): void => void worker.terminate()
    signal?.addEventListener('abort', stop)
    worker.on('message', (done: number) => onProgress?.(done, request.head.summary.customers))
    // An error loses its class on the way between threads, not its code: a full disk is still one.
    worker.on('error', (error) => reject(asTableError(error, request.path)))
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop)
      if (code === 0) resolve()
      else reject(new Error(`the workbook thread ended with ${code}`))
    })
  })

/** Writes the workbook, beside the caller's own work where the list is long and the bundled thread is there. */
export const writeWorkbookBeside = (request: WorkbookRequest, options: WriteOptions): Promise<void> => {
  const script = new URL('./workbook-worker.mjs', import.meta.url)
  return request.head.summary.customers >= WORTH_A_THREAD_ROWS && existsSync(script)
    ? inThread(script, request, options)
    : writeWorkbook(request, options)
}
