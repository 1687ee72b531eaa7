export { createBackupCommands, type OwnerAccess } from './io/commands.ts'
export { createOperationsRoutes } from './io/routes.ts'
export { createBackupTasks } from './io/tasks.ts'
export {
  createScheduledBackups,
  type ScheduledBackups,
  type ScheduledBackupsOptions
} from './service/scheduled-backups.ts'
