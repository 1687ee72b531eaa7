import { AppError } from '#kernel/app-error'
import { listWorkspaces } from '#modules/audit'
import { actorOfMember, timeZoneOf } from '#modules/identity'
import type { Database } from '#platform/database'
import { dayInZone } from '#platform/http'
import type { PeriodicTask, Task } from '#platform/jobs'
import { EXPORT_TASK, keptSince } from '../../service/export/export-runs.ts'
import { writeExport } from '../../service/export/write-run.ts'
import { findAuthor, removeExport, removeOldExports } from './run-store.ts'

const HOUR_MS = 3_600_000

/** Writes a file that a request has no time for; whoever left or lost the right meanwhile gets none. */
export const createExportTask = (database: Database, clock = () => new Date()): Task => ({
  name: EXPORT_TASK,
  run: async ({ workspaceId, payload, signal }) => {
    const id = String(payload['id'])
    const now = clock()
    const [actor, zone] = await database.inWorkspace(workspaceId, async (transaction) => {
      const author = await findAuthor(transaction, id)
      const found = author === null ? null : await actorOfMember(transaction, author)
      const isAllowed = found?.permissions.includes('customer.export') === true
      if (author !== null && !isAllowed) await removeExport(transaction, id)
      return [isAllowed ? found : null, await timeZoneOf(transaction)] as const
    })
    if (actor === null) return
    await writeExport(
      {
        actor,
        moment: { now, today: dayInZone(now, zone) },
        within: (work) => database.inWorkspace(workspaceId, work),
        reading: async (work) => {
          let isBegun = false
          return database.inWorkspace(workspaceId, (transaction) => {
            // Pieces are put aside already: it is begun anew as a whole, or not at all.
            if (isBegun) throw new AppError('conflict', 'exports.broken')
            isBegun = true
            return work(transaction)
          })
        },
        isOver: () => signal.aborted
      },
      id
    )
  }
})

/** Files that nobody may fetch any more do not lie about. */
export const createExportCleaning = (database: Database): PeriodicTask => ({
  name: 'customers.exports',
  everyMs: HOUR_MS,
  run: async ({ now, signal }) => {
    for (const workspaceId of await listWorkspaces(database))
      if (!signal.aborted)
        await database.inWorkspace(workspaceId, (transaction) =>
          removeOldExports(transaction, keptSince(now))
        )
  }
})
