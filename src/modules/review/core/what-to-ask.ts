import { addDays, daysBetween, type Day } from '#kernel/day'
import type { CustomerPage, FieldKey, FieldSource, FieldSources, FieldText } from '#contracts/customers'
import type { TagText } from '#contracts/portrait'
import type { Asked } from '../contract.ts'
import { contactKeys, fast, needKeys, ownKind, reachOf, slow } from './asked-fields.ts'
import { cycleDays, type Cycles } from './next-review.ts'
import type { Raised } from './triggers.ts'

/** What of a customer's page a review looks at. */
export type Known = Pick<CustomerPage, 'fields' | 'sources' | 'source' | 'contacts' | 'needs' | 'tagMarks'> &
  Readonly<{ tags: readonly TagText[] }>

export type Asking = Readonly<{
  today: Day
  isHigh: boolean
  cycles: Cycles
  light: boolean
  /** The open triggers: what each is called, and what it means; null where only the team knows. */
  triggers: readonly Raised[]
  /** What nobody knew at the last review, and when it was asked, by `partId.field`, `field` or `unknownTag`. */
  unknown: Readonly<Record<string, Day>>
  /** How much a field counts in the playbook. */
  weightOf: (field: FieldKey) => number
  /** The day of an instant where the workspace is. */
  dayOf: (instant: string) => Day
}>

/** A review is done in under a minute: so much is asked at most, the rest at the next one. */
const MOST_FIELDS = 6
const MOST_CONTACTS = 3
const MOST_NEEDS = 3
const MOST_TAGS = 4
const MOST_MARKS = 3
/** A review may come some days before its cycle ends. */
const EARLY_DAYS = 7

const textOf = (field: FieldText | undefined): string | null => field?.text ?? field?.raw ?? null
const isTold = (field: FieldText | undefined): boolean => textOf(field) !== null
const isMasked = (field: FieldText | undefined): boolean => field?.masked === true

/** Since when a field stands as it does: confirmed, else written, else with the customer. */
const sinceOf = (source: FieldSource | undefined, base: string): string =>
  source?.confirmed?.at ?? source?.source.at ?? base

const askedField = (key: FieldKey, field: FieldText | undefined, source: FieldSource | undefined) => ({
  key,
  text: field?.text ?? field?.raw ?? null,
  source: source ?? null
})

/** The field, contact or need that a fact speaks of: `customer.employees`, `chain.roles`, `need.budget`. */
const isOfFact = (fact: string, kind: Asked['kind'], keys: readonly string[]): boolean => {
  const [area = '', name = ''] = fact.split('.')
  if (kind === 'need') return area === 'need' || area === 'needs'
  if (kind === 'contact') return area === 'chain' || area === 'contacts'
  return keys.includes(name) || (name.startsWith('headCount') && keys.includes('employees'))
}

const tagsOf = (
  { tags, tagMarks }: Pick<Known, 'tags' | 'tagMarks'>,
  kind: Asked['kind'],
  keys: readonly string[]
): string[] =>
  tags
    .filter(({ tag, origin, because }) =>
      origin === 'manual'
        ? // A pinned one follows from nothing but the pin, which is asked by itself.
          kind === 'field' && keys.includes('tags') && !tagMarks.some((mark) => mark.tag === tag)
        : because.facts.some(({ fact }) => isOfFact(fact, kind, keys))
    )
    .slice(0, MOST_TAGS)
    .map(({ tag }) => tag)

/** The name under which a tag rests of which nobody knew. */
export const unknownTag = (tag: string): string => `tag:${tag}`

/**
 * What a review asks (POR-8): what has grown old since anybody wrote or confirmed it, and what a major change puts in
 * question; first what changed, then people, needs, the weightiest fields, and what people said of tags. After a silent year only whether the
 * contact is still there. What was not known last time waits for the next cycle; what is masked is not asked.
 */
export const whatToAsk = (known: Known, asking: Asking): readonly Asked[] => {
  const { today, isHigh, cycles, light, triggers, unknown, weightOf, dayOf } = asking
  const cycle = cycleDays(isHigh, cycles)
  const reaches = triggers.map(({ kind, key }) => ({
    kind,
    reach: key === null ? ownKind : reachOf[key]
  }))
  const ageOf = (instant: string): number => Math.max(0, daysBetween(dayOf(instant), today))
  const base = known.source.at
  const wasUnknown = (key: string): boolean => {
    const day = unknown[key]
    return day !== undefined && daysBetween(day, today) < cycle - EARLY_DAYS
  }

  const part = (
    kind: 'contact' | 'need',
    partId: string,
    keys: readonly FieldKey[],
    fields: Readonly<Partial<Record<FieldKey, FieldText>>>,
    sources: FieldSources
  ): Asked => {
    const shown = keys
      .filter((key) => !isMasked(fields[key]))
      .map((key) => askedField(key, fields[key], sources[key]))
    const since = shown
      .filter(({ text }) => text !== null)
      .map(({ key }) => sinceOf(sources[key], base))
      .toSorted()
      .at(-1)
    return {
      kind,
      partId,
      fields: shown,
      ageDays: since === undefined ? null : ageOf(since),
      triggers: reaches
        .filter(({ reach }) => (kind === 'need' ? reach.needs : reach.contacts))
        .map(({ kind }) => kind),
      tags: tagsOf(known, kind, keys),
      mark: null
    }
  }
  /** Old enough that it would be too old before the next review. */
  const isOld = (ageDays: number | null, days: number): boolean =>
    ageDays !== null && ageDays + cycle > days && ageDays >= Math.min(cycle, days) - EARLY_DAYS

  const contacts = known.contacts
    .filter(({ state }) => state === 'active')
    .toSorted(
      (a, b) =>
        Number(b.isPrimary) - Number(a.isPrimary) ||
        Number(b.role === 'decider') - Number(a.role === 'decider')
    )
    .map(({ id, fields, sources }) => part('contact', id, contactKeys, fields, sources))
  if (light) return contacts.slice(0, 1)
  const askedContacts = contacts
    .filter(
      ({ partId, ageDays, triggers }) =>
        triggers.length > 0 || (isOld(ageDays, cycles.fileOtherDays) && !wasUnknown(partId ?? ''))
    )
    .slice(0, MOST_CONTACTS)
  const askedNeeds = known.needs
    .filter(({ state }) => state === 'open')
    .map(({ id, fields, sources }) => part('need', id, needKeys, fields, sources))
    .filter(
      ({ partId, ageDays, triggers }) =>
        triggers.length > 0 || (isOld(ageDays, cycles.needsDays) && !wasUnknown(partId ?? ''))
    )
    .slice(0, MOST_NEEDS)

  const field = (key: FieldKey, days: number): Asked | null => {
    const [shown, source] = [known.fields[key], known.sources[key]]
    if (
      isMasked(shown) ||
      (key === 'size' && isTold(shown) && textOf(shown) === textOf(known.fields.employees))
    )
      return null
    const because = reaches.filter(({ reach }) => reach.fields.includes(key)).map(({ kind }) => kind)
    const asked = askedField(key, shown, source)
    const ageDays = asked.text === null ? null : ageOf(sinceOf(source, base))
    if (because.length === 0 && (!isOld(ageDays, days) || wasUnknown(key))) return null
    return {
      kind: 'field',
      partId: null,
      fields: [asked],
      ageDays,
      triggers: because,
      tags: tagsOf(known, 'field', [key]),
      mark: null
    }
  }
  /** Tags are looked at like needs (S4); one that would end before the next review is asked before it ends. */
  const marks = known.tagMarks
    .map((mark) => ({ mark, ageDays: ageOf(mark.at) }))
    .filter(
      ({ mark: { tag, until }, ageDays }) =>
        (isOld(ageDays, cycles.needsDays) || (until !== null && daysBetween(today, until) <= cycle)) &&
        !wasUnknown(unknownTag(tag))
    )
    .toSorted(
      (a, b) => (a.mark.until ?? '9').localeCompare(b.mark.until ?? '9', 'en') || b.ageDays - a.ageDays
    )
    .slice(0, MOST_MARKS)
    .map(({ mark, ageDays }): Asked => ({
      kind: 'tag',
      partId: null,
      fields: [],
      ageDays,
      triggers: [],
      tags: [],
      mark: { ...mark, keptUntil: mark.until === null ? null : addDays(today, cycles.needsDays) }
    }))
  const touched = reaches
    .flatMap(({ reach }) => reach.fields)
    .filter((key) => !fast.includes(key) && !slow.includes(key))
  const fields = [
    ...[...fast, ...new Set(touched)].map((key) => field(key, cycle)),
    ...slow.map((key) => field(key, cycles.needsDays))
  ]
    .filter((one) => one !== null)
    .toSorted(
      (a, b) =>
        b.triggers.length - a.triggers.length ||
        weightOf(b.fields[0]?.key ?? 'note') - weightOf(a.fields[0]?.key ?? 'note') ||
        (b.ageDays ?? 0) - (a.ageDays ?? 0)
    )
    .slice(0, MOST_FIELDS)
  return [...askedContacts, ...askedNeeds, ...fields, ...marks].toSorted(
    (a, b) => Number(b.triggers.length > 0) - Number(a.triggers.length > 0)
  )
}
