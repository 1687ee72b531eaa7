export { backupName, readBackupName, type Stamp } from './backup-name.ts'
export { isBackupDue } from './is-backup-due.ts'
export { supersededBackups } from './superseded-backups.ts'
