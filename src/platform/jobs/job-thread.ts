import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { openDatabase, type Database } from '#platform/database'
import { pauseAfter, shareUtilization, type SharedUtilization } from './utilization.ts'

/** How a thread reaches the database: as the app does. */
export type ThreadAccess = Readonly<{ connectionString: string; role?: string }>

/**
 * MiB of heap, of it for what lives for a moment (with room for some batches few objects are carried over), and connections
 * to the database at most.
 */
export type ThreadLimits = Readonly<{ heap: number; young?: number; connections: number }>

export type JobThread<Data, News = never> = Readonly<{
  connections: number
  /** The bundled thread lies beside the program; sources have none and work in the thread at hand. */
  exists: () => boolean
  /** Works to the end, so that requests keep their pace. Fails as the thread does. */
  run: (data: ThreadAccess & Data, signal: AbortSignal, onNews?: (news: News) => void) => Promise<void>
}>

/** A job's heavy work in a thread of its own: `script` is the bundled file, which calls `workAsThread`. */
export const createJobThread = <Data, News = never>(
  script: URL,
  { heap, young, connections }: ThreadLimits
): JobThread<Data, News> => ({
  connections,
  exists: () => existsSync(script),
  run: async (data, signal, onNews) => {
    const utilization = shareUtilization()
    const worker = new Worker(script, {
      workerData: { ...data, utilization: utilization.shared },
      resourceLimits: {
        maxOldGenerationSizeMb: heap,
        ...(young === undefined ? {} : { maxYoungGenerationSizeMb: young })
      }
    })
    const stop = (): void => worker.postMessage('stop')
    signal.addEventListener('abort', stop)
    // Sent by this script only.
    worker.on('message', (news) => onNews?.(news as News))
    try {
      // An error of the thread rejects this.
      await once(worker, 'exit')
    } finally {
      utilization.stop()
      signal.removeEventListener('abort', stop)
    }
  }
})

type ThreadWork<News> = Readonly<{
  database: Database
  signal: AbortSignal
  say: (news: News) => void
  /** Waits after work of so many milliseconds: the longer, the more the thread of the requests has to do. */
  giveWay: (workedMs: number) => Promise<void>
}>

/** The thread's side, in the file that `thread` names: works with connections of its own until done or told to stop. */
export const workAsThread = async <Data, News>(
  thread: JobThread<Data, News>,
  work: (data: Data, own: ThreadWork<News>) => Promise<unknown>
): Promise<void> => {
  const port = parentPort
  if (!port) throw new Error('a job thread was not started as a thread')
  // Given by `thread.run`, which types it.
  const { connectionString, role, utilization, ...data } = workerData as ThreadAccess &
    Readonly<{ utilization: SharedUtilization }> &
    Data
  const over = new AbortController()
  // Whatever the other thread says means to stop.
  port.once('message', () => over.abort())
  const database = openDatabase({
    connectionString,
    ...(role === undefined ? {} : { role }),
    maxConnections: thread.connections
  })
  const giveWay = async (workedMs: number): Promise<void> => {
    const pauseMs = pauseAfter(workedMs, utilization)
    if (pauseMs > 0) await sleep(pauseMs, undefined, { signal: over.signal }).catch(() => undefined)
  }
  try {
    await work(
      // All of the data but the access, as the type says.
      data as Data,
      { database, signal: over.signal, say: (news) => port.postMessage(news), giveWay }
    )
  } finally {
    await database.close()
    port.close()
  }
}
