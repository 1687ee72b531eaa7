import { hasWords, parseDraft, writeDraft, type Draft } from './draft.ts'

/** By person as well: who shares a device does not read the other's drafts. */
const keyOf = (memberId: string, customerId: string): string => `huike.record.${memberId}.${customerId}`

/** The draft that was left; null where there is none or the device keeps nothing. */
export const readDraft = (memberId: string, customerId: string): Draft | null => {
  try {
    return parseDraft(localStorage.getItem(keyOf(memberId, customerId)), new Date())
  } catch {
    return null
  }
}

export const dropDraft = (memberId: string, customerId: string): void => {
  try {
    localStorage.removeItem(keyOf(memberId, customerId))
  } catch {
    // Nothing was kept then.
  }
}

export const keepDraft = (memberId: string, customerId: string, draft: Draft): void => {
  if (!hasWords(draft)) return dropDraft(memberId, customerId)
  try {
    localStorage.setItem(keyOf(memberId, customerId), writeDraft(draft, new Date()))
  } catch {
    // A full or forbidden storage must not stop the writing.
  }
}
