import type { Facts, FactValue } from '#lib/rules'

const PREFIX = 'custom.'

/**
 * What is known of the fields that a team defined, by their keys, as rules and lists ask for it: `{ fleet: 120 }`, amounts
 * in 分, days as ISO text. Null where there is nothing.
 */
export const customJson = (facts: Facts | undefined): Readonly<Record<string, FactValue>> | null => {
  let found: Record<string, FactValue> | null = null
  for (const key in facts?.values) {
    if (!key.startsWith(PREFIX)) continue
    const value = facts.values[key]
    if (value !== undefined && value !== null) (found ??= {})[key.slice(PREFIX.length)] = value
  }
  return found
}
