import type { GradeOverride } from '#contracts/grading'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import { examinedOf, findCustomerOwner, setGrades, type Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { mayDecide, quarterTextOf } from '../core/index.ts'
import { decideChanges, insertChanges, lockOverride, withdrawPending } from '../io/store/changes.ts'
import { deciderOf } from '../io/store/deciders.ts'
import { regradeBatch } from './regrade-batch.ts'

const requireRight = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  { today }: Moment
): Promise<void> => {
  const found = await findCustomerOwner(transaction, actor, customerId)
  if (!found) throw new AppError('notFound', 'customers.notFound')
  const decider = await deciderOf(transaction, actor, today)
  const may = mayDecide(decider, { requestedBy: null, ownerId: found.ownerId })
  if (!may.ok) throw new AppError('forbidden', may.code)
}

const tell = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  action: string,
  detail: Readonly<Record<string, string | null>>,
  { now }: Moment,
  address: string | null
): Promise<void> => {
  await audit(
    transaction,
    { actor, action, subjectKind: 'customer', subjectId: customerId, detail, address },
    now
  )
  await announce(transaction, 'customer.changed', { id: customerId }, now)
  await announce(transaction, 'grades.changed', {}, now)
}

/**
 * Puts a grade in force by hand, with a reason, until a day (GRD-4); what the rules give is still shown beside it. Another
 * override takes the place of the one before, and what waits for a decision is overtaken.
 */
export const overrideGrade = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  { grade: to, reason, until }: GradeOverride,
  moment: Moment,
  address: string | null = null
): Promise<void> => {
  await requireRight(transaction, actor, customerId, moment)
  if (until < moment.today) throw new AppError('invalid', 'grading.untilPast', {}, 'until')
  const decided = (await examinedOf(transaction, [customerId], moment)).get(customerId)
  const from = decided?.gradeInForce ?? null
  const before = await lockOverride(transaction, customerId)
  const over = { state: 'ended', by: actor.memberId, comment: null } as const
  if (before) await decideChanges(transaction, [before.id], over, moment.now)
  await withdrawPending(transaction, [customerId], moment.now)
  const { version } = await playbookOf(transaction)
  await insertChanges(
    transaction,
    [
      {
        id: newId(moment.now.getTime()),
        customerId,
        origin: 'override',
        from,
        to,
        state: 'effective',
        reason: null,
        comment: reason,
        quarter: quarterTextOf(moment.today),
        until,
        playbookVersion: version,
        requestedBy: actor.memberId
      }
    ],
    moment.now
  )
  await setGrades(transaction, [{ customerId, from, to, via: 'override' }], moment, {
    actorId: actor.memberId
  })
  await tell(transaction, actor, customerId, 'grading.overridden', { from, to, until }, moment, address)
}

/** Lifts an override before its day: the customer is regraded as at a quarter's end, so a fall from A waits. */
export const liftOverride = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  moment: Moment,
  address: string | null = null
): Promise<void> => {
  await requireRight(transaction, actor, customerId, moment)
  const override = await lockOverride(transaction, customerId)
  if (!override) throw new AppError('notFound', 'grading.noOverride')
  const over = { state: 'ended', by: actor.memberId, comment: null } as const
  await decideChanges(transaction, [override.id], over, moment.now)
  const quarter = quarterTextOf(moment.today)
  await regradeBatch(transaction, [customerId], moment, { origin: 'demand', quarter })
  await tell(
    transaction,
    actor,
    customerId,
    'grading.lifted',
    { from: override.to_grade, to: null },
    moment,
    address
  )
}
