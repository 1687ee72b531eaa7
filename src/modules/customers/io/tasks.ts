import type { Database } from '#platform/database'
import { dayInZone } from '#platform/http'
import type { PeriodicTask, Task } from '#platform/jobs'
import { recomputeAllDue, recomputeOutdated } from '../service/recompute.ts'
import { timeZoneOf } from './store/time-zone.ts'

const HOUR_MS = 3_600_000

/** Asked for when a playbook was saved: `enqueue(transaction, 'customers.recompute', {}, { key: … })`. */
export const RECOMPUTE_TASK = 'customers.recompute'

export type CustomerTasks = Readonly<{ tasks: readonly Task[]; periodic: readonly PeriodicTask[] }>

/** What time changes is looked for once an hour, for midnight comes at another hour in every zone. */
export const createCustomerTasks = (database: Database): CustomerTasks => ({
  tasks: [
    {
      name: RECOMPUTE_TASK,
      run: async ({ workspaceId, now, signal }) => {
        const zone = await database.inWorkspace(workspaceId, timeZoneOf)
        await recomputeOutdated(database, workspaceId, dayInZone(now, zone), { now, signal })
      }
    }
  ],
  periodic: [
    {
      name: 'customers.due',
      everyMs: HOUR_MS,
      run: async (run) => {
        await recomputeAllDue(database, run)
      }
    }
  ]
})
