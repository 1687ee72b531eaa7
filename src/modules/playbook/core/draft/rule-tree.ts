import { valueAt, withItem, withMoved, withoutItem, withValue, type Place } from './place.ts'

/**
 * A condition as it is written (`{ all: [{ fact, gte }, { not: … }] }`), taken apart for an editor. Places are within the
 * condition: `['all', 1, 'not']`.
 */
export type RuleNode =
  | Readonly<{ kind: 'always' }>
  | Readonly<{ kind: 'group'; join: Join; parts: readonly unknown[] }>
  | Readonly<{ kind: 'not'; part: unknown }>
  | Readonly<{ kind: 'fact'; fact: string; operator: string; operand: unknown }>
  | Readonly<{
      kind: 'items'
      quantifier: Quantifier
      collection: string
      where: unknown
      operator: string | null
      operand: unknown
    }>
  | Readonly<{ kind: 'other' }>
export type Join = 'all' | 'any'
export const quantifiers = ['some', 'every', 'count'] as const
export type Quantifier = (typeof quantifiers)[number]

export const ALWAYS = { always: true } as const

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The one key that is none of the others: the operator, with its operand. */
const comparisonOf = (
  written: Readonly<Record<string, unknown>>,
  others: readonly string[]
): Readonly<{ operator: string; operand: unknown }> | null => {
  const [key, ...more] = Object.keys(written).filter((one) => !others.includes(one))
  return key === undefined || more.length > 0 ? null : { operator: key, operand: written[key] }
}

/** What kind of condition something written is; `other` where it is none that an editor can show. */
export const ruleNodeOf = (written: unknown): RuleNode => {
  if (!isRecord(written)) return { kind: 'other' }
  if (written['always'] === true) return { kind: 'always' }
  for (const join of ['all', 'any'] as const) {
    const parts = written[join]
    if (Array.isArray(parts)) return { kind: 'group', join, parts }
  }
  if (written['not'] !== undefined) return { kind: 'not', part: written['not'] }
  const fact = written['fact']
  if (typeof fact === 'string') {
    const comparison = comparisonOf(written, ['fact'])
    return comparison ? { kind: 'fact', fact, ...comparison } : { kind: 'other' }
  }
  const quantifier = quantifiers.find((key) => typeof written[key] === 'string')
  if (quantifier === undefined) return { kind: 'other' }
  const comparison = quantifier === 'count' ? comparisonOf(written, ['count', 'where']) : null
  return {
    kind: 'items',
    quantifier,
    collection: String(written[quantifier]),
    where: written['where'] ?? ALWAYS,
    operator: comparison?.operator ?? null,
    operand: comparison?.operand
  }
}

/** The condition with another part added at its end: `always` becomes it, anything else a group of both. */
export const withPart = (rule: unknown, place: Place, part: unknown, join: Join = 'all'): unknown => {
  const here = valueAt(rule, place)
  const node = ruleNodeOf(here)
  if (node.kind === 'always') return withValue(rule, place, part)
  if (node.kind === 'group') return withItem(rule, [...place, node.join], node.parts.length, part)
  return withValue(rule, place, { [join]: [here, part] })
}

/** A group of one is that one, a group of none holds for all. */
const simplified = (rule: unknown, place: Place): unknown => {
  const node = ruleNodeOf(valueAt(rule, place))
  if (node.kind !== 'group' || node.parts.length > 1) return rule
  return withValue(rule, place, node.parts.length === 0 ? ALWAYS : node.parts[0])
}

/** The condition without the part at a place; what stood around it alone goes with it. */
export const withoutPart = (rule: unknown, place: Place): unknown => {
  const last = place.at(-1)
  if (last === undefined) return ALWAYS
  if (typeof last !== 'number')
    return last === 'not' ? withoutPart(rule, place.slice(0, -1)) : withValue(rule, place, ALWAYS)
  const list = place.slice(0, -1)
  const group = list.slice(0, -1)
  return simplified(withoutItem(rule, list, last), group)
}

/** The part at a place moved among its neighbours. */
export const withPartMoved = (rule: unknown, place: Place, to: number): unknown => {
  const last = place.at(-1)
  return typeof last === 'number' ? withMoved(rule, place.slice(0, -1), last, to) : rule
}

/** The other joining word: 且 becomes 或. */
export const withJoin = (rule: unknown, place: Place, join: Join): unknown => {
  const node = ruleNodeOf(valueAt(rule, place))
  return node.kind === 'group' ? withValue(rule, place, { [join]: node.parts }) : rule
}

/** Turned around: `not` around what is there, or taken off where there is one. */
export const withTurned = (rule: unknown, place: Place): unknown => {
  const here = valueAt(rule, place)
  const node = ruleNodeOf(here)
  if (node.kind === 'not') return withValue(rule, place, node.part)
  return withValue(rule, place, { not: here })
}

/** The part and the one behind it as a group of the other joining word: a 且 b 且 c → a 且 （b 或 c）. */
export const withGrouped = (rule: unknown, place: Place): unknown => {
  const at = place.at(-1)
  const join = place.at(-2)
  if (typeof at !== 'number' || (join !== 'all' && join !== 'any')) return rule
  const group = place.slice(0, -2)
  const node = ruleNodeOf(valueAt(rule, group))
  if (node.kind !== 'group' || at + 1 >= node.parts.length) return rule
  const other = join === 'all' ? 'any' : 'all'
  const pair = { [other]: [node.parts[at], node.parts[at + 1]] }
  // Two in all: the pair is the group itself.
  if (node.parts.length === 2) return withValue(rule, group, pair)
  return withValue(rule, [...group, join], [...node.parts.slice(0, at), pair, ...node.parts.slice(at + 2)])
}

/** The parts of a group put into the one around it, in its place. */
export const withUngrouped = (rule: unknown, place: Place): unknown => {
  const at = place.at(-1)
  const node = ruleNodeOf(valueAt(rule, place))
  if (typeof at !== 'number' || node.kind !== 'group') return rule
  const list = place.slice(0, -1)
  const parts = valueAt(rule, list)
  if (!Array.isArray(parts)) return rule
  return withValue(rule, list, [...parts.slice(0, at), ...node.parts, ...parts.slice(at + 1)])
}

/** A place within a condition with what stands there; `collection` where it is about the items of one. */
export type PlacedPart = Readonly<{ place: Place; written: unknown; collection: string | null }>

/** Every condition within a condition, itself first: what is counted of each. */
export const partsOf = (
  rule: unknown,
  place: Place = [],
  collection: string | null = null
): readonly PlacedPart[] => {
  const here: PlacedPart = { place, written: rule, collection }
  const node = ruleNodeOf(rule)
  switch (node.kind) {
    case 'group':
      return [here, ...node.parts.flatMap((part, at) => partsOf(part, [...place, node.join, at], collection))]
    case 'not':
      return [here, ...partsOf(node.part, [...place, 'not'], collection)]
    case 'items':
      return [here, ...partsOf(node.where, [...place, 'where'], node.collection)]
    default:
      return [here]
  }
}
