// The thread of a search: a minute of comparing for a million names, with a connection of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#platform/database'
import { searchBase } from '../../service/search-base.ts'
import type { SearchThreadData, SearchThreadNews } from './search-in-thread.ts'

const port = parentPort
if (!port) throw new Error('the search thread was not started as a thread')

// Given by `searchInThread`, which types it.
const { workspaceId, runner, ...access } = workerData as SearchThreadData
const over = new AbortController()
// Whatever the other thread says means to stop.
port.once('message', () => over.abort())

const database = openDatabase({ ...access, maxConnections: 1 })
let told = 0
try {
  await searchBase({
    database,
    workspaceId,
    runner,
    clock: () => new Date(),
    signal: over.signal,
    onCompared: (customers, share) => {
      if (share - told < 0.02) return
      told = share
      port.postMessage({ customers, share } satisfies SearchThreadNews)
    }
  })
} finally {
  await database.close()
  port.close()
}
