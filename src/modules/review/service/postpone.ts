import { addDays } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { auditAll } from '#modules/audit'
import type { Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import type { Postponed, PostponeInput } from '../contract.ts'
import { postponePlans } from '../io/store/queue.ts'

/**
 * Puts reviews off to a later day, with the reason that stands beside them from then on; at most by the cycle of ordinary
 * customers, so that nothing is put off for good. What cannot wait, is not due so soon or out of reach stays as it is.
 */
export const postponeReviews = async (
  transaction: Transaction,
  actor: Actor,
  { ids, until, reason }: PostponeInput,
  { now, today }: Moment,
  address: string | null
): Promise<Postponed> => {
  const { refresh } = await playbookOf(transaction)
  const latest = addDays(today, refresh.fileOtherDays)
  if (until <= today) throw new AppError('invalid', 'review.postpone.past', {}, 'until')
  if (until > latest) throw new AppError('invalid', 'review.postpone.tooLate', { day: latest }, 'until')
  const unique = [...new Set(ids)]
  const postponed = await postponePlans(transaction, actor, unique, { until, reason, now })
  await auditAll(
    transaction,
    postponed.map((id) => ({
      actor,
      action: 'review.postponed',
      subjectKind: 'customer' as const,
      subjectId: id,
      detail: { until },
      address
    })),
    now
  )
  if (postponed.length > 0) await announce(transaction, 'reviews.changed', { count: postponed.length }, now)
  return { postponed: postponed.length, left: unique.length - postponed.length }
}
