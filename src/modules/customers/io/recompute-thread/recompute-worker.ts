// The thread of a recomputation: examines and writes with connections of its own, so that requests keep their pace.
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#platform/database'
import { recomputeAllDue, recomputeOutdatedToday } from '../../service/recompute.ts'
import type { RecomputeThreadData } from './recompute-in-thread.ts'

const port = parentPort
if (!port) throw new Error('the recomputing thread was not started as a thread')

// Given by `recomputeInThread`, which types it.
const { workspaceId, now, ...access } = workerData as RecomputeThreadData
const over = new AbortController()
// Whatever the other thread says means to stop.
port.once('message', () => over.abort())

const database = openDatabase({ ...access, maxConnections: 3 })
const run = { now, signal: over.signal }
try {
  if (workspaceId === null) await recomputeAllDue(database, run)
  else await recomputeOutdatedToday(database, workspaceId, run)
} finally {
  await database.close()
  port.close()
}
