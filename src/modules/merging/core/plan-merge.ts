import type { StoredContact, StoredFile, StoredNeed } from '#core/customers'
import type { ValueSource } from '#contracts/customers'
import type { MergeChoices } from '../contract.ts'
import { suggestUnit, type MergeSide } from './suggest.ts'
import { uniteContacts, type United } from './unite-contacts.ts'
import { broughtOver, traceField, traceUnited, type TracedSide } from './unite-traces.ts'
import { isSameValue, unitsOf, withUnitOf } from './units.ts'

export type PlannedSide = MergeSide &
  Readonly<{
    ownerId: string | null
    formerCodes: readonly string[]
    /** Where the customer came from, and with it what has no source of its own. */
    begun: ValueSource
  }>

/** What becomes of two customers: the survivor as it is afterwards, and what of the other one moves to it. */
export type MergePlan = Readonly<{
  stored: StoredFile
  ownerId: string | null
  formerCodes: readonly string[]
  movedContacts: readonly string[]
  united: readonly United[]
  movedNeeds: readonly string[]
}>

const unique = (texts: readonly (string | null)[], except: readonly (string | null)[] = []): string[] => [
  ...new Set(texts.filter((text): text is string => text !== null && text !== '' && !except.includes(text)))
]

/** A text that a list reader takes apart again. */
const written = (texts: readonly string[]): string => texts.join('、')

const JOINED = '\n'

/** Own columns of both; where they say something else, the merged one's stands beside under its customer's name. */
const uniteCustom = (survivor: StoredFile, merged: StoredFile): Readonly<Record<string, string>> => {
  const { custom } = survivor.profile
  const also = Object.entries(merged.profile.custom).map(([column, text]) => {
    const known = custom[column]
    return known === undefined || known === text
      ? [column, text]
      : [`${column}（${merged.name ?? merged.shortName ?? ''}）`, text]
  })
  return { ...Object.fromEntries(also), ...custom }
}

/** Names by which either was known and that the survivor does not bear now. */
const formerNamesOf = (result: StoredFile, survivor: StoredFile, merged: StoredFile): string[] =>
  unique(
    [
      ...survivor.profile.formerNames,
      survivor.name,
      merged.name,
      ...merged.profile.formerNames,
      merged.shortName,
      survivor.shortName
    ],
    [result.name, result.shortName]
  )

const both = (a: string | null, b: string | null): string | null =>
  a === null || b === null || a === b ? (a ?? b) : `${a}${JOINED}${b}`

const uniteNotes = (file: StoredFile, survivor: StoredFile, merged: StoredFile): StoredFile => {
  const note = both(survivor.profile.note, merged.profile.note)
  const raw = { ...file.profile.raw }
  if (note !== null) raw.note = note
  return { ...file, profile: { ...file.profile, note, raw } }
}

const uniteNeeds = (survivor: readonly StoredNeed[], merged: readonly StoredNeed[]): readonly StoredNeed[] =>
  [...survivor, ...merged].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What people said of tags of either; of one tag the survivor's word. */
const uniteMarks = (a: StoredFile, b: StoredFile): Pick<StoredFile['profile'], 'tagMarks'> => {
  const [own, others] = [a.profile.tagMarks ?? [], b.profile.tagMarks ?? []]
  if (others.length === 0) return {}
  const known = new Set(own.map(({ tag }) => tag))
  return { tagMarks: [...own, ...others.filter(({ tag }) => !known.has(tag))] }
}

const tracedSide = ({ stored, begun }: PlannedSide): TracedSide => ({
  begun,
  name: stored.name ?? stored.shortName ?? '',
  raw: stored.profile.raw,
  traces: stored.profile.traces
})

/** Contacts with where each of their texts comes from now. */
const tracedContacts = (
  contacts: readonly StoredContact[],
  {
    a,
    b,
    united,
    moved
  }: Readonly<{ a: StoredFile; b: StoredFile; united: readonly United[]; moved: readonly string[] }>,
  sides: Readonly<{ survivor: TracedSide; merged: TracedSide }>
): readonly StoredContact[] =>
  contacts.map((contact) => {
    if (moved.includes(contact.id)) return broughtOver(contact, sides.merged)
    const goneId = united.find(({ kept }) => kept === contact.id)?.gone
    const kept = a.contacts.find(({ id }) => id === contact.id)
    const gone = b.contacts.find(({ id }) => id === goneId)
    return kept && gone ? traceUnited(contact, kept, gone, sides) : contact
  })

/**
 * Two customers made one (COL-19): per field the value that was chosen, else the suggested one; contacts united; needs of
 * both; names and credit codes that are given up kept as former ones. Nothing of either is lost: what is not in the
 * result is in one of the two files, which the merge keeps.
 */
export const planMerge = (
  survivor: PlannedSide,
  merged: PlannedSide,
  choices: Pick<MergeChoices, 'fields' | 'owner'>
): MergePlan => {
  const [a, b] = [survivor.stored, merged.stored]
  const sides = { survivor: tracedSide(survivor), merged: tracedSide(merged) }
  let file = a
  let { traces } = a.profile
  for (const unit of unitsOf(a, b)) {
    const decided = choices.fields[unit.key]
    const choice = decided ?? suggestUnit(survivor, merged, unit).side
    if (choice === 'merged') file = withUnitOf(file, b, unit)
    else if (choice === 'both' && unit.key === 'note') file = uniteNotes(file, a, b)
    if (choice === 'both') continue
    for (const field of unit.fields) traces = traceField(traces, field, choice, sides, decided !== undefined)
  }
  const formerNames = formerNamesOf(file, a, b)
  const manualTags = unique([...a.profile.manualTags, ...b.profile.manualTags])
  const raw = { ...file.profile.raw }
  if (!isSameValue(formerNames, a.profile.formerNames)) raw.formerName = written(formerNames)
  if (!isSameValue(manualTags, a.profile.manualTags)) raw.tags = written(manualTags)
  const { contacts, united, moved } = uniteContacts(a.contacts, b.contacts)
  return {
    stored: {
      ...file,
      profile: {
        ...file.profile,
        formerNames,
        manualTags,
        ...uniteMarks(a, b),
        custom: uniteCustom(a, b),
        owner: a.profile.owner ?? b.profile.owner,
        raw,
        traces
      },
      contacts: tracedContacts(contacts, { a, b, united, moved }, sides),
      needs: uniteNeeds(
        a.needs,
        b.needs.map((need) => broughtOver(need, sides.merged))
      )
    },
    ownerId: choices.owner === 'merged' ? merged.ownerId : (survivor.ownerId ?? merged.ownerId),
    formerCodes: unique(
      [...survivor.formerCodes, ...merged.formerCodes, a.creditCode, b.creditCode],
      [file.creditCode]
    ),
    movedContacts: moved,
    united,
    movedNeeds: b.needs.map(({ id }) => id)
  }
}
