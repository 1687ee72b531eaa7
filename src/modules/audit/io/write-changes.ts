import { sql, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'

/** What of a customer changed. */
export const changeKinds = [
  'created',
  'fields',
  'contact',
  'need',
  'order',
  'tags',
  'tagMark',
  'grade',
  'strategy',
  'owner',
  'state',
  'finding',
  'confirmed'
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What a record of a customer was before and after: only the parts that differ. */
export type RecordChange = Readonly<{
  customerId: string
  /** Null where the system decided. */
  actorId: string | null
  kind: ChangeKind
  before?: unknown
  after?: unknown
  playbookVersion?: number | null
  /** The import or recomputation that it was part of. */
  runId?: string | null
}>

/** Writes one change of a customer's record, in the transaction that makes it. */
export const recordChange = (transaction: Transaction, change: RecordChange, now: Date): Promise<void> =>
  recordChanges(transaction, [change], now)

/** The same for many at once, in one statement that travels with what follows; a bulk run writes by `runId` what belongs together. */
export const recordChanges = async (
  transaction: Transaction,
  changes: readonly RecordChange[],
  now: Date
): Promise<void> => {
  if (changes.length === 0) return
  const rows = changes.map((change) => ({
    id: newId(),
    customer_id: change.customerId,
    actor_id: change.actorId,
    kind: change.kind,
    before: change.before ?? null,
    after: change.after ?? null,
    playbook_version: change.playbookVersion ?? null,
    run_id: change.runId ?? null
  }))
  transaction.later(
    sql`insert into record_change (workspace_id, at, id, customer_id, actor_id, kind, before, after, playbook_version, run_id)
      select ${transaction.workspaceId}::int, ${now}::timestamptz, c.id, c.customer_id, c.actor_id, c.kind,
             nullif(c.before, 'null'), nullif(c.after, 'null'), c.playbook_version, c.run_id
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as c (id uuid, customer_id uuid, actor_id uuid, kind text, before jsonb, after jsonb,
                playbook_version int, run_id uuid)`,
    { prepare: 'record_changes' }
  )
}
