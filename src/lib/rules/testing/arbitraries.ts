import { addDays } from '#kernel/day'
import type { NumberRange } from '#kernel/range'
import fc from 'fast-check'
import type { Catalogue, FactDefinition } from '../catalogue.ts'
import type { Between, Condition, Operand } from '../condition.ts'
import type { Facts, FactValue } from '../facts.ts'
import { operatorsFor } from '../operators/index.ts'
import type { Operator } from '../operators/operator.ts'
import { sizes } from './sample.ts'

export const asOfDays = ['2024-02-29', '2024-03-30', '2025-02-28', '2025-03-01'] as const

/** Few values, so that records and operands meet on the boundaries. */
const numbers = [-3, 0, 0.1, 0.30000000000000004, 1, 2, 2.5, 3, 200, 1e6]
const wholes = [0, 1, 2, 3, 200, 1000]
const fens = [-1, 0, 1, 9_999_999, 10_000_000, 10_000_001, 50_000_000, 12_345_678_900, 9_007_199_254_740_000]
const days = asOfDays.flatMap((day) =>
  [-366, -365, -91, -90, -31, -30, -1, 0, 1, 29, 30, 31].map((shift) => addDays(day, shift))
)
const texts = [
  '',
  ' ',
  'a',
  'A',
  '制造业',
  '制造业-汽车',
  '100%',
  'a_b',
  'a%b',
  String.raw`a\b`,
  "o'h",
  '零售',
  '😀'
]
const tags = ['价值等级-高', '价值等级-低', '意向-明确', '意向-模糊', '痛点-成本高', 'a_b', '', '{x,"y"}']
const parts = ['a', '制造', '制造业-', '%', '_', '\\', "'", '😀', '零售', '价值等级-', '意向']

const isWhole = (fact: FactDefinition): boolean => fact.whole === true || fact.key === 'employees'

const numberOf = (fact: FactDefinition): fc.Arbitrary<number> => {
  if (fact.type === 'amount' || fact.type === 'amountRange') return fc.constantFrom(...fens)
  return fc.constantFrom(...(isWhole(fact) ? wholes : numbers))
}

const textOf = (fact: FactDefinition): fc.Arbitrary<string> =>
  fc.constantFrom(...(fact.values ? sizes : texts))

const rangeOf = (fact: FactDefinition): fc.Arbitrary<NumberRange> =>
  fc
    .tuple(fc.option(numberOf(fact)), fc.option(numberOf(fact)))
    .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))

/** A list that the fact can be: of the values with a single-valued beginning only the first. */
const possible = (list: readonly string[], { singlePrefixes = [] }: FactDefinition): readonly string[] =>
  list.filter((text, index) =>
    singlePrefixes.every(
      (prefix) => !text.startsWith(prefix) || list.findIndex((one) => one.startsWith(prefix)) === index
    )
  )

const valueOf = (fact: FactDefinition): fc.Arbitrary<FactValue> => {
  switch (fact.type) {
    case 'number':
    case 'amount':
      return numberOf(fact)
    case 'range':
    case 'amountRange':
      return rangeOf(fact)
    case 'date':
      return fc.constantFrom(...days)
    case 'text':
      return textOf(fact)
    case 'list':
      return fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 4 }).map((list) => possible(list, fact))
    case 'boolean':
      return fc.boolean()
  }
  throw new Error(`no values for ${fact.key}`)
}

const valuesOf = (facts: readonly FactDefinition[]): fc.Arbitrary<Facts['values']> =>
  fc.record(Object.fromEntries(facts.map((fact) => [fact.key, fc.option(valueOf(fact), { freq: 3 })])))

/** What is known of a record: each fact may be unknown, each collection unknown or empty. */
export const factsArbitrary = (catalogue: Catalogue): fc.Arbitrary<Facts> =>
  fc.record({
    values: valuesOf(catalogue.facts),
    items: fc.record(
      Object.fromEntries(
        catalogue.collections.map(({ key, facts }) => [
          key,
          fc.option(fc.array(fc.record({ values: valuesOf(facts) }), { maxLength: 3 }), { freq: 6 })
        ])
      )
    )
  })

const betweenOf = (number: fc.Arbitrary<number>): fc.Arbitrary<Between> =>
  fc
    .tuple(fc.option(number), fc.option(number))
    .filter(([a, b]) => (a !== null || b !== null) && a !== b)
    .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))

const operandOf = (operator: Operator, fact: FactDefinition): fc.Arbitrary<Operand> => {
  const amounts = fact.type === 'amount' || fact.type === 'amountRange'
  const number = amounts ? numberOf(fact) : fc.constantFrom(...numbers, ...wholes)
  const member = fact.type === 'list' ? fc.constantFrom(...tags) : textOf(fact)
  switch (operator.key) {
    case 'between':
      return betweenOf(number)
    case 'before':
    case 'onOrAfter':
      return fc.constantFrom(...days)
    case 'withinLastDays':
    case 'withinNextDays':
    case 'olderThanDays':
      return fc.constantFrom(0, 1, 30, 90, 180, 365)
    case 'contains':
    case 'startsWith':
    case 'hasPrefix':
      return fact.values ? fc.constantFrom('大', '中型') : fc.constantFrom(...parts)
    case 'is':
      return fact.type === 'boolean' ? fc.boolean() : member
    case 'isNot':
    case 'has':
      return member
    case 'oneOf':
    case 'noneOf':
    case 'hasAny':
    case 'hasAll':
    case 'hasNone':
      return fc.uniqueArray(member, { minLength: 1, maxLength: 3 })
    case 'known':
      return fc.boolean()
    default:
      return number
  }
}

export const leafArbitrary = (fact: FactDefinition, operator: Operator): fc.Arbitrary<Condition> =>
  operandOf(operator, fact).map((operand) => ({
    kind: 'fact',
    fact: fact.key,
    type: fact.type,
    operator: operator.key,
    operand
  }))

const anyLeaf = (facts: readonly FactDefinition[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    ...facts.flatMap((fact) => operatorsFor(fact.type).map((operator) => leafArbitrary(fact, operator)))
  )

const treeOf = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
      }),
      fc.record({ kind: fc.constant('not' as const), part: tie('tree') })
    )
  })).tree

/** Any condition of the catalogue, nested, with and over collections. */
export const conditionArbitrary = (catalogue: Catalogue): fc.Arbitrary<Condition> => {
  const quantified = catalogue.collections.flatMap(({ key, facts }): fc.Arbitrary<Condition>[] => {
    const where = treeOf(anyLeaf(facts))
    const counted = fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte')
    return [
      fc.record({
        kind: fc.constantFrom('some' as const, 'every' as const),
        collection: fc.constant(key),
        where
      }),
      fc.record({
        kind: fc.constant('count' as const),
        collection: fc.constant(key),
        where,
        operator: counted,
        operand: fc.constantFrom(0, 1, 1.5, 2, 3)
      }),
      fc.record({
        kind: fc.constant('count' as const),
        collection: fc.constant(key),
        where,
        operator: fc.constant('between'),
        operand: betweenOf(fc.constantFrom(0, 1, 2, 3))
      })
    ]
  })
  const always = fc.constant<Condition>({ kind: 'always' })
  return treeOf(
    fc.oneof(
      { weight: 12, arbitrary: anyLeaf(catalogue.facts) },
      { weight: 1, arbitrary: always },
      ...quantified.map((arbitrary) => ({ weight: 2, arbitrary }))
    )
  )
}
