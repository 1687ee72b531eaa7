import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { calledNow } from '#core/review'
import { audit } from '#modules/audit'
import type { Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import { countingOf } from '#modules/verification'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import type { TriggerInput } from '../contract.ts'
import { lockCustomer } from '../io/store/customer.ts'
import { closeTriggers, insertTriggers, updateUrgency } from '../io/store/triggers.ts'
import { deadlineOf } from './deadline.ts'
import { planSome, waysOf } from './plan-some.ts'

/** Somebody, or another program, has heard of a major change: it is to be worked into the file within the playbook's hours. */
export const raiseTrigger = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  { kind, note }: TriggerInput,
  { now, today }: Moment,
  address: string | null
): Promise<Readonly<{ id: string; dueAt: string }>> => {
  await lockCustomer(transaction, actor, customerId)
  const { refresh, slas } = await playbookOf(transaction)
  const meant = refresh.triggers.find(({ name }) => name === kind)
  if (meant === undefined) throw new AppError('invalid', 'review.trigger.unknown', { kind }, 'kind')
  const ways = { counting: await countingOf(transaction), timeZone: actor.timeZone }
  const dueAt = deadlineOf(now, slas.majorChange.hours, ways).toISOString()
  const id = newId(now.getTime())
  const [raised] = await insertTriggers(transaction, [
    {
      id,
      customer_id: customerId,
      kind,
      key: meant.key,
      origin: 'person',
      quote: note === null || note === '' ? null : note,
      fields: [],
      source_id: id,
      raised_by: actor.memberId,
      raised_at: now.toISOString(),
      due_at: dueAt
    }
  ])
  if (raised === undefined) throw new AppError('conflict', 'review.trigger.open', { kind })
  // Who came a moment ago, or with a list that is not all in, has no plan yet that could become urgent.
  await planSome(transaction, [customerId], waysOf(refresh, today, actor.timeZone))
  await updateUrgency(transaction, [customerId], today)
  await audit(
    transaction,
    {
      actor,
      action: 'review.triggered',
      subjectKind: 'customer',
      subjectId: customerId,
      detail: { kind },
      address
    },
    now
  )
  await announce(transaction, 'reviews.changed', { count: 1 }, now)
  return { id, dueAt }
}

/** It was none, or changes nothing of the file: somebody says why. */
export const dismissTrigger = async (
  transaction: Transaction,
  actor: Actor,
  { customerId, id, reason }: Readonly<{ customerId: string; id: string; reason: string }>,
  { now, today }: Moment,
  address: string | null
): Promise<void> => {
  await lockCustomer(transaction, actor, customerId)
  const { refresh } = await playbookOf(transaction)
  const [closed] = await closeTriggers(transaction, customerId, [id], {
    state: 'dismissed',
    by: actor.memberId,
    reason,
    now
  })
  if (closed === undefined) throw new AppError('notFound', 'review.trigger.gone')
  await updateUrgency(transaction, [customerId], today)
  await audit(
    transaction,
    {
      actor,
      action: 'review.dismissed',
      subjectKind: 'customer',
      subjectId: customerId,
      detail: { kind: calledNow(refresh, closed) },
      address
    },
    now
  )
  await announce(transaction, 'reviews.changed', { count: 1 }, now)
}
