import type { Catalogue, Reader } from '#lib/rules'
import type { Say } from '#ui'
import { pathOf, ruleNodeOf, valueAt, type DocumentChange, type Place } from '../../../core/draft/index.ts'
import { partOf, type FieldSpec, type Item, type ListSpec } from '../forms/index.ts'
import { tellRule } from '../rule/tell.ts'

/** Where something stands, as people call it: 策略 → 客户A：专人专案 → 频率. */
export type PlaceWords = Readonly<{
  section: string
  sectionKey: string | null
  item: string | null
  /** The innermost item alone: 客户 B. */
  name: string | null
  field: string | null
}>

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Step = Readonly<{ items: readonly string[]; field: FieldSpec | null }>

const inItem = (item: unknown, fields: readonly FieldSpec[], rest: Place, say: Say): Step => {
  const field = fields.find(({ key }) => key === rest[0]) ?? null
  if (field?.control.as !== 'list' || typeof rest[1] !== 'number' || !isItem(item))
    return { items: [], field }
  const list = item[field.key]
  const inner = inList(Array.isArray(list) ? list : [], field.control.list, rest.slice(1), say)
  return inner.field === null && inner.items.length === 0 ? { items: [], field } : inner
}

const inList = (items: readonly unknown[], list: ListSpec, rest: Place, say: Say): Step => {
  const [at, ...deeper] = rest
  const item = typeof at === 'number' ? items[at] : undefined
  if (!isItem(item)) return { items: [], field: null }
  const inner = inItem(item, list.fields, deeper, say)
  return { items: [list.title(item, say), ...inner.items], field: inner.field }
}

/** The place in the words of the forms. */
export const placeWords = (document: unknown, place: Place, say: Say): PlaceWords => {
  const found = partOf(place)
  if (found === null) return { section: pathOf(place), sectionKey: null, item: null, name: null, field: null }
  const { section, part } = found
  const rest = place.slice(part.place.length)
  const value = valueAt(document, part.place)
  const step =
    part.kind === 'list'
      ? inList(Array.isArray(value) ? value : [], part.list, rest, say)
      : inItem(value, part.fields, rest, say)
  const title = say(`method.part.${part.key}`)
  const name = say(`method.section.${section.key}`)
  return {
    section: name,
    sectionKey: section.key,
    item: [...(title === name ? [] : [title]), ...step.items].join(' · ') || null,
    name: step.items.at(-1) ?? null,
    field: step.field === null ? null : say(`method.field.${step.field.label ?? step.field.key}`)
  }
}

type Teller = Readonly<{ say: Say; catalogue: Catalogue; reader: Reader }>

const CONDITIONS = new Set(['when', 'passes', 'appliesTo', 'exit'])

/** A value as a person reads it: a condition as its sentence, words one after the other. */
export const valueWords = (value: unknown, place: Place, teller: Teller): string => {
  const { say, catalogue, reader } = teller
  if (value === undefined || value === null || value === '') return say('method.none')
  const key = place.at(-1)
  if (typeof key === 'string' && CONDITIONS.has(key))
    return tellRule(value, catalogue, reader) ?? say('method.rule.unfinished')
  if (typeof value === 'boolean') return say(value ? 'method.yes' : 'method.no')
  if (typeof value === 'string') {
    if (key === 'source') return say(`web.playbook.source.${value}.short`)
    return value
  }
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.length === 0
      ? say('method.none')
      : value.map((one: unknown) => (isItem(one) ? itemWords(one, teller) : String(one))).join('、')
  return isItem(value) ? itemWords(value, teller) : JSON.stringify(value)
}

const NAMES = ['name', 'label', 'term', 'what', 'written', 'text', 'value', 'channel', 'department'] as const

/** What an item is about, short: its name, or a pace, or a condition. */
const itemWords = (item: Item, teller: Teller): string => {
  if (typeof item['days'] === 'number' && typeof item['max'] === 'number')
    return teller.say(
      item['min'] === item['max']
        ? 'web.playbook.cadence'
        : item['min'] === 0
          ? 'web.playbook.cadence.most'
          : 'web.playbook.cadence.range',
      { min: Number(item['min']), max: item['max'], days: item['days'] }
    )
  const name = NAMES.find((key) => typeof item[key] === 'string')
  if (name !== undefined) return String(item[name])
  if (ruleNodeOf(item).kind !== 'other')
    return tellRule(item, teller.catalogue, teller.reader) ?? teller.say('method.rule.unfinished')
  return Object.values(item)
    .map((value) => valueWords(value, [], teller))
    .join(' – ')
}

/** A change in words: where, and from what to what. */
export type ToldChange = Readonly<{
  where: PlaceWords
  kind: DocumentChange['kind']
  before: string | null
  after: string | null
}>

/** A change as a manager reads it; `before` and `after` are the documents from which the names of things are taken. */
export const tellChange = (
  change: DocumentChange,
  before: unknown,
  after: unknown,
  teller: Teller
): ToldChange => {
  const { kind, place } = change
  const where = placeWords(kind === 'removed' ? before : after, place, teller.say)
  if (kind === 'moved')
    return {
      where,
      kind,
      before: teller.say('method.change.at', { at: Number(change.before) }),
      after: teller.say('method.change.at', { at: Number(change.after) })
    }
  if (kind === 'changed')
    return {
      where,
      kind,
      before: valueWords(change.before, place, teller),
      after: valueWords(change.after, place, teller)
    }
  const item = kind === 'added' ? change.after : change.before
  const condition = isItem(item)
    ? (['when', 'passes'] as const).find((key) => item[key] !== undefined)
    : undefined
  const told =
    isItem(item) && condition !== undefined ? valueWords(item[condition], [condition], teller) : null
  return { where, kind, before: kind === 'removed' ? told : null, after: kind === 'added' ? told : null }
}
