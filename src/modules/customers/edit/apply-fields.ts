import type { Day } from '#kernel/day'
import type { FieldKey } from '#contracts/customers'
import { partOf } from '../core/apart.ts'
import type { Recorded, StoredFile, Written } from '../core/stored.ts'
import { activeContacts, openNeeds } from '../core/together.ts'
import { tracesAfter, type Told } from '../core/traces.ts'
import { changeOwn } from './change-own.ts'
import { changeContact, changeNeed, newContact, newNeed } from './change-part.ts'
import type { ChangedTexts, FieldTexts } from './changed-texts.ts'
import { textsOfContact, textsOfNeed } from './part-texts.ts'
import type { Texts } from './read-fields.ts'

const pick = (texts: FieldTexts, part: ReturnType<typeof partOf>): FieldTexts =>
  Object.fromEntries(Object.entries(texts).filter(([field]) => partOf(field as FieldKey) === part))

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

export type ApplyOptions = Readonly<{ recorded: Recorded; today: Day; newId: () => string; told?: Told }>

/** What a part has beside its texts: where those that changed come from now. */
export const traced = <T extends Written>(part: T, change: ChangedTexts, told: Told | undefined): T =>
  told === undefined ? part : { ...part, traces: tracesAfter(part.traces, change, told) }

/**
 * A customer with other texts (COL-15): fields of a contact go to the primary one, those of a need to the first that
 * is open, and where there is none it is made. `newId` makes its id, `told` says where the texts come from (COL-3).
 */
export const applyFields = (
  stored: StoredFile,
  { before, after }: ChangedTexts,
  { recorded, today, newId, told }: ApplyOptions
): StoredFile => {
  let result = stored
  const own = pick(after, 'customer')
  if (Object.keys(own).length > 0) {
    const changed = changeOwn(result, own, recorded, today)
    const change = { before: pick(before, 'customer'), after: own }
    result = { ...changed, profile: traced(changed.profile, change, told) }
  }
  const ofContact = pick(after, 'contact')
  const contact = activeContacts(stored)[0] ?? (anyText(ofContact) ? newContact(newId(), 0) : undefined)
  if (contact && Object.keys(ofContact).length > 0) {
    const change = { before: pick(before, 'contact'), after: ofContact }
    result = {
      ...handedOver(result, Object.keys(ofContact)),
      contacts: replaced(result.contacts, traced(changeContact(contact, change, today), change, told))
    }
  }
  const ofNeed = pick(after, 'need')
  const need = openNeeds(stored)[0] ?? (anyText(ofNeed) ? newNeed(newId()) : undefined)
  if (need && Object.keys(ofNeed).length > 0) {
    const change = { before: pick(before, 'need'), after: ofNeed }
    result = {
      ...handedOver(result, Object.keys(ofNeed)),
      needs: replaced(result.needs, traced(changeNeed(need, change, today), change, told))
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
