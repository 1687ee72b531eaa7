import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { changeTold, findCustomerOwner, type Moment } from '#modules/customers'
import { isMasked } from '#modules/identity'
import type { Transaction } from '#platform/database'
import { pageOf, readPlace } from '#platform/http'
import type { TimelineEntry } from '../contract.ts'
import { listTimeline, type RecordJson, type TimelineRow } from '../io/store/timeline.ts'
import { isOpen } from './correct-record.ts'
import { isLate } from './record-follow-up.ts'

const FIRST = 30
const PAGE = 50

const recordEntry = (
  row: TimelineRow,
  detail: RecordJson,
  actor: Actor,
  { now }: Moment
): Extract<TimelineEntry, { kind: 'record' }> => {
  const { origin, ...shown } = detail
  const recordedAt = new Date(detail.recordedAt)
  return {
    kind: 'record',
    id: row.id,
    at: row.at.toISOString(),
    ...shown,
    recordedAt: recordedAt.toISOString(),
    // History that was brought in has no clock.
    late: origin === 'entry' && isLate(row.at, recordedAt),
    open: isOpen({ authorId: detail.author?.id ?? null, recordedAt }, actor, now),
    contacts: detail.contacts ?? []
  }
}

const entryOf = (row: TimelineRow, actor: Actor, moment: Moment): TimelineEntry => {
  switch (row.kind) {
    case 'record':
      return recordEntry(row, row.detail, actor, moment)
    case 'order':
      return {
        kind: 'order',
        id: row.id,
        at: row.at.toISOString(),
        amountFen: isMasked(actor, 'orderAmount') ? null : row.detail.amountFen,
        productType: row.detail.productType
      }
    case 'event':
      return { kind: 'event', id: row.id, at: row.at.toISOString(), ...row.detail }
    default:
      return {
        kind: 'change',
        id: row.id,
        at: row.at.toISOString(),
        change: row.detail.change,
        author: row.detail.author,
        before: changeTold(row.detail.before, row.detail.change, actor),
        after: changeTold(row.detail.after, row.detail.change, actor)
      }
  }
}

/** The first entries for a customer's page, whose reach was tested already. */
export const firstEntries = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  moment: Moment
): Promise<readonly TimelineEntry[]> =>
  (await listTimeline(transaction, customerId, null, FIRST)).map((row) => entryOf(row, actor, moment))

/** Everything that happened with a customer, newest first, fifty at a time (POR-7, FUP-4). */
export const getTimeline = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  cursor: string | undefined,
  moment: Moment
): Promise<Readonly<{ entries: TimelineEntry[]; next: string | null }>> => {
  if (!(await findCustomerOwner(transaction, actor, customerId)))
    throw new AppError('notFound', 'customers.notFound')
  const rows = await listTimeline(transaction, customerId, readPlace(cursor), PAGE + 1)
  const { shown, next } = pageOf(rows, PAGE, (row) => row)
  return { entries: shown.map((row) => entryOf(row, actor, moment)), next }
}
