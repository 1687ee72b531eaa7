import { createAuditTasks } from '#modules/audit'
import { createImportResumption, createImportTasks } from '#modules/collection'
import {
  createBinTask,
  createBulkTask,
  createCustomerTasks,
  createExportCleaning,
  createExportTask
} from '#modules/customers'
import { createFollowUpTasks } from '#modules/followup'
import { createGradingTasks } from '#modules/grading'
import { createIdentityTasks } from '#modules/identity'
import { createDuplicateTasks, createNightlySearch } from '#modules/merging'
import { createBackupTasks } from '#modules/operations'
import { createReviewTasks } from '#modules/review'
import { createVerificationTasks } from '#modules/verification'
import type { Database } from '#platform/database'
import type { PeriodicTask, Task, ThreadAccess } from '#platform/jobs'
import type { Services } from './services.ts'

/** What every module does in the background: asked for by a transaction, or by the clock. */
export const createTasks = (
  services: Services,
  database: Database,
  /** How a thread reaches the database by itself. */
  thread: ThreadAccess | null = null
): Readonly<{ tasks: readonly Task[]; periodic: readonly PeriodicTask[] }> => {
  const customers = createCustomerTasks(database, thread)
  const verification = createVerificationTasks(database)
  const grading = createGradingTasks(database)
  return {
    tasks: [
      ...customers.tasks,
      createBulkTask(database),
      createExportTask(database),
      ...verification.tasks,
      ...grading.tasks,
      ...createImportTasks({ database, thread }),
      ...createDuplicateTasks({ database, thread })
    ],
    periodic: [
      ...createIdentityTasks(services.identity),
      ...createAuditTasks(database),
      ...createBackupTasks(services.backups),
      ...customers.periodic,
      createBinTask(database),
      createExportCleaning(database),
      ...verification.periodic,
      ...createReviewTasks(database),
      ...createFollowUpTasks(database, services.textReader),
      ...grading.periodic,
      ...createImportResumption({ database }),
      ...createNightlySearch({ database })
    ]
  }
}
