import type { Database } from '#platform/database'
import { enqueue, type PeriodicTask, type Task, type ThreadAccess } from '#platform/jobs'
import { IMPORT_TASK } from '../service/start-import.ts'
import { doImport, failOutOfMemory } from '../service/work/do-import.ts'
import { keepAlive } from '../service/work/keep-alive.ts'
import { importThread } from './import-thread/import-thread.ts'
import { listUnfinished } from './store/import-work.ts'

/** Without a sign of life for so long, whoever did the work has ended. */
const SILENT_MS = 30_000
const LOOK_EVERY_MS = 15_000

export type ImportTaskDeps = Readonly<{
  database: Database
  /** How a thread of its own reaches the database; without it imports run in this thread. */
  thread: ThreadAccess | null
  clock?: () => Date
}>

/** The background work of imports: the check and the run. */
export const createImportTasks = ({
  database,
  thread,
  clock = () => new Date()
}: ImportTaskDeps): readonly Task[] => [
  {
    name: IMPORT_TASK,
    run: async ({ workspaceId, payload, signal }) => {
      const importId = String(payload['id'])
      const work = { database, workspaceId, importId, clock }
      await keepAlive(work, () =>
        thread !== null && importThread.exists()
          ? importThread
              .run({ ...thread, workspaceId, importId }, signal)
              .catch((error: unknown) => failOutOfMemory(work, error))
          : doImport({ ...work, signal })
      )
    }
  }
]

/** Takes up again what a program that has ended left in the middle. */
export const createImportResumption = ({
  database
}: Pick<ImportTaskDeps, 'database'>): readonly PeriodicTask[] => [
  {
    name: 'import.resume',
    everyMs: LOOK_EVERY_MS,
    run: async ({ now }) => {
      const left = await listUnfinished(database, new Date(now.getTime() - SILENT_MS))
      for (const { workspaceId, id } of left)
        await database.inWorkspace(workspaceId, (transaction) =>
          enqueue(transaction, IMPORT_TASK, { id }, { key: `resumed ${id}` })
        )
    }
  }
]
