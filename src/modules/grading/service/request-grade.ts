import type { GradeRequest } from '#contracts/grading'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import { examinedOf, findCustomerOwner, setGrades, type Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { quarterTextOf, wayOf } from '../core/index.ts'
import { insertChanges, lockOverride } from '../io/store/changes.ts'

/**
 * Somebody asks for another grade with a reason (GRD-3): an upgrade takes effect and is filed with the head, a fall from B
 * takes effect, a fall from A waits for somebody else's approval. Refused while an override holds or another change waits.
 */
export const requestGrade = async (
  transaction: Transaction,
  actor: Actor,
  { customerId, to, comment }: GradeRequest,
  moment: Moment,
  address: string | null = null
): Promise<Readonly<{ id: string; state: 'pending' | 'effective' }>> => {
  if (!(await findCustomerOwner(transaction, actor, customerId)))
    throw new AppError('notFound', 'customers.notFound')
  const decided = (await examinedOf(transaction, [customerId], moment)).get(customerId)
  const from = decided?.gradeInForce ?? null
  if (from === to) throw new AppError('conflict', 'grading.sameGrade', { grade: to }, 'to')
  if (await lockOverride(transaction, customerId)) throw new AppError('conflict', 'grading.isOverridden')
  const { version } = await playbookOf(transaction)
  const state = wayOf(from, to) === 'approval' ? 'pending' : 'effective'
  const id = newId(moment.now.getTime())
  const laid = await insertChanges(
    transaction,
    [
      {
        id,
        customerId,
        origin: 'request',
        from,
        to,
        state,
        reason: null,
        comment,
        quarter: quarterTextOf(moment.today),
        playbookVersion: version,
        requestedBy: actor.memberId
      }
    ],
    moment.now
  )
  if (!laid.has(id)) throw new AppError('conflict', 'grading.waitsAlready')
  if (state === 'effective')
    await setGrades(transaction, [{ customerId, from, to, via: 'request' }], moment, {
      actorId: actor.memberId
    })
  await audit(
    transaction,
    {
      actor,
      action: 'grading.requested',
      subjectKind: 'customer',
      subjectId: customerId,
      detail: { from, to },
      address
    },
    moment.now
  )
  await announce(transaction, 'customer.changed', { id: customerId }, moment.now)
  await announce(transaction, 'grades.changed', {}, moment.now)
  return { id, state }
}
