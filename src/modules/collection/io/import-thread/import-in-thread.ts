import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** How the thread reaches the database: as the app does. */
export type ThreadAccess = Readonly<{ connectionString: string; role?: string }>
export type ImportThreadData = ThreadAccess & Readonly<{ workspaceId: number; importId: string }>

/** Most heap of the thread; a list is read as a stream and needs far less. */
const HEAP_MIB = 384
/** Rows live for a moment: with room for some batches few are carried over, which saves a tenth of the time. */
const YOUNG_MIB = 48

/** The bundled thread lies beside the program; sources have none and work in the thread at hand. */
const script = new URL('./import-worker.mjs', import.meta.url)
export const hasThread = (): boolean => existsSync(script)

/** Works on an import in a thread of its own to its end. Fails as the thread does. */
export const importInThread = async (data: ImportThreadData, signal: AbortSignal): Promise<void> => {
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB }
  })
  const stop = (): void => worker.postMessage('stop')
  signal.addEventListener('abort', stop)
  try {
    // An error of the thread rejects this.
    await once(worker, 'exit')
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
