import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** How the thread reaches the database: as the app does. */
export type RecomputeThreadAccess = Readonly<{ connectionString: string; role?: string }>
/** One workspace after its playbook changed; every one that time has come for where none is named. */
export type RecomputeThreadData = RecomputeThreadAccess & Readonly<{ workspaceId: number | null; now: Date }>

/** Most heap of the thread: two batches, and what the last few playbooks were prepared to. */
const HEAP_MIB = 256
/** Customers live for a moment: with room for some batches few are carried over. */
const YOUNG_MIB = 48

/** The bundled thread lies beside the program; sources have none and work in the thread at hand. */
const script = new URL('./recompute-worker.mjs', import.meta.url)
export const hasThread = (): boolean => existsSync(script)

/** Recomputes in a thread of its own to the end, so that requests keep their pace. Fails as the thread does. */
export const recomputeInThread = async (data: RecomputeThreadData, signal: AbortSignal): Promise<void> => {
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
