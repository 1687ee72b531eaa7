import type { FieldKey } from '#contracts/customers'
import type { Day } from '#kernel/day'
import { addDays } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import { calledNow, reviewAfter, unknownTag } from '#core/review'
import { audit } from '#modules/audit'
import {
  changeFields,
  confirmFields,
  markTag,
  putContact,
  putNeed,
  type FieldToConfirm,
  type Moment
} from '#modules/customers'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import type { ReviewAnswer, Reviewed, ReviewInput } from '../contract.ts'
import { lockCustomer } from '../io/store/customer.ts'
import { insertReview } from '../io/store/reviews.ts'
import { closeTriggers, updateUrgency } from '../io/store/triggers.ts'
import { loadAtHand, type AtHand } from './screen.ts'

const nothing = '—'

type Part = AtHand['page']['contacts'][number] | AtHand['page']['needs'][number]

const fieldsOf = ({ page }: AtHand, partId: string | null) => {
  if (partId === null) return page.fields
  const part: Part | undefined = [...page.contacts, ...page.needs].find(({ id }) => id === partId)
  if (part === undefined) throw new AppError('notFound', 'customers.partNotFound')
  return part.fields
}

const keysOf = (texts: Readonly<Record<string, unknown>>): readonly FieldKey[] =>
  // The keys of an answer are field keys by its schema.
  Object.keys(texts) as FieldKey[]

const markOf = ({ page }: AtHand, tag: string) => page.tagMarks.find((mark) => mark.tag === tag)

const requireMarkSeen = (atHand: AtHand, { tag, at }: NonNullable<ReviewAnswer['tag']>): void => {
  if (markOf(atHand, tag)?.at !== at)
    throw new AppError('precondition', 'portrait.tagMarkedMeanwhile', { tag }, 'tag')
}

/** Who answers what he saw must not answer for what somebody else has written since. */
const requireSeen = (atHand: AtHand, { partId, tag, seen, texts }: ReviewAnswer): void => {
  if (tag !== null) return requireMarkSeen(atHand, tag)
  const fields = fieldsOf(atHand, partId)
  // Who writes over a text that he does not say he saw saw none there.
  for (const key of keysOf({ ...texts, ...seen })) {
    const field = fields[key]
    if (field?.masked === true) throw new AppError('forbidden', 'customers.masked', {}, key)
    const now = field?.text ?? field?.raw ?? null
    if (now === (seen[key] ?? null)) continue
    throw new AppError(
      'precondition',
      'customers.changedMeanwhile',
      {
        version: atHand.page.version,
        yours: texts[key] ?? seen[key] ?? nothing,
        theirs: now ?? nothing
      },
      key
    )
  }
}

const isContact = ({ page }: AtHand, partId: string): boolean => page.contacts.some(({ id }) => id === partId)

/** What is not said to be another text, and has one, is right as it stands. */
const confirmedOf = ({ partId, verdict, seen, texts }: ReviewAnswer): readonly FieldToConfirm[] =>
  verdict === 'unchanged' || verdict === 'changed'
    ? keysOf(seen)
        .filter((field) => seen[field] !== null && texts[field] === undefined)
        .map((field) => ({ field, partId }))
    : []

const nameOf = (partId: string | null, field: string): string =>
  partId === null ? field : `${partId}.${field}`

const requireFitting = (atHand: AtHand, { partId, tag, verdict, texts }: ReviewAnswer): void => {
  const kind =
    tag !== null ? 'tag' : partId === null ? 'field' : isContact(atHand, partId) ? 'contact' : 'need'
  const hasTexts = Object.keys(texts).length > 0
  const fits =
    verdict === 'left'
      ? kind === 'contact'
      : verdict === 'met' || verdict === 'dropped'
        ? kind === 'need' || (kind === 'tag' && verdict === 'dropped')
        : verdict !== 'changed' || (kind !== 'tag' && hasTexts)
  if (!fits || (hasTexts && verdict !== 'changed'))
    throw new AppError('invalid', 'review.answer.unfitting', { verdict }, 'verdict')
}

type Done = Readonly<{
  version: number
  confirmed: readonly string[]
  changed: readonly string[]
  unknown: readonly string[]
}>

/** Writes what the answers say into the file: one change for all that is confirmed, one for each part that is another. */
const writeAnswers = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  atHand: AtHand,
  { answers, way }: ReviewInput,
  moment: Moment,
  address: string | null
): Promise<Done> => {
  const confirmed = answers.filter(({ tag }) => tag === null).flatMap(confirmedOf)
  const changed: string[] = []
  let { version } = atHand.page
  if (confirmed.length > 0)
    version = await confirmFields(transaction, actor, id, confirmed, { way }, moment, address)
  const own = Object.assign({}, ...answers.map(({ partId, texts }) => (partId === null ? texts : {})))
  if (Object.keys(own).length > 0) {
    version = await changeFields(transaction, actor, id, own, moment, { address })
    changed.push(...Object.keys(own))
  }
  for (const { partId, verdict, texts } of answers) {
    if (partId === null || verdict === 'unchanged' || verdict === 'unknown') continue
    const put = { fields: verdict === 'changed' ? texts : {} }
    if (isContact(atHand, partId)) {
      const state = verdict === 'left' ? { state: 'left' as const } : {}
      // A field of a need has no place in a contact; the service refuses it.
      const input = { ...put, ...state } as Parameters<typeof putContact>[4]
      ;({ version } = await putContact(transaction, actor, id, partId, input, moment, address))
    } else {
      const state = verdict === 'met' || verdict === 'dropped' ? { state: verdict } : {}
      const input = { ...put, ...state } as Parameters<typeof putNeed>[4]
      ;({ version } = await putNeed(transaction, actor, id, partId, input, moment, address))
    }
    changed.push(...(verdict === 'changed' ? keysOf(texts) : [verdict]).map((name) => nameOf(partId, name)))
  }
  const marks = await writeMarks(transaction, actor, id, atHand, answers, moment, address)
  const unknown = answers
    .filter(({ tag, verdict }) => tag === null && verdict === 'unknown')
    .flatMap(({ partId, seen }): readonly string[] => (partId === null ? keysOf(seen) : [partId]))
  return {
    version: marks.version ?? version,
    confirmed: [...confirmed.map(({ field, partId }) => nameOf(partId, field)), ...marks.kept],
    changed: [...changed, ...marks.dropped],
    unknown: [...unknown, ...marks.unknown]
  }
}

/**
 * What was said of tags, as it holds from now on: still so, from today in the reviewer's name and, where it had an end, for another
 * half year; not any more, so that the rules decide again. Nothing of the tag's words gets into what is kept of the review.
 */
const writeMarks = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  atHand: AtHand,
  answers: readonly ReviewAnswer[],
  moment: Moment,
  address: string | null
) => {
  const done = {
    version: null as number | null,
    kept: [] as string[],
    dropped: [] as string[],
    unknown: [] as string[]
  }
  for (const { tag: said, verdict } of answers) {
    if (said === null) continue
    const { tag, at } = said
    if (verdict === 'unknown') {
      done.unknown.push(unknownTag(tag))
      continue
    }
    const mark = markOf(atHand, tag)
    const asked = atHand.asked.find((one) => one.mark?.tag === tag)?.mark
    const until = asked ? asked.keptUntil : (mark?.until ?? null)
    const isKept = verdict === 'unchanged' && mark !== undefined
    done.version = await markTag(
      transaction,
      actor,
      id,
      {
        tag,
        seen: at,
        renews: isKept,
        mark: isKept ? { kind: mark.kind, until, reason: mark.reason } : null
      },
      moment,
      address
    )
    ;(isKept ? done.kept : done.dropped).push('tags')
  }
  return done
}

/** When it is due next: after a light check that found the contact, the full one comes at once. */
const nextOnOf = (
  { kind, standing, playbook }: AtHand,
  answers: readonly ReviewAnswer[],
  { today }: Moment
): Readonly<{ nextOn: Day; lightOn: Day | null }> => {
  const after = reviewAfter(today, standing.is_high, playbook.refresh)
  if (kind === 'full') return { nextOn: after, lightOn: null }
  const isThere = answers.some(({ verdict }) => verdict === 'unchanged' || verdict === 'changed')
  return { nextOn: isThere ? addDays(today, 1) : after, lightOn: today }
}

/**
 * A review by its answers (POR-8): what still holds is confirmed with who and how (COL-3), what is another is written, what
 * nobody knows waits for the next cycle; the triggers that one saw are worked in, and the next review is set. All of it or
 * nothing; who saw other texts than stand there now is told both (412).
 */
export const reviewCustomer = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  input: ReviewInput,
  moment: Moment,
  { language, address }: Readonly<{ language: Language; address: string | null }>
): Promise<Reviewed> => {
  const { now, today } = moment
  await lockCustomer(transaction, actor, id)
  const atHand = await loadAtHand(transaction, actor, id, moment, language)
  if (input.kind !== atHand.kind) throw new AppError('conflict', 'review.otherKind')
  for (const answer of input.answers) {
    requireSeen(atHand, answer)
    requireFitting(atHand, answer)
  }
  const done = await writeAnswers(transaction, actor, id, atHand, input, moment, address)
  const closed = await closeTriggers(transaction, id, input.triggers, {
    state: 'done',
    by: actor.memberId,
    reason: null,
    now
  })
  const { nextOn, lightOn } = nextOnOf(atHand, input.answers, moment)
  const { standing } = atHand
  await insertReview(
    transaction,
    {
      id: newId(now.getTime()),
      customerId: id,
      kind: atHand.kind,
      by: actor.memberId,
      now,
      today,
      wasDueOn: standing.due_on,
      nextOn,
      confirmed: [...new Set(done.confirmed)],
      changed: [...new Set(done.changed)],
      unknown: [...new Set(done.unknown.map((name) => (name.startsWith(unknownTag('')) ? 'tags' : name)))],
      triggers: closed.map((one) => calledNow(atHand.playbook.refresh, one))
    },
    {
      isHigh: standing.is_high,
      ownerId: standing.owner_id,
      lightOn,
      unknown: Object.fromEntries(done.unknown.map((name) => [name, today]))
    }
  )
  await updateUrgency(transaction, [id], today)
  const counts = {
    confirmed: done.confirmed.length,
    changed: done.changed.length,
    unknown: done.unknown.length
  }
  await audit(
    transaction,
    {
      actor,
      action: 'customer.reviewed',
      subjectKind: 'customer',
      subjectId: id,
      detail: { kind: atHand.kind, nextOn, ...counts },
      address
    },
    now
  )
  await announce(transaction, 'reviews.changed', { count: 1 }, now)
  return { version: done.version, nextOn, ...counts }
}
