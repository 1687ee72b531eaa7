import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import { refresh, type Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import type { Method } from '../contract.ts'
import { insertPastRecords, listRecordsOfRun, removePastRecords } from '../io/store/past-records.ts'

/** A contact of long ago as a list tells it. */
export type PastRecord = Readonly<{
  id: string
  customerId: string
  happenedAt: Date
  /** Of the contact, in the workspace's time zone. */
  day: Day
  method: Method
  contactIds: readonly string[]
  content: string
  feedback: string | null
  answered: boolean
  stage: string | null
  nextAction: string | null
  nextOn: Day | null
  /** Who spoke to the customer: a member, or somebody whom only the list names. */
  authorId: string | null
  authorName: string | null
}>

/**
 * Writes contacts of the past down, many at once: each with its own time and author, counted to its day; no clock starts, no
 * step is met or planned by them. What follows from them is the caller's to `refresh`, once for all that came.
 */
export const importRecords = (
  transaction: Transaction,
  records: readonly PastRecord[],
  importId: string
): Promise<void> => insertPastRecords(transaction, records, importId)

/** Takes the records of an import out of customers again; gives how many went. */
export const removeImportedRecords = async (
  transaction: Transaction,
  actor: Actor,
  importId: string,
  customerIds: readonly string[],
  moment: Moment
): Promise<number> => {
  const found = await listRecordsOfRun(transaction, importId, customerIds)
  if (found.length === 0) return 0
  const removed = await removePastRecords(
    transaction,
    found.map(({ id }) => id),
    actor.timeZone
  )
  await refresh(transaction, [...new Set(found.map(({ customerId }) => customerId))], moment, {
    actorId: actor.memberId,
    runId: importId
  })
  return removed
}
