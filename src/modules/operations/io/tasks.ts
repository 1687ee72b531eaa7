import type { PeriodicTask } from '#platform/jobs'
import type { ScheduledBackups } from '../service/scheduled-backups.ts'

const LOOK_MS = 10 * 60_000
/** A program that has just started has its hands full. */
const SETTLED_MS = 60_000

/** Looks six times an hour whether a backup is due. */
export const createBackupTasks = (
  backups: ScheduledBackups,
  startedAt: Date = new Date()
): readonly PeriodicTask[] => [
  {
    name: 'operations.backup',
    everyMs: LOOK_MS,
    run: async ({ now }) => {
      if (now.getTime() - startedAt.getTime() >= SETTLED_MS) await backups.run(now)
    }
  }
]
