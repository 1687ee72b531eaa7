import { createAuditTasks } from '#modules/audit'
import { createIdentityTasks } from '#modules/identity'
import type { Database } from '#platform/database'
import type { PeriodicTask, Task } from '#platform/jobs'
import type { Services } from './services.ts'

/** What every module does in the background: asked for by a transaction, or by the clock. */
export const createTasks = (
  services: Services,
  database: Database
): Readonly<{ tasks: readonly Task[]; periodic: readonly PeriodicTask[] }> => ({
  tasks: [],
  periodic: [...createIdentityTasks(services.identity), ...createAuditTasks(database)]
})
