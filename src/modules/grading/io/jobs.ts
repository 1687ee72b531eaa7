import { timeZoneOf } from '#modules/identity'
import type { Database, Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import type { PeriodicTask, Task } from '#platform/jobs'
import { beginQuarter, endOverrides, regradeEnded } from '../service/due-gradings.ts'
import { runRegrading } from '../service/run-regrading.ts'
import { REGRADE_TASK } from '../service/start-regrading.ts'
import { listDueGradings } from './store/regradings.ts'

const LOOK_EVERY_MS = 10 * 60_000

export type GradingTasks = Readonly<{ tasks: readonly Task[]; periodic: readonly PeriodicTask[] }>

/**
 * Regrading: when somebody asks for it, and by itself at each quarter's end, when an override runs out and when a
 * cooperation has ended. What was left in the middle goes on.
 */
export const createGradingTasks = (database: Database, clock = () => new Date()): GradingTasks => ({
  tasks: [
    {
      name: REGRADE_TASK,
      run: async ({ workspaceId, signal }) => {
        const zone = await database.inWorkspace(workspaceId, timeZoneOf)
        const moment = () => {
          const now = clock()
          return { now, today: dayInZone(now, zone) }
        }
        await runRegrading({ database, workspaceId, moment, signal })
      }
    }
  ],
  periodic: [
    {
      name: 'grading.due',
      everyMs: LOOK_EVERY_MS,
      run: async ({ now, signal }) => {
        for (const { workspaceId, today } of await listDueGradings(database, now)) {
          const moment = { now, today }
          const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
            database.inWorkspace(workspaceId, work)
          while (!signal.aborted && (await inside((transaction) => endOverrides(transaction, moment))));
          let after: string | null = null
          do {
            const from: string | null = after
            after = await inside((transaction) => regradeEnded(transaction, moment, from))
          } while (after !== null && !signal.aborted)
          await inside((transaction) => beginQuarter(transaction, moment))
          await runRegrading({ database, workspaceId, moment: () => moment, signal })
        }
      }
    }
  ]
})
