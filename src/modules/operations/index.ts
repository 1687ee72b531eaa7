export { createBackupCommands, type OwnerAccess } from './io/commands.ts'
