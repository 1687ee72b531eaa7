import type { Day } from '#kernel/day'
import type { Condition, CountCondition, FactCondition, QuantifiedCondition, Verdict } from './condition.ts'
import { type Facts, knownValue } from './facts.ts'
import { numberOperatorOf, operatorOf } from './operators/index.ts'

/** A condition ready to run: true, false, or null for unknown, as of a day. */
export type Evaluate = (facts: Facts, asOf: Day) => Verdict

const compileFact = ({ fact, type, operator, operand }: FactCondition): Evaluate => {
  const definition = operatorOf(operator)
  const test = definition.test(operand, type)
  const unknown = definition.testUnknown?.(operand) ?? null
  return (facts, asOf) => {
    const value = facts.values[fact]
    // Most facts of most records are unknown; only an object may be a range that says nothing.
    if (value === undefined) return unknown
    const known = typeof value === 'object' ? knownValue(value) : value
    return known === undefined ? unknown : test(known, asOf)
  }
}

/** Kleene: all is false as soon as one is false, any true as soon as one is true, else unknown if one is unknown. */
const compileGroup = (parts: readonly Evaluate[], decisive: boolean): Evaluate => {
  return (facts, asOf) => {
    let verdict: Verdict = !decisive
    for (const part of parts) {
      const one = part(facts, asOf)
      if (one === decisive) return decisive
      if (one === null) verdict = null
    }
    return verdict
  }
}

/** Some is "any" and every is "all" over the items: of none, some is false and every true. */
const compileQuantified = ({ kind, collection, where }: QuantifiedCondition): Evaluate => {
  const test = compileCondition(where)
  const decisive = kind === 'some'
  return (facts, asOf) => {
    const items = facts.items?.[collection]
    if (!items) return null
    let verdict: Verdict = !decisive
    for (const item of items) {
      const one = test(item, asOf)
      if (one === decisive) return decisive
      if (one === null) verdict = null
    }
    return verdict
  }
}

/** Items of which it is unknown may count or not: the count is a range, compared like one. */
const compileCount = ({ collection, where, operator, operand }: CountCondition): Evaluate => {
  const test = compileCondition(where)
  const compare = numberOperatorOf(operator).testRange(operand)
  return (facts, asOf) => {
    const items = facts.items?.[collection]
    if (!items) return null
    let sure = 0
    let possible = 0
    for (const item of items) {
      const one = test(item, asOf)
      if (one === true) sure++
      else if (one === null) possible++
    }
    return compare(sure, sure + possible)
  }
}

/**
 * A condition as a function, built once and run over many records: a fact that is unknown makes its comparison
 * unknown, and/or/not follow Kleene. `compileCondition(rule)(facts, '2024-03-15') === true` is "the rule fires".
 */
export const compileCondition = (condition: Condition): Evaluate => {
  switch (condition.kind) {
    case 'always':
      return () => true
    case 'all':
    case 'any':
      return compileGroup(condition.parts.map(compileCondition), condition.kind === 'any')
    case 'not': {
      const part = compileCondition(condition.part)
      return (facts, asOf) => {
        const verdict = part(facts, asOf)
        return verdict === null ? null : !verdict
      }
    }
    case 'fact':
      return compileFact(condition)
    case 'some':
    case 'every':
      return compileQuantified(condition)
    default:
      return compileCount(condition)
  }
}
