import type { Contact, CustomerFile, Need } from '#contracts/customers'
import type { Day } from '#kernel/day'
import { noContact, noNeed } from '../core/blank.ts'
import type { StoredContact, StoredNeed } from '../core/stored.ts'
import { patched, unclearAfter, withTexts, type ChangedTexts } from './changed-texts.ts'
import { textsOfContact, textsOfNeed } from './part-texts.ts'
import { readFields } from './read-fields.ts'

export const newContact = (id: string, ordinal: number): StoredContact => ({
  id,
  ordinal,
  isPrimary: ordinal === 0,
  state: 'active',
  contact: noContact,
  raw: {},
  unclear: []
})

export const newNeed = (id: string): StoredNeed => ({ id, state: 'open', need: noNeed, raw: {}, unclear: [] })

/**
 * The contact that was read, with a place for what a text may be taken away from. 王芳、赵磊 are two where a list or a new customer
 * names them; who writes so of one contact keeps the name as written.
 */
const contactIn = ({ contacts: [first, ...others], raw }: CustomerFile): Contact => ({
  ...noContact,
  custom: {},
  ...first,
  ...(others.length === 0 ? {} : { name: raw.contactName ?? null })
})
const needIn = ({ needs }: CustomerFile): Need => ({ ...noNeed, custom: {}, ...needs[0] })

/** A contact with other texts; `today` settles what is relative. */
export const changeContact = (stored: StoredContact, { after }: ChangedTexts, today: Day): StoredContact => {
  const texts = textsOfContact(stored)
  const [was, is] = [readFields(texts, today), readFields(withTexts(texts, after), today)]
  return {
    ...stored,
    contact: patched(stored.contact, contactIn(was), contactIn(is)),
    raw: withTexts(stored.raw, after),
    unclear: unclearAfter(stored.unclear, Object.keys(after), is.unclear)
  }
}

/** A need with other texts. */
export const changeNeed = (stored: StoredNeed, { after }: ChangedTexts, today: Day): StoredNeed => {
  const texts = textsOfNeed(stored)
  const [was, is] = [readFields(texts, today), readFields(withTexts(texts, after), today)]
  return {
    ...stored,
    need: patched(stored.need, needIn(was), needIn(is)),
    raw: withTexts(stored.raw, after),
    unclear: unclearAfter(stored.unclear, Object.keys(after), is.unclear)
  }
}
