import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import { refresh, updateNextFollowUp, type Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import type { StepChange, StepInput } from '../contract.ts'
import { lockForRecord } from '../io/store/records.ts'
import { closeStep, insertStep, isMember, lockStep, updateStep } from '../io/store/steps.ts'

type StepChanged = Readonly<{ id: string; customerId: string }>

const requireMember = async (transaction: Transaction, id: string | null | undefined): Promise<void> => {
  if (id !== null && id !== undefined && !(await isMember(transaction, id)))
    throw new AppError('invalid', 'followup.noSuchAssignee', {}, 'assigneeId')
}

const told = async (
  transaction: Transaction,
  actor: Actor,
  action: string,
  { id, customerId }: StepChanged,
  now: Date
): Promise<void> => {
  await updateNextFollowUp(transaction, [customerId])
  await audit(
    transaction,
    { actor, action, subjectKind: 'customer', subjectId: customerId, detail: { step: id } },
    now
  )
  await announce(transaction, 'followup.changed', { customerId }, now)
}

/** Plans a step by hand: what, when and by whom; the customer's owner where nobody is named. */
export const planStep = async (
  transaction: Transaction,
  actor: Actor,
  input: StepInput,
  { now, today }: Moment
): Promise<StepChanged> => {
  if (input.dueOn < today) throw new AppError('invalid', 'followup.nextInPast', { day: input.dueOn }, 'dueOn')
  const customer = await lockForRecord(transaction, actor, input.customerId)
  if (!customer) throw new AppError('notFound', 'customers.notFound')
  if (customer.state !== 'active') throw new AppError('conflict', 'followup.notActive')
  await requireMember(transaction, input.assigneeId)
  const step = {
    id: newId(now.getTime()),
    customerId: input.customerId,
    dueOn: input.dueOn,
    method: input.method,
    goal: input.goal,
    material: input.material,
    assigneeId: input.assigneeId === undefined ? customer.ownerId : input.assigneeId,
    origin: 'person' as const,
    strategyId: null,
    createdAt: now
  }
  await insertStep(transaction, step)
  await told(transaction, actor, 'followup.planned', step, now)
  return { id: step.id, customerId: step.customerId }
}

/**
 * Moves, rewrites, hands over, finishes or drops an open step. One that is closed already is `followup.stepClosed`: two
 * people at one step do not do it twice.
 */
export const changeStep = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  change: StepChange,
  moment: Moment
): Promise<StepChanged> => {
  const { now, today } = moment
  const step = await lockStep(transaction, actor, id)
  if (!step) throw new AppError('notFound', 'followup.noSuchStep')
  if (step.state !== 'open') throw new AppError('conflict', 'followup.stepClosed')
  if (change.dueOn !== undefined && change.dueOn < today)
    throw new AppError('invalid', 'followup.nextInPast', { day: change.dueOn }, 'dueOn')
  await requireMember(transaction, change.assigneeId)
  const { state, ...rest } = change
  await updateStep(transaction, id, rest)
  if (state !== undefined) await closeStep(transaction, id, state, now, null)
  const changed = { id, customerId: step.customerId }
  await told(transaction, actor, state === undefined ? 'followup.moved' : `followup.${state}`, changed, now)
  if (state !== undefined) await refresh(transaction, [step.customerId], moment)
  return changed
}
