// The thread of an import: reads, examines and writes with connections of its own, so that requests keep their pace.
import { workAsThread } from '#platform/jobs'
import { doImport } from '../../service/work/do-import.ts'
import { importThread } from './import-thread.ts'

await workAsThread(importThread, ({ workspaceId, importId }, { database, signal }) =>
  doImport({ database, workspaceId, importId, clock: () => new Date(), signal })
)
