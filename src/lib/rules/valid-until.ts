import type { Day } from '#kernel/day'
import type { Condition } from './condition.ts'
import { type Facts, knownValue } from './facts.ts'
import { operatorOf } from './operators/index.ts'

const changeDays = function* (condition: Condition, facts: Facts): Generator<Day> {
  switch (condition.kind) {
    case 'always':
      return
    case 'all':
    case 'any':
      for (const part of condition.parts) yield* changeDays(part, facts)
      return
    case 'not':
      yield* changeDays(condition.part, facts)
      return
    case 'fact': {
      const value = knownValue(facts.values[condition.fact])
      if (typeof value !== 'string') return
      yield* operatorOf(condition.operator).changesOn?.(condition.operand, value) ?? []
      return
    }
    default:
      for (const item of facts.items?.[condition.collection] ?? []) yield* changeDays(condition.where, item)
  }
}

/**
 * The first day after `asOf` on which a time window of the conditions may change its verdict on the record though
 * nothing is written: with an order on 2024-03-01, `withinLastDays: 30` holds until 2024-03-31 and gives 2024-04-01.
 * Null where time changes nothing. Facts that are sums over a window have a clock of their own.
 */
export const validUntil = (conditions: readonly Condition[], facts: Facts, asOf: Day): Day | null => {
  let first: Day | null = null
  for (const condition of conditions)
    for (const day of changeDays(condition, facts))
      if (day > asOf && (first === null || day < first)) first = day
  return first
}
