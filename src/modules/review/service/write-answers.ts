import type { FieldKey } from '#contracts/customers'
import type { Actor } from '#kernel/actor'
import { unknownTag } from '#core/review'
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
import type { ReviewAnswer, ReviewInput } from '../contract.ts'
import type { AtHand } from './screen.ts'

export const keysOf = (texts: Readonly<Record<string, unknown>>): readonly FieldKey[] =>
  // The keys of an answer are field keys by its schema.
  Object.keys(texts) as FieldKey[]

export const markOf = ({ page }: AtHand, tag: string) => page.tagMarks.find((mark) => mark.tag === tag)

export const isContact = ({ page }: AtHand, partId: string): boolean =>
  page.contacts.some(({ id }) => id === partId)

/** What is not said to be another text, and has one, is right as it stands. */
const confirmedOf = ({ partId, verdict, seen, texts }: ReviewAnswer): readonly FieldToConfirm[] =>
  verdict === 'unchanged' || verdict === 'changed'
    ? keysOf(seen)
        .filter((field) => seen[field] !== null && texts[field] === undefined)
        .map((field) => ({ field, partId }))
    : []

const nameOf = (partId: string | null, field: string): string =>
  partId === null ? field : `${partId}.${field}`

/** What a review came to: the names of fields, of parts `<part>.<field>`. */
export type Done = Readonly<{
  version: number
  confirmed: readonly string[]
  changed: readonly string[]
  unknown: readonly string[]
}>

/** Writes what the answers say into the file: one change for all that is confirmed, one for each part that is another. */
export const writeAnswers = async (
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
