import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Day } from '#kernel/day'
import type { CustomerFile, CustomerOrigin, NewCustomer } from '#contracts/customers'
import { translate } from '#lang'
import { audit, recordChange } from '#modules/audit'
import { playbookOfKey } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { rowsOf } from '../core/apart.ts'
import { nothingRecorded } from '../core/stored.ts'
import { isIdentified } from '../edit/apply-fields.ts'
import { changedTexts, writtenOf } from '../edit/changed-texts.ts'
import { readFields } from '../edit/read-fields.ts'
import { createExaminer, type Decided } from '../facts/examine.ts'
import { writesOf } from '../facts/writes-of.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import { findOwner } from '../io/store/members.ts'
import type { StepRow } from '../io/store/rows.ts'
import { saveCustomers } from '../io/store/save.ts'
import { requireDefined } from './custom-fields.ts'
import type { Moment } from './moment.ts'

export type NewFile = Readonly<{
  id: string
  file: CustomerFile
  ownerId: string | null
  ownerName: string | null
  origin: CustomerOrigin
  importId: string | null
  createdBy: string | null
}>

/** A customer that is about to be stored, as if it had been loaded. */
export const freshCustomer = (fresh: NewFile, { now, today }: Moment): LoadedCustomer => ({
  id: fresh.id,
  version: 1,
  state: 'active',
  origin: fresh.origin,
  importId: fresh.importId,
  ownerId: fresh.ownerId,
  ownerName: fresh.ownerName,
  createdAt: now.toISOString(),
  createdBy: fresh.createdBy,
  updatedAt: now.toISOString(),
  removedAt: null,
  stored: rowsOf(fresh.file, today, () => newId(now.getTime())),
  recorded: nothingRecorded,
  answered: [],
  contactRows: [],
  needRows: [],
  nextFollowUpOn: null,
  known: null
})

/** Where neither strategy nor grade name a goal; in the language that the playbook's own goals are in. */
export const PLAIN_GOAL = translate('zh-CN', { code: 'followup.plainGoal', params: {} })

/** The first step of the plan (FUP-3): what the strategy, else the grade, says to do next, on its day or another. */
export const firstStep = (
  { id, ownerId, createdAt }: LoadedCustomer,
  { examined: { followUp, strategy } }: Decided,
  on: Day | null = null
): StepRow => ({
  id: newId(),
  customer_id: id,
  due_on: on ?? followUp.on,
  method: followUp.method,
  goal: followUp.goal ?? followUp.method ?? PLAIN_GOAL,
  material: followUp.material,
  assignee_id: ownerId,
  origin: strategy ? 'strategy' : 'cadence',
  strategy_id: strategy?.id ?? null,
  created_at: createdAt
})

const ownerOf = async (
  transaction: Transaction,
  actor: Actor,
  wanted: string | null | undefined
): Promise<Readonly<{ id: string | null; name: string | null; playbookKey: string | null }>> => {
  const id = wanted === undefined ? actor.memberId : wanted
  if (id !== actor.memberId && !actor.permissions.includes('customer.assign'))
    throw new AppError('forbidden', 'customers.mayNotAssign', {}, 'ownerId')
  const { owner, playbookKey } = await findOwner(transaction, id)
  if (id !== null && owner === null) throw new AppError('invalid', 'customers.noSuchOwner', {}, 'ownerId')
  return { id, name: owner?.name ?? null, playbookKey }
}

/**
 * A customer entered by a person (COL-15): texts by field, read as an import reads them, with everything that follows
 * from them and its first planned step. Needs a name, a credit code or a way to reach somebody.
 */
export const createCustomer = async (
  transaction: Transaction,
  actor: Actor,
  input: NewCustomer,
  moment: Moment,
  { origin = 'entry', address = null }: Readonly<{ origin?: CustomerOrigin; address?: string | null }> = {}
): Promise<Readonly<{ id: string; version: number }>> => {
  const { now, today } = moment
  const { after: texts } = changedTexts({}, input.fields)
  const written = writtenOf(texts)
  const file = readFields(written, today)
  const owner = await ownerOf(transaction, actor, input.ownerId)
  const playbook = await playbookOfKey(transaction, owner.playbookKey)
  requireDefined(playbook, written)
  const id = newId(now.getTime())
  const fresh = freshCustomer(
    { id, file, ownerId: owner.id, ownerName: owner.name, origin, importId: null, createdBy: actor.memberId },
    moment
  )
  if (!isIdentified(fresh.stored)) throw new AppError('invalid', 'customers.nameless', {}, 'name')
  const decided = createExaminer(playbook, today)(fresh)
  const step = firstStep(fresh, decided)
  const after = { ...fresh, nextFollowUpOn: step.due_on }
  const run = { now, today, playbookVersion: playbook.version, actorId: actor.memberId }
  const outcome = { before: null, after, decided, touched: true, updatedBy: actor.memberId, step }
  saveCustomers(transaction, writesOf([outcome], run))
  const { grade, strategy } = decided.examined
  await recordChange(
    transaction,
    {
      customerId: id,
      actorId: actor.memberId,
      kind: 'created',
      after: { fields: written, origin, grade: grade.grade, strategy: strategy?.id ?? null, version: 1 },
      playbookVersion: playbook.version
    },
    now
  )
  await audit(
    transaction,
    {
      actor,
      action: 'customer.created',
      subjectKind: 'customer',
      subjectId: id,
      detail: { origin, fields: Object.keys(written) },
      address
    },
    now
  )
  await announce(transaction, 'customer.changed', { id }, now)
  return { id, version: 1 }
}
