import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import { calledNow, nextAfterReview, unknownTag } from '#core/review'
import { audit } from '#modules/audit'
import type { Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import type { ReviewAnswer, Reviewed, ReviewInput } from '../contract.ts'
import { lockCustomer } from '../io/store/customer.ts'
import { insertReview } from '../io/store/reviews.ts'
import { closeTriggers, updateUrgency } from '../io/store/triggers.ts'
import { loadAtHand, type AtHand } from './screen.ts'
import { isContact, keysOf, markOf, writeAnswers } from './write-answers.ts'

const nothing = '—'

type Part = AtHand['page']['contacts'][number] | AtHand['page']['needs'][number]

const fieldsOf = ({ page }: AtHand, partId: string | null) => {
  if (partId === null) return page.fields
  const part: Part | undefined = [...page.contacts, ...page.needs].find(({ id }) => id === partId)
  if (part === undefined) throw new AppError('notFound', 'customers.partNotFound')
  return part.fields
}

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
  const { standing, playbook } = atHand
  const { nextOn, lightOn } = nextAfterReview(
    {
      kind: atHand.kind,
      isThere: input.answers.some(({ verdict }) => verdict === 'unchanged' || verdict === 'changed'),
      isHigh: standing.is_high
    },
    playbook.refresh,
    today
  )
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
