import type { Method } from '#contracts/followup'
import { methods } from './methods.ts'
import { nextChoices, type NextChoice } from './next-choices.ts'
import { instantOf, localText, timeChoices, type TimeChoice } from './time-choices.ts'

/** What is being written down, as it stands in the form. Kept on the device until it is saved. */
export type Draft = Readonly<{
  method: Method
  time: TimeChoice
  /** Local date and time of the form, where `time` is other. */
  at: string
  contactIds: readonly string[]
  content: string
  answered: boolean
  /** Objections by the words of the playbook, and others as they were said. */
  objections: readonly string[]
  objectionText: string
  /** Major changes that the talk told of, by the playbook's names. */
  majorChanges: readonly string[]
  stage: string
  feedback: string
  promises: string
  fields: Readonly<Record<string, string>>
  next: NextChoice
  nextOn: string | null
  nextAction: string
  /** The contact was not the planned step that is due. */
  unplanned: boolean
}>

export const emptyDraft: Draft = {
  method: '电话',
  time: 'now',
  at: '',
  contactIds: [],
  content: '',
  answered: true,
  objections: [],
  objectionText: '',
  majorChanges: [],
  stage: '',
  feedback: '',
  promises: '',
  fields: {},
  next: 'plan',
  nextOn: null,
  nextAction: '',
  unplanned: false
}

/** Whether a draft has words that one would not want to write twice. */
export const hasWords = ({
  content,
  nextAction,
  objectionText,
  feedback,
  promises,
  fields
}: Draft): boolean =>
  [content, nextAction, objectionText, feedback, promises, ...Object.values(fields)].some(
    (text) => text.trim() !== ''
  )

/** 刚才 is said of the moment of writing; after that it is a time. */
const STILL_NOW_MS = 15 * 60_000

/** A draft as it is taken up again: 刚才 and 昨天 of the time when it was left become that very time. */
export const takenUp = (draft: Draft, leftAt: Date, now: Date): Draft =>
  draft.time === 'other' || now.getTime() - leftAt.getTime() < STILL_NOW_MS
    ? draft
    : { ...draft, time: 'other', at: localText(instantOf(draft.time, leftAt)) }

export const writeDraft = (draft: Draft, now: Date): string =>
  JSON.stringify({ draft, leftAt: now.toISOString() })

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

const textsByName = (value: unknown): Draft['fields'] =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text]] : []
    )
  )

/** A kept draft; whatever in it is not as expected is as in an empty one. Null where there is none. */
export const parseDraft = (text: string | null, now: Date): Draft | null => {
  if (text === null) return null
  let kept: unknown
  try {
    kept = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(kept) || !isObject(kept['draft'])) return null
  const { draft } = kept
  const oneOf = <V extends string>(name: keyof Draft, known: readonly V[], otherwise: V): V =>
    known.find((one) => one === draft[name]) ?? otherwise
  const textOf = (name: keyof Draft): string => {
    const value = draft[name]
    return typeof value === 'string' ? value : ''
  }
  const leftAt = new Date(typeof kept['leftAt'] === 'string' ? kept['leftAt'] : now)
  return takenUp(
    {
      method: oneOf('method', methods, emptyDraft.method),
      time: oneOf('time', timeChoices, emptyDraft.time),
      at: textOf('at'),
      contactIds: texts(draft['contactIds']),
      content: textOf('content'),
      answered: draft['answered'] !== false,
      objections: texts(draft['objections']),
      objectionText: textOf('objectionText'),
      majorChanges: texts(draft['majorChanges']),
      stage: textOf('stage'),
      feedback: textOf('feedback'),
      promises: textOf('promises'),
      fields: textsByName(draft['fields']),
      next: oneOf('next', nextChoices, emptyDraft.next),
      nextOn: textOf('nextOn') === '' ? null : textOf('nextOn'),
      nextAction: textOf('nextAction'),
      unplanned: draft['unplanned'] === true
    },
    Number.isNaN(leftAt.getTime()) ? now : leftAt,
    now
  )
}
