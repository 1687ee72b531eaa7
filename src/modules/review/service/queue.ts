import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { calledNow, isLight } from '#core/review'
import type { Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import type { ReviewCounts, ReviewItem, ReviewOwners, ReviewPage, ReviewQuery } from '../contract.ts'
import { countByOwner, countQueue, listQueue, type Place, type QueueRow } from '../io/store/queue.ts'

const PAGE = 30

const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)?_(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/

const placeOf = (cursor: string | undefined): Place | null => {
  if (cursor === undefined) return null
  const [, at, dueOn = '', customerId = ''] = CURSOR.exec(cursor) ?? []
  const urgentAt = at === undefined ? null : new Date(at)
  if (customerId === '' || (urgentAt !== null && Number.isNaN(urgentAt.getTime())))
    throw new AppError('invalid', 'customers.cursorInvalid', {}, 'cursor')
  return { urgentAt, dueOn, customerId }
}

const cursorOf = ({ urgent_at, due_on, customer_id }: QueueRow): string =>
  `${urgent_at?.toISOString() ?? ''}_${due_on}_${customer_id}`

/** 复核 (POR-8): who has which customers to review; one statement, however many there are. */
export const getQueue = async (
  transaction: Transaction,
  actor: Actor,
  { view, owner, cursor }: ReviewQuery,
  { now, today }: Moment
): Promise<ReviewPage> => {
  const { refresh } = await playbookOf(transaction)
  const rows = await listQueue(transaction, actor, {
    view,
    owner: owner ?? null,
    after: placeOf(cursor),
    limit: PAGE + 1,
    now,
    today
  })
  const itemOf = (row: QueueRow, arrivedAt: Date): ReviewItem => {
    const facts = {
      lastContactOn: row.last_contact_on,
      arrivedOn: dayInZone(arrivedAt, actor.timeZone),
      lightOn: row.light_on
    }
    const triggers = (row.triggers ?? []).map((raised) => calledNow(refresh, raised))
    return {
      customerId: row.customer_id,
      customer: row.customer,
      grade: row.grade,
      owner: row.owner,
      kind: triggers.length === 0 && isLight(facts, refresh, today) ? 'light' : 'full',
      isHigh: row.is_high,
      dueOn: row.due_on,
      urgentAt: row.urgent_at?.toISOString() ?? null,
      overdue: (row.urgent_at !== null && row.urgent_at <= now) || row.periodic_on < today,
      reviewedAt: row.reviewed_at?.toISOString() ?? null,
      triggers,
      postponed: row.postponed_reason === null ? null : { reason: row.postponed_reason, by: row.postponed_by }
    }
  }
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    now: now.toISOString(),
    items: shown.flatMap((row) => (row.arrived_at === null ? [] : [itemOf(row, row.arrived_at)])),
    next: rows.length > PAGE && last ? cursorOf(last) : null
  }
}

export const getCounts = (transaction: Transaction, actor: Actor, moment: Moment): Promise<ReviewCounts> =>
  countQueue(transaction, actor, moment)

/** What everybody has to review whose customers one reaches. */
export const getOwners = async (
  transaction: Transaction,
  actor: Actor,
  moment: Moment
): Promise<ReviewOwners> => ({ owners: [...(await countByOwner(transaction, actor, moment))] })
