import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { FieldKey } from '#contracts/customers'
import type { Language } from '#lang'
import { tellFinding, acceptableText, isHiddenFrom } from '#core/verification'
import { auditAll, recordChanges } from '#modules/audit'
import { changeFields, maskedFieldsOf, refresh, type Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import type { Answered, AnswerInput, FindingAnswer, MendInput } from '../contract/cleaning.ts'
import { findAnswerer, insertAnswers, listAnswers, lockCustomer, withdraw } from '../io/store/answers.ts'
import type { OpenFinding } from '../io/store/queue.ts'
import { allSeverities, visibleFindings } from './queue.ts'
import { settle } from './settle.ts'

const requireCustomer = async (transaction: Transaction, actor: Actor, id: string) => {
  const customer = await lockCustomer(transaction, actor, id)
  // Unknown, out of reach and thrown away are all not found.
  if (customer?.state !== 'active') throw new AppError('notFound', 'customers.notFound')
  return customer
}

/** The findings that were meant, where they still stand; else who was faster, or that the facts are others. */
const requireOpen = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  keys: readonly string[]
): Promise<readonly OpenFinding[]> => {
  const open = await visibleFindings(transaction, actor, [customerId], allSeverities)
  const wanted = open.filter(({ key }) => keys.includes(key))
  if (wanted.length === new Set(keys).size) return wanted
  const name = await findAnswerer(transaction, customerId, keys)
  if (name !== null) throw new AppError('conflict', 'cleaning.answer.taken', { name })
  throw new AppError('conflict', 'cleaning.answer.gone')
}

const afterwards = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  { now }: Moment,
  version: number
): Promise<Answered> => {
  await settle(transaction, customerId, await playbookOf(transaction), {
    by: actor.memberId,
    how: 'answered',
    now
  })
  await announce(transaction, 'cleaning.changed', { id: customerId, escalated: 0 }, now)
  return { version, open: (await visibleFindings(transaction, actor, [customerId])).length }
}

/**
 * Confirms findings (it is so, and how one knows) or dismisses them (it does not matter, and why). Each is remembered
 * with person and time until what it says changes; the customer is examined anew, and its task is done when nothing is open.
 */
export const answerFindings = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  input: AnswerInput,
  moment: Moment,
  address: string | null
): Promise<Answered> => {
  const { now } = moment
  const { version } = await requireCustomer(transaction, actor, customerId)
  const findings = await requireOpen(transaction, actor, customerId, input.keys)
  const way = input.verdict === 'confirmed' ? input.way : null
  const answers = findings.map((finding) => ({ ...finding, id: newId(now.getTime()) }))
  await insertAnswers(transaction, answers, {
    verdict: input.verdict,
    way,
    reason: input.reason === '' ? null : input.reason,
    by: actor.memberId,
    now
  })
  await recordChanges(
    transaction,
    // Neither the sentence nor the reason: both may quote what is masked for a reader of the history.
    answers.map(({ rule, field }) => ({
      customerId,
      actorId: actor.memberId,
      kind: 'finding' as const,
      after: { rule, field, verdict: input.verdict, way }
    })),
    now
  )
  await auditAll(
    transaction,
    answers.map(({ rule, field }) => ({
      actor,
      action: `finding.${input.verdict}`,
      subjectKind: 'customer' as const,
      subjectId: customerId,
      detail: { rule, field, way },
      address
    })),
    now
  )
  await refresh(transaction, [customerId], moment)
  await announce(transaction, 'customer.changed', { id: customerId }, now)
  return afterwards(transaction, actor, customerId, moment, version)
}

/** What mends a finding that stands: what was written, else what it proposes. */
const mendedBy = ([finding]: readonly OpenFinding[], written: string | undefined) => {
  const text = written ?? acceptableText(finding?.proposal ?? null)
  if (finding === undefined || text === null)
    throw new AppError('invalid', 'cleaning.answer.noProposal', {}, 'key')
  // Findings name fields of the file.
  return { [finding.field as FieldKey]: text }
}

/**
 * Mends the field of a finding: takes over what it proposes, or what somebody writes. A change like any other (COL-15),
 * with its conflicts and history; the task is done at once where nothing is open any more.
 */
export const mendFinding = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  { key, text: written, field: meant }: MendInput,
  moment: Moment,
  { ifMatch, address }: Readonly<{ ifMatch: number | null; address: string | null }>
): Promise<Answered> => {
  await requireCustomer(transaction, actor, customerId)
  const fields =
    written !== undefined && meant !== undefined
      ? { [meant]: written }
      : mendedBy(await requireOpen(transaction, actor, customerId, [key]), written)
  const version = await changeFields(transaction, actor, customerId, fields, moment, { ifMatch, address })
  return afterwards(transaction, actor, customerId, moment, version)
}

/** Who said what of a customer's findings: the provenance, without what quotes a masked field. */
export const getAnswers = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  language: Language
): Promise<readonly FindingAnswer[]> => {
  await requireCustomer(transaction, actor, customerId)
  const masked = maskedFieldsOf(actor)
  return (await listAnswers(transaction, customerId))
    .filter((answer) => !isHiddenFrom(answer, masked))
    .map(({ message, at, withdrawn_by, withdrawn_at, ...answer }) => ({
      ...answer,
      text: tellFinding(language, message),
      at: at.toISOString(),
      withdrawnBy: withdrawn_by,
      withdrawnAt: withdrawn_at?.toISOString() ?? null
    }))
}

/** Takes an answer back: the finding stands again, where it is still found. */
export const withdrawAnswer = async (
  transaction: Transaction,
  actor: Actor,
  { customerId, id }: Readonly<{ customerId: string; id: string }>,
  moment: Moment,
  address: string | null
): Promise<void> => {
  const { now } = moment
  await requireCustomer(transaction, actor, customerId)
  const answer = await withdraw(transaction, { customerId, id, by: actor.memberId, now })
  if (answer === null) throw new AppError('notFound', 'cleaning.answer.notFound')
  const detail = { rule: answer.rule, field: answer.field }
  await recordChanges(
    transaction,
    [
      {
        customerId,
        actorId: actor.memberId,
        kind: 'finding',
        after: { ...detail, verdict: 'withdrawn', way: null }
      }
    ],
    now
  )
  await auditAll(
    transaction,
    [
      {
        actor,
        action: 'finding.withdrawn',
        subjectKind: 'customer',
        subjectId: customerId,
        detail,
        address
      }
    ],
    now
  )
  await refresh(transaction, [customerId], moment)
  await announce(transaction, 'customer.changed', { id: customerId }, now)
  await announce(transaction, 'cleaning.changed', { id: customerId, escalated: 0 }, now)
}
