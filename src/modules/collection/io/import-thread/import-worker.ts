// The thread of an import: reads, examines and writes with connections of its own, so that requests keep their pace.
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#platform/database'
import { doImport } from '../../service/work/do-import.ts'
import type { ImportThreadData } from './import-in-thread.ts'

const port = parentPort
if (!port) throw new Error('the import thread was not started as a thread')

// Given by `importInThread`, which types it.
const { workspaceId, importId, ...access } = workerData as ImportThreadData
const over = new AbortController()
// Whatever the other thread says means to stop.
port.once('message', () => over.abort())

const database = openDatabase({ ...access, maxConnections: 2 })
try {
  await doImport({ database, workspaceId, importId, clock: () => new Date(), signal: over.signal })
} finally {
  await database.close()
  port.close()
}
