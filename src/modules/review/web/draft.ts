import type { FieldKey } from '#contracts/customers'
import type { Asked, ReviewInput, Verdict } from '../contract.ts'

/** What one has answered so far of one thing, and what stood there when one did. */
export type Answer = Readonly<{
  verdict: Verdict
  texts: Readonly<Partial<Record<FieldKey, string>>>
  /** The thing as it stood when one answered. */
  of: Asked
}>
export type Draft = Readonly<Record<string, Answer>>

export const keyOf = ({ partId, fields, mark }: Asked): string =>
  mark === null ? (partId ?? fields[0]?.key ?? '') : `tag-${mark.tag}`

type Texts = Readonly<Partial<Record<FieldKey, string | null>>>

const seenOf = ({ fields }: Asked): Texts => Object.fromEntries(fields.map(({ key, text }) => [key, text]))

/** What stood there when one answered, as one text. */
const sight = (asked: Asked): string => JSON.stringify([seenOf(asked), asked.mark])

/** Which answers a thing can have, in the order of their keys 1, 2, 3 …. */
export const verdictsOf = ({ kind }: Asked): readonly Verdict[] => {
  if (kind === 'tag') return ['unchanged', 'dropped', 'unknown']
  if (kind === 'contact') return ['unchanged', 'changed', 'unknown', 'left']
  return kind === 'need'
    ? ['unchanged', 'changed', 'unknown', 'met', 'dropped']
    : ['unchanged', 'changed', 'unknown']
}

export const withAnswer = (
  draft: Draft,
  asked: Asked,
  verdict: Verdict,
  texts: Answer['texts'] = {}
): Draft => ({ ...draft, [keyOf(asked)]: { verdict, texts, of: asked } })

/** The texts that are another: what was typed over by the same words is none; an emptied one is taken away. */
const othersOf = (asked: Asked, { texts }: Answer): Texts =>
  Object.fromEntries(
    asked.fields.flatMap(({ key, text }) => {
      const typed = texts[key]?.trim()
      return typed === undefined || typed === (text ?? '') ? [] : [[key, typed === '' ? null : typed]]
    })
  )

const hasTyped = (answer: Answer): boolean =>
  answer.verdict === 'changed' && Object.keys(othersOf(answer.of, answer)).length > 0

/** Whether somebody has written another text since one typed here: both are to be looked at. */
export const isOvertaken = (asked: Asked, draft: Draft): boolean => {
  const answer = draft[keyOf(asked)]
  return answer !== undefined && sight(answer.of) !== sight(asked)
}

/** Whether a thing is answered: something else is only where it says what. */
export const isAnswered = (asked: Asked, draft: Draft): boolean => {
  const answer = draft[keyOf(asked)]
  if (answer === undefined || isOvertaken(asked, draft)) return false
  return answer.verdict !== 'changed' || Object.keys(othersOf(asked, answer)).length > 0
}

/** Everything that is not answered yet is as it was, but where another text was typed. */
export const allUnchanged = (asked: readonly Asked[], draft: Draft): Draft =>
  asked.reduce(
    (all, one) => (isAnswered(one, all) || isOvertaken(one, all) ? all : withAnswer(all, one, 'unchanged')),
    draft
  )

/** Answers to what somebody else has written meanwhile are given anew; what was typed stays, to be looked at. */
export const stillSeen = (draft: Draft, asked: readonly Asked[]): Draft =>
  Object.fromEntries(
    asked.flatMap((one) => {
      const answer = draft[keyOf(one)]
      if (answer === undefined) return []
      return sight(answer.of) === sight(one) || hasTyped(answer) ? [[keyOf(one), answer]] : []
    })
  )

/** What was typed for things that are asked no more, because somebody has just written them. */
export const overtaken = (draft: Draft, asked: readonly Asked[]): readonly Answer[] => {
  const keys = new Set(asked.map(keyOf))
  return Object.entries(draft).flatMap(([key, answer]) =>
    keys.has(key) || !hasTyped(answer) ? [] : [answer]
  )
}

export const answersOf = (asked: readonly Asked[], draft: Draft): ReviewInput['answers'] =>
  asked.flatMap((one) => {
    const answer = draft[keyOf(one)]
    if (answer === undefined) return []
    return [
      {
        partId: one.partId,
        tag: one.mark && { tag: one.mark.tag, at: one.mark.at },
        verdict: answer.verdict,
        seen: seenOf(one),
        texts: answer.verdict === 'changed' ? othersOf(one, answer) : {}
      }
    ]
  })
