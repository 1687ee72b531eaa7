import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { appendCorrection, findRecord, updateContent, type OwnRecord } from '../io/store/records.ts'

const OPEN_MS = 86_400_000

/** A record is its author's to mend for 24 hours; then it stands as it was signed (FUP-4). */
export const isOpen = (
  { authorId, recordedAt }: Pick<OwnRecord, 'authorId' | 'recordedAt'>,
  actor: Pick<Actor, 'memberId'>,
  now: Date
): boolean => authorId === actor.memberId && now.getTime() - recordedAt.getTime() <= OPEN_MS

const ownRecord = async (transaction: Transaction, actor: Actor, id: string): Promise<OwnRecord> => {
  const record = await findRecord(transaction, actor, id)
  if (!record) throw new AppError('notFound', 'followup.noSuchRecord')
  return record
}

const told = async (
  transaction: Transaction,
  actor: Actor,
  action: string,
  id: string,
  customerId: string,
  now: Date
): Promise<void> => {
  await audit(
    transaction,
    { actor, action, subjectKind: 'customer', subjectId: customerId, detail: { record: id } },
    now
  )
  await announce(transaction, 'followup.changed', { customerId }, now)
}

/** Mends the text of one's own record within 24 hours; later `followup.closed`. */
export const changeRecord = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  content: string,
  { now }: Moment
): Promise<void> => {
  const record = await ownRecord(transaction, actor, id)
  if (!isOpen(record, actor, now)) throw new AppError('conflict', 'followup.closed')
  await updateContent(transaction, id, content)
  await told(transaction, actor, 'followup.changed', id, record.customerId, now)
}

/** Adds a correction to a record; what was signed stays readable beside it. */
export const correctRecord = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  text: string,
  { now }: Moment
): Promise<void> => {
  const record = await ownRecord(transaction, actor, id)
  await appendCorrection(transaction, id, {
    at: now,
    author: { id: actor.memberId, name: actor.name },
    text
  })
  await told(transaction, actor, 'followup.corrected', id, record.customerId, now)
}
