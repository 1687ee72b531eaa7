import { comparisonKey, isWhole, operandKept, shapeOf } from '#ui'
import type { AskableFact } from '../../contract.ts'
import type { Comparison } from './rule-items.ts'

/** What is entered into a comparison, as far as it is; `operator` as it is chosen: `gte`, `known:true`. */
export type Draft = Readonly<{ fact: AskableFact; operator: string; operand: unknown }>

const quantity = ['gte', 'lte', 'between', 'eq'] as const

/** What a list is asked for, the usual first; whoever writes the method compares in more ways. */
const byType: Readonly<Record<AskableFact['type'], readonly string[]>> = {
  number: quantity,
  range: quantity,
  amount: quantity,
  amountRange: quantity,
  date: ['withinLastDays', 'olderThanDays', 'withinNextDays', 'before', 'onOrAfter'],
  text: ['oneOf', 'noneOf', 'contains', 'startsWith'],
  list: ['hasAny', 'hasAll', 'hasNone'],
  boolean: ['is:true', 'is:false']
}

const known = ['known:true', 'known:false'] as const

/** Operators of earlier filters that are offered under another name: `is 大型` is one of 大型. */
const same: Readonly<Record<string, string>> = { is: 'oneOf', isNot: 'noneOf', has: 'hasAny' }

/** Of free words of contacts and needs nobody knows which there are: they are looked for by a part. */
const isFree = ({ collection, values, type }: AskableFact): boolean =>
  collection !== null && values === null && type === 'text'

/** How a fact can be compared, the usual first. */
export const choicesOf = (fact: AskableFact): readonly string[] => [
  ...byType[fact.type].filter(
    (operator) =>
      (fact.operators.includes(operator.split(':')[0] ?? '') || fact.type === 'boolean') &&
      !(isFree(fact) && shapeOf(operator) === 'words') &&
      !(fact.values !== null && shapeOf(operator) === 'part')
  ),
  ...known
]

/** A comparison that is begun with a fact. */
export const draftOf = (fact: AskableFact): Draft => ({
  fact,
  operator: choicesOf(fact)[0] ?? 'known:true',
  operand: null
})

/** The same with another way of comparing; what was entered stays where it fits. */
export const compared = ({ fact, operand }: Draft, operator: string): Draft => ({
  fact,
  operator,
  operand: operandKept(fact, shapeOf(operator), operand) ?? null
})

/** A comparison that stands, to be changed; null where it cannot be entered here. */
export const draftFrom = (fact: AskableFact, { operator, operand }: Comparison): Draft | null => {
  const offered = choicesOf(fact)
  const named = comparisonKey(fact.type, operator, operand)
  const found = [named, same[operator] ?? ''].find((one) => offered.includes(one))
  return found === undefined ? null : compared({ fact, operator: found, operand }, found)
}

const trimmed = (operand: unknown): unknown => (typeof operand === 'string' ? operand.trim() : operand)

/** The comparison that was entered; null while something is missing. */
export const comparisonOfDraft = ({ fact, operator: chosen, operand }: Draft): Comparison | null => {
  const shape = shapeOf(chosen)
  if (!isWhole(shape, operand)) return null
  const [operator = '', fixed] = chosen.split(':')
  const written =
    fixed === undefined
      ? Array.isArray(operand) && shape === 'between'
        ? operand.map((end: unknown) => (trimmed(end) === '' ? null : trimmed(end)))
        : trimmed(operand)
      : fixed === 'true'
  return { fact: fact.fact, collection: fact.collection, operator, operand: written }
}
