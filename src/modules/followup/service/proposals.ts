import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Proposal, ProposalAnswer, ProposalKind } from '#contracts/portrait'
import { createTextProposer } from '#core/portrait'
import { audit } from '#modules/audit'
import { changeFields, textsOfCustomers, type Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { answerKey, gatherProposals, type ReadText } from '../core/index.ts'
import {
  findProposalTexts,
  insertAnswers,
  removeAnswers,
  setObjection,
  type ProposalTexts,
  type Written
} from '../io/store/proposals.ts'

type Proposer = ReturnType<typeof createTextProposer>
const proposers = new WeakMap<PlaybookDocument, Proposer>()

const proposerOf = (playbook: PlaybookDocument): Proposer => {
  const known = proposers.get(playbook) ?? createTextProposer(playbook)
  proposers.set(playbook, known)
  return known
}

type Waiting = ReturnType<typeof gatherProposals>

/** What is read from the texts of a customer and waits for an answer. */
const waitingIn = (texts: ProposalTexts, propose: Proposer, customerId: string): Waiting => {
  const read: ReadText[] = []
  for (const { id, at, content, feedback, reading } of texts.records ?? []) {
    if (reading !== null) {
      read.push({ source: { kind: 'record', id, at, by: 'model' }, found: reading })
      continue
    }
    const source = { kind: 'record', id, at, by: 'dictionary' } as const
    read.push({ source, found: propose(content) })
    if (feedback !== null) read.push({ source, found: propose(feedback, 'customer') })
  }
  for (const { id, description, solution } of texts.needs ?? [])
    for (const text of [description, solution])
      if (text !== null)
        read.push({
          source: { kind: 'need', id, at: null, by: 'dictionary' },
          found: propose(text, 'customer')
        })
  if (texts.note !== null)
    read.push({
      source: { kind: 'note', id: customerId, at: null, by: 'dictionary' },
      found: propose(texts.note)
    })
  const known: Readonly<Record<Exclude<ProposalKind, 'objection'>, ReadonlySet<string>>> = {
    pain: new Set(texts.pains),
    need: new Set(texts.wants),
    attention: new Set(texts.attention),
    competitor: new Set(texts.competitors)
  }
  const objections = new Map(texts.records?.map(({ id, objections }) => [id, objections]))
  const answered = new Set(
    texts.answers?.map(({ kind, value, sourceId }) => answerKey(kind, value, sourceId))
  )
  return gatherProposals(read, {
    isKnown: (kind, value, sourceId) =>
      kind === 'objection'
        ? // Of an objection only a record can be told.
          (objections.get(sourceId)?.includes(value) ?? true)
        : known[kind].has(value),
    isAnswered: (key) => answered.has(key)
  })
}

const notFound = (): AppError => new AppError('notFound', 'customers.notFound')

/** What a customer's records, needs and note suggest for its portrait, and nobody has answered yet (POR-5). */
export const listProposals = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string
): Promise<Proposal[]> => {
  const texts = await findProposalTexts(transaction, actor, customerId)
  if (!texts) throw notFound()
  if (texts.state !== 'active') return []
  const propose = proposerOf(await playbookOf(transaction))
  return waitingIn(texts, propose, customerId).map(({ kind, value, confidence, evidence }) => ({
    kind,
    value,
    confidence,
    evidence
  }))
}

/** What one record alone adds to what waits; nothing is asked of the database where its words suggest nothing. */
export const proposalsOfRecord = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  { id, content, feedback }: Readonly<{ id: string; content: string; feedback: string | null }>
): Promise<Proposal[]> => {
  if (!actor.permissions.includes('customer.write')) return []
  const propose = proposerOf(await playbookOf(transaction))
  if (propose(content).length + propose(feedback ?? '', 'customer').length === 0) return []
  const waiting = await listProposals(transaction, actor, customerId)
  return waiting.filter(({ evidence }) => evidence.some((one) => one.id === id))
}

const separators = {
  painPoints: '；',
  needType: '、',
  attention: '、',
  decisionFactors: '、',
  competitors: '、'
} as const

/** The field that says a value: without a contact what they look at stands with the need. */
const fieldOf = (
  kind: Exclude<ProposalKind, 'objection'>,
  texts: Readonly<Record<string, string | undefined>>
): keyof typeof separators => {
  if (kind === 'pain') return 'painPoints'
  if (kind === 'need') return 'needType'
  if (kind === 'competitor') return 'competitors'
  return ['contactName', 'contactPosition', 'mobile', 'phone', 'email', 'wechat', 'attention'].some(
    (field) => texts[field] !== undefined
  )
    ? 'attention'
    : 'decisionFactors'
}

const SEPARATOR = /[；;、，,\n]/

/** A field's text without a value that was added: what stands around it stays as it was written. Null where it is not there. */
const withoutPart = (before: string, value: string, separator: string): string | null => {
  if (before === value) return ''
  if (before.endsWith(`${separator}${value}`)) return before.slice(0, -separator.length - value.length)
  const parts = before.split(SEPARATOR).map((part) => part.trim())
  return parts.includes(value) ? parts.filter((part) => part !== value).join(separator) : null
}

/** Writes what was accepted where a person would have entered it; gives where. */
const write = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  { kind, value, evidence }: Proposal,
  moment: Moment
): Promise<Written> => {
  if (kind === 'objection') {
    const recordId = evidence.find((one) => one.kind === 'record')?.id ?? customerId
    await setObjection(transaction, recordId, value, true)
    return { recordId, objection: value }
  }
  const texts = (await textsOfCustomers(transaction, [customerId])).get(customerId) ?? {}
  const field = fieldOf(kind, texts)
  const before = texts[field]?.trim() ?? ''
  const text = before === '' ? value : `${before}${separators[field]}${value}`
  await changeFields(transaction, actor, customerId, { [field]: text }, moment)
  return { field, text: value }
}

const takeBack = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  written: Written,
  moment: Moment
): Promise<void> => {
  if ('recordId' in written) {
    await setObjection(transaction, written.recordId, written.objection, false)
    return
  }
  const { field, text } = written
  const texts = (await textsOfCustomers(transaction, [customerId])).get(customerId) ?? {}
  // What was edited since stays as somebody wrote it.
  const left = withoutPart(texts[field]?.trim() ?? '', text, separators[field])
  if (left === null) return
  await changeFields(transaction, actor, customerId, { [field]: left === '' ? null : left }, moment)
}

/**
 * Answers one proposal: accepted, it is written where a person would have entered it; rejected, it does not come again from the
 * same places. `reopen` takes either back. Nothing is applied without this. Fails with `portrait.proposalGone` where somebody
 * answered before, or the text says something else by now.
 */
export const answerProposal = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  { kind, value, answer }: ProposalAnswer,
  moment: Moment,
  address: string | null = null
): Promise<void> => {
  const texts = await findProposalTexts(transaction, actor, customerId, true)
  if (!texts) throw notFound()
  if (texts.state !== 'active') throw new AppError('conflict', 'followup.notActive')
  if (answer === 'reopen') {
    const written = await removeAnswers(transaction, customerId, kind, value)
    if (written === undefined) throw new AppError('conflict', 'portrait.proposalGone', { value })
    if (written !== null) await takeBack(transaction, actor, customerId, written, moment)
  } else {
    const propose = proposerOf(await playbookOf(transaction))
    const proposal = waitingIn(texts, propose, customerId).find(
      (one) => one.kind === kind && one.value === value
    )
    if (!proposal) throw new AppError('conflict', 'portrait.proposalGone', { value })
    const written = answer === 'accept' ? await write(transaction, actor, customerId, proposal, moment) : null
    const { sourceIds } = proposal
    await insertAnswers(
      transaction,
      customerId,
      { kind, value, answer, sourceIds, written },
      { memberId: actor.memberId, now: moment.now }
    )
  }
  await audit(
    transaction,
    {
      actor,
      action: `proposal.${answer}`,
      subjectKind: 'customer',
      subjectId: customerId,
      detail: { kind },
      address
    },
    moment.now
  )
  await announce(transaction, 'customer.changed', { id: customerId }, moment.now)
  if (kind === 'objection') await announce(transaction, 'followup.changed', { customerId }, moment.now)
}
