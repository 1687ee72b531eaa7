import { type Catalogue, indexOf } from '../catalogue.ts'
import type { Condition } from '../condition.ts'
import { factAgrees } from './facts-agree.ts'
import { formulaOf, isFactLiteral, type Literal } from './formula.ts'
import { type ItemsLiteral, itemsAgree } from './items-agree.ts'
import { type Agree, search } from './search.ts'

/** `always` holds of every record, `contradiction` of none; `clashes` are the places that exclude one another. */
export type ConditionCheck =
  | Readonly<{ status: 'satisfiable' | 'always' | 'unchecked' }>
  | Readonly<{ status: 'contradiction'; clashes: readonly (readonly string[])[] }>

const isItems = (literal: Literal): literal is ItemsLiteral => literal.condition.kind !== 'fact'

/** Literals come by fact or by collection. */
export const agreement = (catalogue: Catalogue): Agree => {
  const { facts, collections } = indexOf(catalogue)
  return (literals) => {
    const [first] = literals
    if (!first || first.condition.kind === 'fact') return factAgrees(literals.filter(isFactLiteral), facts)
    const entry = collections.get(first.condition.collection)
    return entry === undefined || itemsAgree(literals.filter(isItems), entry.facts)
  }
}

/**
 * Whether a condition can hold at all: `近12个月采购额 ≥ 50万 且 近12个月采购额 < 10万` cannot, and its two places
 * clash. Looked for in up to 256 terms of the disjunctive form, beyond that the answer is `unchecked`. A clash found is
 * one; that two facts exclude each other by their meaning alone is not seen.
 */
export const checkCondition = (condition: Condition, catalogue: Catalogue, path = ''): ConditionCheck => {
  const agree = agreement(catalogue)
  const holds = search([formulaOf(condition, 'true', path)], agree)
  if (holds.status === 'impossible') return { status: 'contradiction', clashes: holds.clashes }
  if (holds.status === 'unchecked') return { status: 'unchecked' }
  const fails = search([formulaOf(condition, 'notTrue', path)], agree)
  return { status: fails.status === 'impossible' ? 'always' : 'satisfiable' }
}
