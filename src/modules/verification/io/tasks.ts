import { timeZoneOf } from '#modules/identity'
import type { Database } from '#platform/database'
import type { PeriodicTask, Task } from '#platform/jobs'
import { followAllChanges, type Resting } from '../service/follow-changes.ts'
import { CHECK_TASK, doRun } from '../service/whole-base.ts'

/** What was written stands in 待核对 at most so long after; a look costs one statement where nothing was. */
const FOLLOW_MS = 5000

export type VerificationTasks = Readonly<{ tasks: readonly Task[]; periodic: readonly PeriodicTask[] }>

export const createVerificationTasks = (database: Database): VerificationTasks => {
  const resting: Resting = new Map()
  return {
    tasks: [
      {
        name: CHECK_TASK,
        run: async ({ workspaceId, payload, signal }) => {
          const timeZone = await database.inWorkspace(workspaceId, timeZoneOf)
          await doRun(database, workspaceId, String(payload['id']), {
            now: () => new Date(),
            timeZone,
            signal
          })
        }
      }
    ],
    periodic: [
      {
        name: 'verification.follow',
        everyMs: FOLLOW_MS,
        run: (run) => followAllChanges(database, run, resting)
      }
    ]
  }
}
