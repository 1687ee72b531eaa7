import type { Actor } from '#kernel/actor'
import { sql, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import type { AuditDetail, SubjectKind } from '../contract.ts'

/** One thing that somebody did; `actor` is null for the system and for people who are not known. */
export type AuditInput = Readonly<{
  actor: Pick<Actor, 'memberId'> | null
  /** What was done, as `member.invited`: subject and verb in the past. */
  action: string
  subjectKind: SubjectKind
  subjectId?: string | null
  detail?: AuditDetail
  /** Where the request came from. */
  address?: string | null
}>

/**
 * Writes what somebody did, in the transaction that does it: either both are there or neither.
 * `audit(transaction, { actor, action: 'customer.exported', subjectKind: 'export', detail: { rows: 120 } }, now)`
 */
export const audit = (transaction: Transaction, entry: AuditInput, now: Date): Promise<void> =>
  auditAll(transaction, [entry], now)

/** The same for many at once, in one statement that travels with what follows, or with COMMIT. */
export const auditAll = async (
  transaction: Transaction,
  entries: readonly AuditInput[],
  now: Date
): Promise<void> => {
  if (entries.length === 0) return
  const rows = entries.map(({ actor, action, subjectKind, subjectId, detail, address }) => ({
    id: newId(),
    actor_id: actor?.memberId ?? null,
    action,
    subject_kind: subjectKind,
    subject_id: subjectId ?? null,
    detail: detail ?? {},
    address: address ?? null
  }))
  transaction.later(
    sql`insert into audit_entry (workspace_id, at, id, actor_id, action, subject_kind, subject_id, detail, address)
      select ${transaction.workspaceId}::int, ${now}::timestamptz, e.id, e.actor_id, e.action, e.subject_kind,
             e.subject_id, e.detail, e.address
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as e (id uuid, actor_id uuid, action text, subject_kind text, subject_id uuid, detail jsonb, address text)`,
    { prepare: 'audit_entries' }
  )
}
