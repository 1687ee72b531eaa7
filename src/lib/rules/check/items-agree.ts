import type { FactIndex } from '../catalogue.ts'
import type { CountCondition, QuantifiedCondition } from '../condition.ts'
import { span } from '../number-set.ts'
import { operatorOf } from '../operators/index.ts'
import { factAgrees } from './facts-agree.ts'
import {
  type Formula,
  formulaOf,
  isFactLiteral,
  isPositive,
  isStrict,
  type Literal,
  type Want
} from './formula.ts'
import { rangesThatAgree } from './numbers-agree.ts'
import { type Agree, search } from './search.ts'

export type ItemsLiteral = Literal<QuantifiedCondition | CountCondition>
type CountLiteral = Literal<CountCondition>

/** What every item must be, and what there must be an item for. */
type Obligations = { each: Formula[]; one: Formula[] }

/** Whether an item can meet all; the items of a collection have no collections of their own. */
const itemCan = (formulas: readonly Formula[], facts: FactIndex): boolean => {
  const agree: Agree = (literals) => factAgrees(literals.filter(isFactLiteral), facts)
  return search(formulas, agree).status !== 'impossible'
}

const within = (literal: ItemsLiteral, want: Want): Formula =>
  formulaOf(literal.condition.where, want, `${literal.path}.where`)

/** "Some" that shall hold needs one such item; that shall not, none: each item the other way. "Every" turned around. */
const addQuantified = (literal: ItemsLiteral, { each, one }: Obligations): void => {
  const needsOne = (literal.condition.kind === 'some') === isPositive(literal.want)
  ;(needsOne ? one : each).push(within(literal, literal.want))
}

const zero = [span(0, 0)]
const counts = [span(0, Infinity)]

/** Counts over one and the same condition: from the sure to the possible, compared like a range of whole numbers. */
const countAgrees = (
  literals: readonly CountLiteral[],
  obligations: Obligations,
  facts: FactIndex
): boolean => {
  const [first] = literals
  if (!first) return true
  const demands = literals.flatMap(({ condition, want }) => {
    const allowed = operatorOf(condition.operator).allowed(condition.operand, 'range')
    return allowed.kind === 'numbers' ? [{ set: allowed.set, want }] : []
  })
  const counted = itemCan([within(first, 'notFalse'), ...obligations.each], facts)
  const ranges = rangesThatAgree(demands, counted ? counts : zero, true)
  if (ranges.length === 0) return false
  if (ranges.every(({ from }) => from >= 1)) obligations.one.push(within(first, 'true'))
  if (ranges.every(({ to }) => to <= 0)) obligations.each.push(within(first, 'false'))
  return true
}

const isCount = (literal: ItemsLiteral): literal is CountLiteral => literal.condition.kind === 'count'

/**
 * Whether some collection, or its absence, meets all the literals about it. Items are free of one another, so it is
 * enough that for each item that must be there one can be found that also is what each item must be.
 */
export const itemsAgree = (literals: readonly ItemsLiteral[], facts: FactIndex): boolean => {
  // An unknown collection leaves every verdict unknown.
  if (!literals.some(({ want }) => isStrict(want))) return true
  const obligations: Obligations = { each: [], one: [] }
  const byWhere = new Map<string, CountLiteral[]>()
  for (const literal of literals)
    if (isCount(literal)) {
      const key = JSON.stringify(literal.condition.where)
      byWhere.set(key, [...(byWhere.get(key) ?? []), literal])
    } else addQuantified(literal, obligations)
  for (const group of byWhere.values()) if (!countAgrees(group, obligations, facts)) return false
  return obligations.one.every((formula) => itemCan([formula, ...obligations.each], facts))
}
