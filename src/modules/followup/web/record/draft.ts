import type { Method } from '#contracts/followup'
import type { NextChoice } from './next-choices.ts'
import type { TimeChoice } from './time-choices.ts'

/** What is being written down, as it stands in the form. Kept on the device until it is saved. */
export type Draft = Readonly<{
  method: Method
  time: TimeChoice
  /** Local date and time of the form, where `time` is other. */
  at: string
  contactIds: readonly string[]
  content: string
  answered: boolean
  objections: string
  stage: string
  fields: Readonly<Record<string, string>>
  next: NextChoice
  nextOn: string | null
  nextAction: string
}>

export const emptyDraft: Draft = {
  method: '电话',
  time: 'now',
  at: '',
  contactIds: [],
  content: '',
  answered: true,
  objections: '',
  stage: '',
  fields: {},
  next: 'plan',
  nextOn: null,
  nextAction: ''
}

const keyOf = (customerId: string): string => `huike.record.${customerId}`

/** The draft that was left, or an empty one. A device without storage simply keeps none. */
export const readDraft = (customerId: string): Draft => {
  try {
    const text = localStorage.getItem(keyOf(customerId))
    // Written by `keepDraft` of this or an earlier version; missing parts come from the empty one.
    return text === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(text) as Partial<Draft>) }
  } catch {
    return emptyDraft
  }
}

export const keepDraft = (customerId: string, draft: Draft): void => {
  try {
    if (draft.content.trim() === '' && draft.nextAction.trim() === '')
      localStorage.removeItem(keyOf(customerId))
    else localStorage.setItem(keyOf(customerId), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage must not stop the writing.
  }
}

export const dropDraft = (customerId: string): void => keepDraft(customerId, emptyDraft)
