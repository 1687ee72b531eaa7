import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** How the thread reaches the database: as the app does. */
export type SearchThreadAccess = Readonly<{ connectionString: string; role?: string }>
export type SearchThreadData = SearchThreadAccess & Readonly<{ workspaceId: number; runner: string }>
/** What the thread says while it compares. */
export type SearchThreadNews = Readonly<{ customers: number; share: number }>

/** Most heap of the thread (a million names with 250,000 pairs need 320); the base itself lies outside of it, as bytes. */
const HEAP_MIB = 384

/** The bundled thread lies beside the program; sources have none and work in the thread at hand. */
const script = new URL('./duplicates-worker.mjs', import.meta.url)
export const hasThread = (): boolean => existsSync(script)

/** Searches in a thread of its own to the end. Fails as the thread does. */
export const searchInThread = async (
  data: SearchThreadData,
  signal: AbortSignal,
  onNews: (news: SearchThreadNews) => void
): Promise<void> => {
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB }
  })
  const stop = (): void => worker.postMessage('stop')
  signal.addEventListener('abort', stop)
  // Sent by `duplicates-worker.ts` only.
  worker.on('message', (news) => onNews(news as SearchThreadNews))
  try {
    // An error of the thread rejects this.
    await once(worker, 'exit')
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
