export { audit, auditAll, type AuditInput } from './io/write-entries.ts'
export {
  changeKinds,
  recordChange,
  recordChanges,
  type ChangeKind,
  type RecordChange
} from './io/write-changes.ts'
export { createAuditCommands, type AuditAccess } from './io/commands.ts'
export { ensurePartitions } from './io/partitions.ts'
export { createAuditRoutes } from './io/routes.ts'
export { listWorkspaces } from './io/seals.ts'
export { createAuditTasks } from './io/tasks.ts'
export { searchAudit, sealAll, verifyChain, type Verification } from './service.ts'
