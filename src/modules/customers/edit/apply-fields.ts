import type { Day } from '#kernel/day'
import type { CustomerFile, FieldChanges, FieldKey } from '#contracts/customers'
import { partOf } from '../core/apart.ts'
import { noContact, noNeed } from '../core/blank.ts'
import { interactionsOf, ordersOf } from '../core/history.ts'
import { storableText } from '../core/sparse.ts'
import type {
  Profile,
  Recorded,
  StatedHistory,
  StoredContact,
  StoredFile,
  StoredNeed
} from '../core/stored.ts'
import { activeContacts, openNeeds } from '../core/together.ts'
import { readFields, type Texts } from './read-fields.ts'
import { textsOfContact, textsOfNeed } from './part-texts.ts'

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * What a change of texts changes in a record: of `stored` those keys whose reading is another one than before. What
 * was read on another day, or under a header with a unit, stays as it was understood then.
 */
export const patched = <T extends object>(stored: T, before: T, after: T): T => {
  const result: T = { ...stored }
  for (const key in after) if (!isSame(before[key], after[key])) result[key] = after[key]
  return result
}

export type FieldTexts = Readonly<Partial<Record<FieldKey, string | null>>>

/** Texts that a change really changes, beside what stood there; null where a field is empty. */
export type ChangedTexts = Readonly<{ before: FieldTexts; after: FieldTexts }>

export const changedTexts = (texts: Texts, changes: FieldChanges): ChangedTexts => {
  const before: Partial<Record<FieldKey, string | null>> = {}
  const after: Partial<Record<FieldKey, string | null>> = {}
  for (const [key, change] of Object.entries(changes)) {
    // The keys of the record are field keys by its type.
    const field = key as FieldKey
    const text = change === null || change === undefined ? '' : storableText(change).trim()
    const old = texts[field] ?? ''
    if (text === old) continue
    before[field] = old === '' ? null : old
    after[field] = text === '' ? null : text
  }
  return { before, after }
}

const withTexts = (texts: Texts, after: FieldTexts): Texts =>
  Object.fromEntries(
    Object.entries({ ...texts, ...after }).filter(([, text]) => text !== null && text !== undefined)
  )

/** Unclear fields after a change: those of the fields that were read anew, and the others as they were. */
const unclearAfter = (
  stored: CustomerFile['unclear'],
  fields: readonly string[],
  after: CustomerFile['unclear']
): CustomerFile['unclear'] => {
  const renewed = new Set(fields)
  return [
    ...stored.filter(({ field }) => !renewed.has(field)),
    ...after.filter(({ field }) => renewed.has(field))
  ]
}

/** A contact with other texts; `today` settles what is relative. */
export const changeContact = (stored: StoredContact, { after }: ChangedTexts, today: Day): StoredContact => {
  const texts = textsOfContact(stored)
  const [was, is] = [readFields(texts, today), readFields(withTexts(texts, after), today)]
  return {
    ...stored,
    contact: patched(stored.contact, was.contacts[0] ?? noContact, is.contacts[0] ?? noContact),
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
    need: patched(stored.need, was.needs[0] ?? noNeed, is.needs[0] ?? noNeed),
    raw: withTexts(stored.raw, after),
    unclear: unclearAfter(stored.unclear, Object.keys(after), is.unclear)
  }
}

const profileOf = (file: CustomerFile): Profile => {
  const {
    row: _row,
    sheetRow: _sheetRow,
    name: _name,
    nameKey: _nameKey,
    shortName: _shortName,
    creditCode: _creditCode,
    externalId: _externalId,
    contacts: _contacts,
    needs: _needs,
    orders: _orders,
    interactions: _interactions,
    ...profile
  } = file
  return profile
}

/**
 * Stated sums after some of them were stated anew: the others are restated as what they come to today, so that what was
 * recorded since is neither lost nor counted twice.
 */
const historyAfter = (
  stored: StatedHistory,
  was: CustomerFile,
  is: CustomerFile,
  recorded: Recorded,
  today: Day
): StatedHistory => {
  const orders = !isSame(was.orders, is.orders)
  const interactions = !isSame(was.interactions, is.interactions)
  return {
    ordersOn: orders ? today : stored.ordersOn,
    orders: orders ? patched(ordersOf(stored, recorded.orders, today), was.orders, is.orders) : stored.orders,
    interactionsOn: interactions ? today : stored.interactionsOn,
    interactions: interactions
      ? patched(interactionsOf(stored, recorded, today), was.interactions, is.interactions)
      : stored.interactions
  }
}

const pick = (texts: FieldTexts, part: ReturnType<typeof partOf>): FieldTexts =>
  Object.fromEntries(Object.entries(texts).filter(([field]) => partOf(field as FieldKey) === part))

type Names = Pick<StoredFile, 'name' | 'nameKey' | 'shortName' | 'creditCode' | 'externalId'>

const namesOf = ({ name, nameKey, shortName, creditCode, externalId }: Names): Names => ({
  name,
  nameKey,
  shortName,
  creditCode,
  externalId
})

const changeCustomer = (
  stored: StoredFile,
  after: FieldTexts,
  recorded: Recorded,
  today: Day
): StoredFile => {
  const texts = stored.profile.raw
  const [was, is] = [readFields(texts, today), readFields(withTexts(texts, after), today)]
  const { profile } = stored
  return {
    ...stored,
    ...patched(namesOf(stored), namesOf(was), namesOf(is)),
    profile: {
      ...patched(profile, profileOf(was), profileOf(is)),
      source: patched(profile.source, was.source, is.source),
      custom: profile.custom,
      raw: withTexts(texts, after),
      unclear: unclearAfter(profile.unclear, Object.keys(after), is.unclear)
    },
    history: historyAfter(stored.history, was, is, recorded, today)
  }
}

/** The texts of a customer as they may be changed: its own, the primary contact's, the first open need's. */
export const textsOf = (stored: StoredFile): Texts => {
  const [contact] = activeContacts(stored)
  const [need] = openNeeds(stored)
  return {
    ...stored.profile.raw,
    ...(contact ? textsOfContact(contact) : {}),
    ...(need ? textsOfNeed(need) : {})
  }
}

const replaced = <T extends Readonly<{ id: string }>>(list: readonly T[], part: T): readonly T[] =>
  list.some(({ id }) => id === part.id)
    ? list.map((one) => (one.id === part.id ? part : one))
    : [...list, part]

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

/** What no contact or need could keep lay with the customer; from now on the part keeps it. */
const handedOver = (stored: StoredFile, fields: readonly string[]): StoredFile => {
  const left = new Set(fields)
  const { profile } = stored
  return {
    ...stored,
    profile: {
      ...profile,
      raw: Object.fromEntries(Object.entries(profile.raw).filter(([field]) => !left.has(field))),
      unclear: profile.unclear.filter(({ field }) => !left.has(field))
    }
  }
}

const anyText = (texts: FieldTexts): boolean => Object.values(texts).some((text) => text !== null)

/**
 * A customer with other texts (COL-15): fields of a contact go to the primary one, those of a need to the first that
 * is open, and where there is none it is made. `newId` makes its id.
 */
export const applyFields = (
  stored: StoredFile,
  { before, after }: ChangedTexts,
  { recorded, today, newId }: Readonly<{ recorded: Recorded; today: Day; newId: () => string }>
): StoredFile => {
  let result = stored
  const own = pick(after, 'customer')
  if (Object.keys(own).length > 0) result = changeCustomer(result, own, recorded, today)
  const ofContact = pick(after, 'contact')
  const contact = activeContacts(stored)[0] ?? (anyText(ofContact) ? newContact(newId(), 0) : undefined)
  if (contact && Object.keys(ofContact).length > 0) {
    const change = { before: pick(before, 'contact'), after: ofContact }
    result = {
      ...handedOver(result, Object.keys(ofContact)),
      contacts: replaced(result.contacts, changeContact(contact, change, today))
    }
  }
  const ofNeed = pick(after, 'need')
  const need = openNeeds(stored)[0] ?? (anyText(ofNeed) ? newNeed(newId()) : undefined)
  if (need && Object.keys(ofNeed).length > 0) {
    const change = { before: pick(before, 'need'), after: ofNeed }
    result = {
      ...handedOver(result, Object.keys(ofNeed)),
      needs: replaced(result.needs, changeNeed(need, change, today))
    }
  }
  return result
}

/** Whether anybody could find or reach this customer: a name, a credit code, or a way to a contact. */
export const isIdentified = ({ name, creditCode, contacts }: StoredFile): boolean =>
  name !== null ||
  creditCode !== null ||
  contacts.some(
    ({ contact: { phones, email, wechat } }) => phones.length > 0 || email !== null || wechat !== null
  )
