import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Day } from '#kernel/day'
import { audit } from '#modules/audit'
import { refresh, type Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import type { EventInput, EventRecorded } from '../contract.ts'
import { findEventId, insertEvent, lockForEvent } from '../io/store/events.ts'

/** Another system's clock may be a little ahead of ours. */
const SKEW_MS = 5 * 60_000

/**
 * Counts what a site or a tool reports of a customer (POR-6): a visit of the website, material that was taken, an event, an
 * inquiry. Facts, tags, grade and strategy follow. Sent twice under one `externalId` it counts once. Fails with
 * `customers.notFound`, `followup.notActive`, `followup.inFuture`.
 */
export const recordEvent = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  input: EventInput,
  { now, today, eventOn }: Moment & Readonly<{ eventOn: Day }>,
  address: string | null = null
): Promise<EventRecorded> => {
  if (new Date(input.happenedAt).getTime() > now.getTime() + SKEW_MS)
    throw new AppError('invalid', 'followup.inFuture', {}, 'happenedAt')
  const customer = await lockForEvent(transaction, actor, customerId)
  if (!customer) throw new AppError('notFound', 'customers.notFound')
  if (customer.state !== 'active') throw new AppError('conflict', 'followup.notActive')
  const id = newId(now.getTime())
  const counted = await insertEvent(transaction, {
    id,
    customerId,
    input,
    day: eventOn,
    by: actor.memberId,
    now
  })
  if (!counted) return { id: (await findEventId(transaction, input.externalId ?? '')) ?? id, counted }
  await refresh(transaction, [customerId], { now, today }, { actorId: null })
  await audit(
    transaction,
    {
      actor,
      action: 'followup.eventRecorded',
      subjectKind: 'customer',
      subjectId: customerId,
      detail: { kind: input.kind },
      address
    },
    now
  )
  await announce(transaction, 'customer.changed', { id: customerId }, now)
  return { id, counted }
}
