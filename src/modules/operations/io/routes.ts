import { memberRoute, type Route } from '#platform/http'
import { backupStatusSchema } from '../contract.ts'
import type { ScheduledBackups } from '../service/scheduled-backups.ts'

/** What the administrator sees of the backups; making and restoring them is for whoever runs the server. */
export const createOperationsRoutes = (backups: ScheduledBackups): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/backups',
    summary: 'Scheduled backups: the last one, what failed since, and what is there',
    access: 'workspace.write',
    answer: backupStatusSchema,
    handle: ({ language }) => backups.status(language)
  })
]
