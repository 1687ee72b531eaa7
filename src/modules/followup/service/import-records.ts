import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import { PLAIN_GOAL, refresh, type Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { insertAnnounced, removeAnnounced, type AnnouncedStep } from '../io/store/past-steps.ts'
import {
  insertPastRecords,
  listRecordsOfRun,
  removePastRecords,
  type PastRecord
} from '../io/store/past-records.ts'

/**
 * The steps that records announce for today or later: of each customer what its newest record says of it. What lies in the
 * past was either done or forgotten, and plans nothing.
 */
export const announcedSteps = (records: readonly PastRecord[], today: Day): readonly AnnouncedStep[] => {
  const newest = new Map<string, PastRecord & Readonly<{ nextOn: Day }>>()
  for (const record of records) {
    const { nextOn, customerId, happenedAt } = record
    const known = newest.get(customerId)
    if (nextOn !== null && nextOn >= today && (known === undefined || known.happenedAt <= happenedAt))
      newest.set(customerId, { ...record, nextOn })
  }
  return [...newest.values()].map(({ id, customerId, nextOn, nextAction }) => ({
    id,
    customerId,
    dueOn: nextOn,
    goal: nextAction ?? PLAIN_GOAL
  }))
}

/**
 * Writes contacts of the past down, many at once: each with its own time and author, counted to its day; no clock starts and
 * no step is met by them. A next contact that they announce for a day to come is planned for the owner. What follows from
 * them is the caller's to `refresh`, once for all that came.
 */
export const importRecords = async (
  transaction: Transaction,
  records: readonly PastRecord[],
  importId: string,
  { now, today }: Moment
): Promise<void> => {
  await insertPastRecords(transaction, records, importId)
  await insertAnnounced(transaction, announcedSteps(records, today), importId, now)
}

/** Takes the records of an import out of customers again, with the steps that they announced; gives how many went. */
export const removeImportedRecords = async (
  transaction: Transaction,
  actor: Actor,
  importId: string,
  customerIds: readonly string[],
  moment: Moment
): Promise<number> => {
  const found = await listRecordsOfRun(transaction, importId, customerIds)
  if (found.length === 0) return 0
  const ids = found.map(({ id }) => id)
  const removed = await removePastRecords(transaction, ids, actor.timeZone)
  await removeAnnounced(transaction, ids)
  await refresh(transaction, [...new Set(found.map(({ customerId }) => customerId))], moment, {
    actorId: actor.memberId,
    runId: importId
  })
  return removed
}
