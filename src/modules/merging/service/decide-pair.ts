import type { DismissInput } from '#contracts/merging'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { compareRecords } from '#lib/matching'
import { audit } from '#modules/audit'
import type { Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { FINDER, inOrder } from '../core/found-pairs.ts'
import { comparedText } from '../core/compared.ts'
import { findCompared } from '../io/store/compared-rows.ts'
import { dismissPair, findReached, reopenPair } from '../io/store/pairs.ts'
import { factsHash } from './search-base.ts'

const notFound = (): AppError => new AppError('notFound', 'customers.notFound')

/** Both must be there and within reach: who does not see one cannot say what it is. */
const requireBoth = async (transaction: Transaction, actor: Actor, a: string, b: string): Promise<void> => {
  if (a === b) throw new AppError('invalid', 'merging.sameCustomer', {}, 'b')
  if ((await findReached(transaction, actor, [a, b])).size < 2) throw notFound()
}

const tell = async (
  transaction: Transaction,
  actor: Actor,
  action: string,
  { a, b }: Readonly<{ a: string; b: string }>,
  { now }: Moment,
  address: string | null
): Promise<void> => {
  await audit(
    transaction,
    { actor, action, subjectKind: 'customer', subjectId: a, detail: { with: b }, address },
    now
  )
  await announce(transaction, 'duplicates.changed', { found: 0 }, now)
  await announce(transaction, 'customer.changed', { id: a }, now)
  await announce(transaction, 'customer.changed', { id: b }, now)
}

/**
 * 不是重复: two are not one customer, and nobody is asked again while what was compared of both stays as it is now. Holds
 * also for two that no search has found.
 */
export const dismissDuplicate = async (
  transaction: Transaction,
  actor: Actor,
  input: DismissInput,
  moment: Moment,
  address: string | null = null
): Promise<void> => {
  await requireBoth(transaction, actor, input.a, input.b)
  const { a, b } = inOrder(input.a, input.b)
  const compared = await findCompared(transaction, [a, b])
  const [left, right] = [compared.get(a), compared.get(b)]
  if (!left || !right) throw notFound()
  const { score, kind, because } = compareRecords({ row: 0, ...left }, { row: 1, ...right })
  await dismissPair(
    transaction,
    {
      a,
      b,
      kind: kind === 'related' ? kind : 'duplicate',
      score,
      because,
      facts: factsHash(comparedText(left), comparedText(right)),
      reason: input.reason === undefined || input.reason === '' ? null : input.reason
    },
    actor.memberId,
    FINDER,
    moment.now
  )
  await tell(transaction, actor, 'duplicates.dismissed', { a, b }, moment, address)
}

/** Takes 不是重复 back. */
export const reopenDuplicate = async (
  transaction: Transaction,
  actor: Actor,
  input: Readonly<{ a: string; b: string }>,
  moment: Moment,
  address: string | null = null
): Promise<void> => {
  await requireBoth(transaction, actor, input.a, input.b)
  const { a, b } = inOrder(input.a, input.b)
  if (!(await reopenPair(transaction, a, b))) throw new AppError('notFound', 'merging.notDismissed')
  await tell(transaction, actor, 'duplicates.reopened', { a, b }, moment, address)
}
