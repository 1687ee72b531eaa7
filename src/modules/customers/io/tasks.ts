import type { Database } from '#platform/database'
import type { PeriodicTask, Task, ThreadAccess } from '#platform/jobs'
import { isAnyDue, recomputeAllDue } from '../service/recompute.ts'
import { recomputeOutdatedToday } from '../service/roll-out.ts'
import { recomputeThread } from './recompute-thread/recompute-thread.ts'

const HOUR_MS = 3_600_000

/** Asked for when a playbook was saved: `enqueue(transaction, 'customers.recompute', {}, { key: … })`. */
export const RECOMPUTE_TASK = 'customers.recompute'

export type CustomerTasks = Readonly<{ tasks: readonly Task[]; periodic: readonly PeriodicTask[] }>

/**
 * What time changes is looked for once an hour, for midnight comes at another hour in every zone. `thread` says how a
 * thread of its own reaches the database; without it the work is done in this one.
 */
export const createCustomerTasks = (
  database: Database,
  thread: ThreadAccess | null = null
): CustomerTasks => ({
  tasks: [
    {
      name: RECOMPUTE_TASK,
      run: async ({ workspaceId, now, signal }) => {
        if (thread !== null && recomputeThread.exists())
          await recomputeThread.run({ ...thread, workspaceId, now }, signal)
        else await recomputeOutdatedToday(database, workspaceId, { now, signal })
      }
    }
  ],
  periodic: [
    {
      name: 'customers.due',
      everyMs: HOUR_MS,
      run: async ({ now, signal }) => {
        if (thread === null || !recomputeThread.exists()) await recomputeAllDue(database, { now, signal })
        // A thread takes a second to begin: only where it has something to do.
        else if (await isAnyDue(database, now))
          await recomputeThread.run({ ...thread, workspaceId: null, now }, signal)
      }
    }
  ]
})
