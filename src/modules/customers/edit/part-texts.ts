import { contactFields, fieldKeys, needFields, type CustomerFile, type FieldKey } from '#contracts/customers'
import { fieldTextAt } from '#core/portrait'
import type { StoredContact, StoredNeed } from '../core/stored.ts'
import { readFields, type Texts } from './read-fields.ts'

const placeOf = new Map<FieldKey, number>(fieldKeys.map((field, at) => [field, at]))

/** How a field of a file is understood (`30-50万`, `800人`); null where nothing usable is known. */
export const understood = (file: CustomerFile, field: FieldKey): string | null =>
  fieldTextAt(file, placeOf.get(field) ?? -1)

// A file in which only the contact or the need at hand is looked at.
const blank = readFields({}, '2000-01-01')

/** A file that knows nothing but one contact, one need. */
export const fileOfContact = ({ contact }: StoredContact): CustomerFile => ({ ...blank, contacts: [contact] })
export const fileOfNeed = ({ need }: StoredNeed): CustomerFile => ({ ...blank, needs: [need] })

const textsFrom = (fields: readonly FieldKey[], raw: Texts, file: CustomerFile): Texts => {
  const texts: Partial<Record<FieldKey, string>> = {}
  for (const field of fields) {
    const text = raw[field] ?? understood(file, field)
    if (text !== null) texts[field] = text
  }
  return texts
}

/** The texts of a contact: as written, and where a list's further column gave it, as understood. */
export const textsOfContact = (stored: StoredContact): Texts => ({
  ...stored.contact.custom,
  ...textsFrom(contactFields, stored.raw, fileOfContact(stored))
})

export const textsOfNeed = (stored: StoredNeed): Texts => ({
  ...stored.need.custom,
  ...textsFrom(needFields, stored.raw, fileOfNeed(stored))
})
