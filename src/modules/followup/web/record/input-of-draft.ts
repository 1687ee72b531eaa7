import type { Day } from '#kernel/day'
import type { Draft } from './draft.ts'
import { nextDayOf } from './next-choices.ts'
import { happenedAtOf } from './time-choices.ts'

const listed = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The day of the next contact that a draft says; null leaves it to the plan. */
export const nextOnOf = ({ next, nextOn }: Pick<Draft, 'next' | 'nextOn'>, today: Day): Day | null =>
  next === 'other' ? nextOn : nextDayOf(next, today)

/**
 * The draft as the server takes it; `now` and `today` settle 刚才 and 明天. `stepId` is the planned step that the contact
 * was, null for none, undefined where the server shall find it. What is promised is due on the day of the next contact.
 */
export const inputOfDraft = (draft: Draft, stepId: string | null | undefined, now: Date, today: Day) => {
  const nextOn = nextOnOf(draft, today)
  return {
    happenedAt: happenedAtOf(draft.time, draft.at, now).toISOString(),
    method: draft.method,
    contactIds: [...draft.contactIds],
    content: draft.content.trim(),
    feedback: orNull(draft.feedback),
    answered: draft.answered,
    objections: [...new Set([...draft.objections, ...listed(draft.objectionText)])],
    majorChanges: [...draft.majorChanges],
    stage: orNull(draft.stage),
    fields: Object.fromEntries(Object.entries(draft.fields).filter(([, text]) => text.trim() !== '')),
    nextAction: orNull(draft.nextAction),
    nextOn,
    promises: listed(draft.promises).map((what) => ({ what, dueOn: nextOn })),
    ...(stepId === undefined ? {} : { stepId })
  }
}

export type SentRecord = ReturnType<typeof inputOfDraft>
