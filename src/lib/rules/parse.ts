import { type Catalogue, countFact, type FactDefinition, type FactIndex, indexOf } from './catalogue.ts'
import { closestKey } from './closest.ts'
import type { Condition, Operand } from './condition.ts'
import { findNumberOperator, findOperator, operatorsFor } from './operators/index.ts'
import type { Operator } from './operators/operator.ts'
import { below } from './path.ts'
import type { Problem } from './problem.ts'

export type ParsedCondition =
  Readonly<{ ok: true; value: Condition }> | Readonly<{ ok: false; problems: readonly Problem[] }>

type Written = Readonly<Record<string, unknown>>

/** Deeper or larger than any rule a person writes; what comes from outside must not exhaust us. */
const MAX_DEPTH = 16
const MAX_NODES = 500
/** Enough to mend; what comes from outside may hold a million mistakes. */
const MAX_PROBLEMS = 100

const kinds = ['all', 'any', 'not', 'always', 'fact', 'some', 'every', 'count'] as const

type Place = Readonly<{
  catalogue: Catalogue
  facts: FactIndex
  collection: string | null
  depth: number
  count: { nodes: number }
  problems: Problem[]
}>

const isWritten = (input: unknown): input is Written =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

const refuse = (place: Place, path: string, code: string, params: Problem['params'] = {}): null => {
  if (place.problems.length < MAX_PROBLEMS) place.problems.push({ path, code, params })
  return null
}

const refuseOthers = (place: Place, input: Written, path: string, allowed: readonly string[]): void => {
  for (const key of Object.keys(input))
    if (!allowed.includes(key)) refuse(place, below(path, key), 'rules.unknown-key', { key })
}

const unknownName = (
  place: Place,
  path: string,
  code: 'rules.unknown-fact' | 'rules.unknown-collection' | 'rules.unknown-operator',
  name: string,
  keys: Iterable<string>
): null => {
  const meant = place.problems.length < MAX_PROBLEMS ? closestKey(name, keys) : undefined
  return meant === undefined
    ? refuse(place, path, code, { name })
    : refuse(place, path, `${code}-meant`, { name, meant })
}

/** The one key beside `others` that names an operator, with its operand. */
const parseComparison = <O extends Operand>(
  input: Written,
  fact: FactDefinition,
  others: readonly string[],
  find: (key: string) => Operator<O> | undefined,
  path: string,
  place: Place
): Readonly<{ operator: string; operand: O }> | null => {
  const keys = Object.keys(input).filter((key) => !others.includes(key))
  const known = keys.filter((key) => find(key))
  const allowed = operatorsFor(fact.type).filter(({ key }) => find(key))
  const allowedKeys = allowed.map(({ key }) => key)
  for (const key of keys)
    if (!known.includes(key)) unknownName(place, below(path, key), 'rules.unknown-operator', key, allowedKeys)
  if (known.length > 1) return refuse(place, path, 'rules.several-operators', { operators: known.join(', ') })
  const [key] = known
  if (key === undefined)
    return keys.length > 0
      ? null
      : refuse(place, path, 'rules.no-operator', { allowed: allowedKeys.join(', ') })
  const operator = find(key)
  if (!operator || !allowedKeys.includes(key))
    return refuse(place, below(path, key), 'rules.operator-not-for-type', {
      operator: key,
      fact: fact.key,
      allowed: allowedKeys.join(', ')
    })
  const result = operator.parse(input[key], fact)
  if (result.ok) return { operator: key, operand: result.value }
  const { code, params, at = '' } = result.problem
  return refuse(place, below(path, key) + at, code, params)
}

const parseFact = (input: Written, path: string, place: Place): Condition | null => {
  const key = input['fact']
  if (typeof key !== 'string') return refuse(place, below(path, 'fact'), 'rules.operand-text')
  const fact = place.facts.get(key)
  if (!fact) return unknownName(place, below(path, 'fact'), 'rules.unknown-fact', key, place.facts.keys())
  const found = parseComparison(input, fact, ['fact'], findOperator, path, place)
  return found && { kind: 'fact', fact: key, type: fact.type, ...found }
}

const parseGroup = (kind: 'all' | 'any', input: Written, path: string, place: Place): Condition | null => {
  refuseOthers(place, input, path, [kind])
  const list = input[kind]
  if (!Array.isArray(list) || list.length === 0) return refuse(place, below(path, kind), 'rules.empty-group')
  const parts = list.map((item: unknown, index) => parseNode(item, `${below(path, kind)}[${index}]`, place))
  const found = parts.filter((part) => part !== null)
  return found.length === parts.length ? { kind, parts: found } : null
}

const parseQuantified = (
  kind: 'some' | 'every' | 'count',
  input: Written,
  path: string,
  place: Place
): Condition | null => {
  const key = input[kind]
  const at = below(path, kind)
  if (place.collection !== null) return refuse(place, at, 'rules.nested-collection')
  if (typeof key !== 'string') return refuse(place, at, 'rules.operand-text')
  const { collections } = indexOf(place.catalogue)
  const entry = collections.get(key)
  if (!entry) return unknownName(place, at, 'rules.unknown-collection', key, collections.keys())
  const inside = { ...place, facts: entry.facts, collection: key }
  const where =
    input['where'] === undefined
      ? refuse(place, path, 'rules.where-missing')
      : parseNode(input['where'], below(path, 'where'), inside)
  if (kind !== 'count') {
    refuseOthers(place, input, path, [kind, 'where'])
    return where && { kind, collection: key, where }
  }
  const fact = countFact(entry.definition)
  const found = parseComparison(input, fact, ['count', 'where'], findNumberOperator, path, place)
  return where && found && { kind, collection: key, where, ...found }
}

const parseNode = (input: unknown, path: string, outer: Place): Condition | null => {
  const place = { ...outer, depth: outer.depth + 1 }
  place.count.nodes++
  // One problem says that it is too large, not one a node.
  if (place.count.nodes > MAX_NODES + 1) return null
  if (place.depth > MAX_DEPTH || place.count.nodes > MAX_NODES)
    return refuse(place, path, 'rules.too-large', { depth: MAX_DEPTH, conditions: MAX_NODES })
  if (!isWritten(input)) return refuse(place, path, 'rules.not-a-condition')
  const present = kinds.filter((kind) => Object.hasOwn(input, kind))
  const [kind] = present
  if (kind === undefined) return refuse(place, path, 'rules.not-a-condition')
  if (present.length > 1) return refuse(place, path, 'rules.several-kinds', { kinds: present.join(', ') })
  switch (kind) {
    case 'all':
    case 'any':
      return parseGroup(kind, input, path, place)
    case 'not': {
      refuseOthers(place, input, path, ['not'])
      const part = parseNode(input['not'], below(path, 'not'), place)
      return part && { kind, part }
    }
    case 'always':
      refuseOthers(place, input, path, ['always'])
      return input['always'] === true ? { kind } : refuse(place, below(path, kind), 'rules.always-true')
    case 'fact':
      return parseFact(input, path, place)
    default:
      return parseQuantified(kind, input, path, place)
  }
}

/**
 * A written condition (from YAML or JSON) as a typed one, or every problem with its place. For example
 * `{ fact: 'amount12m', gte: '50万' }` at `grades.A.when` gives the amount in 分, and a text that is no amount gives
 * `{ path: 'grades.A.when.gte', code: 'rules.operand-amount' }`.
 */
export const parseCondition = (input: unknown, catalogue: Catalogue, path = ''): ParsedCondition => {
  const problems: Problem[] = []
  const { facts } = indexOf(catalogue)
  const place: Place = { catalogue, facts, collection: null, depth: 0, count: { nodes: 0 }, problems }
  const value = parseNode(input, path, place)
  return value && problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}
