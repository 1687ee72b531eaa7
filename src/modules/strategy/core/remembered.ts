import type { Day } from '#kernel/day'
import type { Facts, FactValue } from '#lib/rules'

const MAX_REMEMBERED = 20_000

const written = (value: FactValue | null | undefined): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')

/**
 * Remembers what follows from these facts: of a bought list of names, thousands differ in nothing that a strategy asks
 * about.
 */
export const remembered = <T>(
  keys: readonly string[],
  decide: (facts: Facts, asOf: Day) => T
): ((facts: Facts, asOf: Day) => T) => {
  const known = new Map<string, T>()
  return (facts, asOf) => {
    const key = [asOf, ...keys.map((fact) => written(facts.values[fact]))].join('\n')
    const before = known.get(key)
    if (before !== undefined) return before
    const found = decide(facts, asOf)
    if (known.size < MAX_REMEMBERED) known.set(key, found)
    return found
  }
}
