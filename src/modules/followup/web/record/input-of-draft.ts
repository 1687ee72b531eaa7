import type { Day } from '#kernel/day'
import type { Draft } from './draft.ts'
import { nextDayOf } from './next-choices.ts'
import { instantOf } from './time-choices.ts'

const listed = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The draft as the server takes it; `now` and `today` settle 刚才 and 明天. */
export const inputOfDraft = (draft: Draft, stepId: string | undefined, now: Date, today: Day) => ({
  happenedAt: (draft.time === 'other' && draft.at !== ''
    ? new Date(draft.at)
    : instantOf(draft.time === 'other' ? 'now' : draft.time, now)
  ).toISOString(),
  method: draft.method,
  contactIds: [...draft.contactIds],
  content: draft.content.trim(),
  answered: draft.answered,
  objections: listed(draft.objections),
  stage: orNull(draft.stage),
  fields: Object.fromEntries(Object.entries(draft.fields).filter(([, text]) => text.trim() !== '')),
  nextAction: orNull(draft.nextAction),
  nextOn: draft.next === 'other' ? draft.nextOn : nextDayOf(draft.next, today),
  ...(stepId === undefined ? {} : { stepId })
})
