import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Day } from '#kernel/day'
import { audit } from '#modules/audit'
import {
  PLAIN_GOAL,
  changeFields,
  refresh,
  type Decided,
  type LoadedCustomer,
  type Moment,
  type StepRow
} from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import type { Recorded, RecordInput } from '../contract.ts'
import { followingStep, metStep } from '../core/index.ts'
import { insertRecord, lockForRecord } from '../io/store/records.ts'
import { closeStep, dropDrawnSteps, insertStep, isMember } from '../io/store/steps.ts'
import { proposalsOfRecord } from './proposals.ts'

const DAY_MS = 86_400_000
/** A phone's clock may be a little ahead of ours. */
const SKEW_MS = 5 * 60_000

/** FUP-4: what is written down more than 24 hours after the contact is late, and says so. */
export const isLate = (happenedAt: Date, recordedAt: Date): boolean =>
  recordedAt.getTime() - happenedAt.getTime() > DAY_MS

const requireAssignee = async (transaction: Transaction, id: string | null): Promise<void> => {
  if (id !== null && !(await isMember(transaction, id)))
    throw new AppError('invalid', 'followup.noSuchAssignee', {}, 'nextAssigneeId')
}

/** Only what the playbook names is worked into the file (POR-8). */
const requireMajorChanges = async (transaction: Transaction, kinds: readonly string[]): Promise<void> => {
  if (kinds.length === 0) return
  const { triggers } = (await playbookOf(transaction)).refresh
  const kind = kinds.find((one) => !triggers.some(({ name }) => name === one))
  if (kind !== undefined)
    throw new AppError('invalid', 'followup.noSuchMajorChange', { kind }, 'majorChanges')
}

/** The step that the record itself names. */
const ownStep = (customerId: string, ownerId: string | null, input: RecordInput, on: Day, now: Date) => ({
  id: newId(now.getTime()),
  customerId,
  dueOn: on,
  method: null,
  goal: input.nextAction ?? PLAIN_GOAL,
  material: null,
  assigneeId: input.nextAssigneeId ?? ownerId,
  origin: 'record' as const,
  strategyId: null,
  createdAt: now
})

/**
 * Writes down a contact (FUP-4), all in one transaction: the record, the activity of its day, what is now known better
 * of the customer, the planned step that it was, and the next one: as the record says, else by strategy and cadence.
 * Tags, grade and strategy are computed anew from it. Fails with `customers.notFound`, `followup.inFuture`,
 * `followup.notActive`, `followup.noSuchAssignee`, `followup.noSuchMajorChange`, `followup.nextInPast`.
 */
export const recordFollowUp = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  input: RecordInput,
  moment: Moment & Readonly<{ contactOn: Day }>,
  address: string | null = null
): Promise<Recorded> => {
  const { now, today, contactOn } = moment
  const happenedAt = new Date(input.happenedAt)
  if (happenedAt.getTime() > now.getTime() + SKEW_MS)
    throw new AppError('invalid', 'followup.inFuture', {}, 'happenedAt')
  if (input.nextOn !== null && input.nextOn < today)
    throw new AppError('invalid', 'followup.nextInPast', { day: input.nextOn }, 'nextOn')
  const customer = await lockForRecord(transaction, actor, customerId)
  if (!customer) throw new AppError('notFound', 'customers.notFound')
  if (customer.state !== 'active') throw new AppError('conflict', 'followup.notActive')
  await requireAssignee(transaction, input.nextAssigneeId)
  await requireMajorChanges(transaction, input.majorChanges)

  const id = newId(now.getTime())
  await insertRecord(transaction, { id, customerId, authorId: actor.memberId, now, day: contactOn, input })
  if (Object.keys(input.fields).length > 0) {
    if (!actor.permissions.includes('customer.write'))
      throw new AppError('forbidden', 'http.forbidden', { permission: 'customer.write' }, 'fields')
    await changeFields(transaction, actor, customerId, input.fields, { now, today })
  }
  const done = metStep(customer.steps, contactOn, input.stepId)
  if (done) await closeStep(transaction, done.id, 'done', now, id)
  const said = input.nextOn !== null || input.nextAction !== null
  if (input.nextOn !== null) {
    await dropDrawnSteps(transaction, customerId, now)
    await insertStep(transaction, ownStep(customerId, customer.ownerId, input, input.nextOn, now))
  }

  let nextFollowUpOn: Day | null = null
  const stepFor = (loaded: LoadedCustomer, decided: Decided): StepRow | null => {
    nextFollowUpOn = loaded.nextFollowUpOn
    // An active customer always has a next step (FUP-3); one that stands open already is enough.
    if (loaded.nextFollowUpOn !== null) return null
    const next = followingStep(decided.examined, done)
    nextFollowUpOn = next.on
    return {
      id: newId(now.getTime()),
      customer_id: loaded.id,
      due_on: next.on,
      method: next.method,
      goal: said && input.nextAction !== null ? input.nextAction : next.goal,
      material: next.material,
      assignee_id: input.nextAssigneeId ?? loaded.ownerId,
      origin: next.origin,
      strategy_id: next.strategyId,
      created_at: now.toISOString()
    }
  }
  await refresh(transaction, [customerId], { now, today }, { actorId: actor.memberId, stepFor })
  const late = isLate(happenedAt, now)
  await audit(
    transaction,
    {
      actor,
      action: 'followup.recorded',
      subjectKind: 'customer',
      subjectId: customerId,
      detail: { record: id, method: input.method, late },
      address
    },
    now
  )
  await announce(transaction, 'followup.changed', { customerId }, now)
  await announce(transaction, 'customer.changed', { id: customerId }, now)
  const proposals = await proposalsOfRecord(transaction, actor, customerId, { id, ...input })
  return { id, closedStepId: done?.id ?? null, nextFollowUpOn, late, proposals }
}
