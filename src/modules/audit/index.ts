export { audit, auditAll, type AuditInput } from './io/write-entries.ts'
export {
  changeKinds,
  recordChange,
  recordChanges,
  type ChangeKind,
  type RecordChange
} from './io/write-changes.ts'
