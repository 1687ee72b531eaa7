import type { Day } from '#kernel/day'
import { compileCondition, type Condition, type Evaluate, type Facts, type Verdict } from '#lib/rules'

const MAX_REMEMBERED = 20_000

const sign = (verdict: Verdict): string => (verdict === null ? '?' : verdict ? '+' : '-')

/**
 * Remembers what follows from nothing but how these comparisons turn out: 60万 and 80万 are the same to
 * `amount ≥ 50万`, so that even customers of whom much is known repeat each other.
 */
export const remembered = <T>(
  comparisons: readonly Condition[],
  decide: (facts: Facts, asOf: Day) => T
): ((facts: Facts, asOf: Day) => T) => {
  const different = new Map(comparisons.map((one) => [JSON.stringify(one), one]))
  const tests = [...different.values()].map(compileCondition)
  const known = new Map<string, T>()
  return (facts, asOf) => {
    const key = tests.reduce((signs, test: Evaluate) => signs + sign(test(facts, asOf)), '')
    const before = known.get(key)
    if (before !== undefined) return before
    const found = decide(facts, asOf)
    if (known.size < MAX_REMEMBERED) known.set(key, found)
    return found
  }
}
