import type { Day } from '#kernel/day'
import { createRecent } from '#kernel/recent'
import { compileCondition } from './compile.ts'
import type { Condition, FactCondition, Verdict } from './condition.ts'
import type { Facts } from './facts.ts'

/** Two bits a verdict, so eight stand in one unit of a text. */
const A_UNIT = 8
const bitsOf = (verdict: Verdict): number => (verdict === null ? 2 : verdict ? 1 : 0)

const MOST_REMEMBERED = 5000

/**
 * Remembers what follows from nothing but how these conditions turn out: 60万 and 80万 are the same to `amount ≥ 50万`, so
 * that even records of which much is known repeat each other. What is given is shared by many: nobody changes it.
 */
export const byVerdicts = <T extends object>(
  conditions: readonly Condition[],
  decide: (facts: Facts, asOf: Day) => T,
  most = MOST_REMEMBERED
): ((facts: Facts, asOf: Day) => T) => {
  const different = new Map(conditions.map((one) => [JSON.stringify(one), one]))
  const tests = [...different.values()].map(compileCondition)
  const known = createRecent<string, T>(most)
  return (facts, asOf) => {
    let key = ''
    let unit = 0
    for (let at = 0; at < tests.length; at++) {
      unit = (unit << 2) | bitsOf(tests[at]?.(facts, asOf) ?? null)
      if (at % A_UNIT === A_UNIT - 1) {
        key += String.fromCharCode(unit)
        unit = 0
      }
    }
    key += String.fromCharCode(unit)
    const before = known.get(key)
    if (before !== undefined) return before
    const found = decide(facts, asOf)
    known.set(key, found)
    return found
  }
}

/**
 * The comparisons that a condition is made of; null where it asks of the items of a collection, of which a record has any
 * number: what decided there does not follow from a few verdicts.
 */
export const comparisonsIn = (condition: Condition): readonly FactCondition[] | null => {
  switch (condition.kind) {
    case 'always':
      return []
    case 'fact':
      return [condition]
    case 'not':
      return comparisonsIn(condition.part)
    case 'all':
    case 'any': {
      const found: FactCondition[] = []
      for (const part of condition.parts) {
        const comparisons = comparisonsIn(part)
        if (comparisons === null) return null
        found.push(...comparisons)
      }
      return found
    }
    default:
      return null
  }
}
