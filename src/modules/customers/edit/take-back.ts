import type { TagMark } from '#contracts/customers'
import type { Day } from '#kernel/day'
import type { OrderRow, Recorded, StoredContact, StoredFile } from '../core/stored.ts'
import { applyFields } from './apply-fields.ts'
import { changeContact, changeNeed, newContact, newNeed } from './change-part.ts'
import type { FieldTexts } from './changed-texts.ts'
import { withPrimary } from './primary-contact.ts'

/** A change as the history keeps it. */
export type KeptChange = Readonly<{ kind: string; before: unknown; after: unknown }>

/** What was known: the file, and what was recorded one by one. */
export type KnownThen = Readonly<{ stored: StoredFile; recorded: Recorded }>

type Keyed = Readonly<Record<string, unknown>>

const recordOf = (value: unknown): Keyed | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? // Any object may be asked for its keys.
      (value as Keyed)
    : null

const fieldsOf = (value: unknown): FieldTexts =>
  // The history keeps texts by their field keys.
  (recordOf(recordOf(value)?.['fields']) ?? {}) as FieldTexts

/** The texts that a change replaced; what it filled for the first time becomes empty again. */
const back = (before: unknown, after: unknown): Readonly<{ before: FieldTexts; after: FieldTexts }> => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const empty = Object.fromEntries(Object.keys(is).map((field) => [field, null]))
  return { before: is, after: { ...empty, ...was } }
}

const stateOf = <S extends string>(value: unknown, states: readonly S[]): S | undefined =>
  states.find((state) => state === recordOf(value)?.['state'])

const idOf = (before: unknown, after: unknown): string =>
  String(recordOf(after)?.['id'] ?? recordOf(before)?.['id'])

const withContact = (stored: StoredFile, { before, after }: KeptChange, today: Day): StoredFile => {
  const id = idOf(before, after)
  const { contacts } = stored
  const former = (list: readonly StoredContact[]): readonly StoredContact[] => {
    const primary = recordOf(after)?.['formerPrimary']
    return typeof primary === 'string' ? withPrimary(list, primary) : list
  }
  const was = recordOf(before)
  if (was === null) return { ...stored, contacts: former(contacts.filter((one) => one.id !== id)) }
  const ordinal = Math.max(-1, ...contacts.map((one) => one.ordinal)) + 1
  const base = contacts.find((one) => one.id === id) ?? { ...newContact(id, ordinal), isPrimary: false }
  const then = changeContact(base, back(before, after), today)
  const state = stateOf(before, ['active', 'left']) ?? base.state
  const list = [...contacts.filter((one) => one.id !== id), { ...then, state }]
  return { ...stored, contacts: former(was['isPrimary'] === true ? withPrimary(list, id) : list) }
}

const withNeed = (stored: StoredFile, { before, after }: KeptChange, today: Day): StoredFile => {
  const id = idOf(before, after)
  const { needs } = stored
  if (recordOf(before) === null) return { ...stored, needs: needs.filter((one) => one.id !== id) }
  const base = needs.find((one) => one.id === id) ?? newNeed(id)
  const then = changeNeed(base, back(before, after), today)
  const state = stateOf(before, ['open', 'met', 'dropped']) ?? base.state
  const others = needs.filter((one) => one.id !== id)
  return { ...stored, needs: [...others, { ...then, state }].toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

const withMarks = (stored: StoredFile, { before, after }: KeptChange): StoredFile => {
  // Written by whoever changes marks.
  const [was, is] = [before, after].map((side) => (recordOf(side)?.['marks'] ?? []) as readonly TagMark[])
  const gone = new Set(is?.map(({ tag, at }) => `${at} ${tag}`))
  const kept = (stored.profile.tagMarks ?? []).filter(({ tag, at }) => !gone.has(`${at} ${tag}`))
  return { ...stored, profile: { ...stored.profile, tagMarks: [...kept, ...(was ?? [])] } }
}

const withOrder = (recorded: Recorded, { before, after }: KeptChange): Recorded => {
  const id = idOf(before, after)
  // Orders are loaded, and kept in the history, with their ids.
  const others = recorded.orders.filter((order) => (order as OrderRow & Readonly<{ id?: string }>).id !== id)
  return { ...recorded, orders: before === null ? others : [...others, before as OrderRow] }
}

/** That somebody became the primary contact, of a time when the one before was not written down. */
export const isFormerPrimaryLost = ({ kind, after }: KeptChange): boolean => {
  const is = recordOf(after)
  return kind === 'contact' && is?.['isPrimary'] === true && !('formerPrimary' in is)
}

/**
 * Takes one change back, of what was known after it: a text becomes the one before, a contact that came is not there yet, one who
 * left is still there. Taken back from the newest on, this is the file as it was on a day (POR-7).
 */
export const takeBack = ({ stored, recorded }: KnownThen, change: KeptChange, today: Day): KnownThen => {
  switch (change.kind) {
    case 'fields': {
      const options = { recorded, today, newId: () => 'past' }
      return { stored: applyFields(stored, back(change.before, change.after), options), recorded }
    }
    case 'contact':
      return { stored: withContact(stored, change, today), recorded }
    case 'need':
      return { stored: withNeed(stored, change, today), recorded }
    case 'tagMark':
      return { stored: withMarks(stored, change), recorded }
    case 'order':
      return { stored, recorded: withOrder(recorded, change) }
    default:
      return { stored, recorded }
  }
}
