import { newId } from '#platform/ids'
import { sql, type Transaction } from '#platform/database'

/** What others are told after the commit. A payload carries ids and counts only: who may see the rest asks for it. */
export const topics = [
  'customer.changed',
  'customers.changed',
  'followup.changed',
  'import.progress',
  'duplicates.progress',
  'duplicates.changed',
  'playbook.changed',
  'playbook.progress',
  'cleaning.changed',
  'grades.changed',
  'reviews.changed',
  'verification.progress',
  'views.changed',
  'bulk.progress',
  'export.progress',
  'member.changed'
] as const
export type Topic = (typeof topics)[number]

export type Payload = Readonly<Record<string, string | number | boolean | null>>

/** A row of the outbox that is no event but a job to be queued. */
export const JOB_TOPIC = 'job'

/** Nobody waits for it: it travels with what follows, or with COMMIT. */
export const writeOutbox = async (
  transaction: Transaction,
  topic: string,
  payload: unknown,
  now: Date
): Promise<void> => {
  transaction.later(
    sql`insert into outbox (workspace_id, id, topic, payload, created_at)
      values (${transaction.workspaceId}, ${newId()}, ${topic}, ${JSON.stringify(payload)}, ${now})`,
    { prepare: 'outbox_insert' }
  )
}

/**
 * Tells everybody of the workspace that something changed, once this transaction has committed and never otherwise:
 * `announce(transaction, 'customer.changed', { id }, now)`. Of a bulk change there is one event, not one a row.
 */
export const announce = (
  transaction: Transaction,
  topic: Topic,
  payload: Payload,
  now: Date
): Promise<void> => writeOutbox(transaction, topic, payload, now)
