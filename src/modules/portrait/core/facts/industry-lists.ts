import type { FactValues } from './fact-values.ts'
import { textOf } from './read-values.ts'

/**
 * Whether the customer's industry is in a list that may name sections (C), codes (C36), classes (制造业) or
 * segments (汽车零部件); an empty list holds all; null where the industry is unknown.
 */
export const industryIsOneOf = (values: FactValues, industries: readonly string[]): boolean | null => {
  if (industries.length === 0) return true
  const code = textOf(values['customer.industryCode'])
  const names = [values['customer.industryClass'], values['customer.industrySegment']].map(textOf)
  if (code === undefined && names.every((name) => name === undefined)) return null
  return industries.some((wanted) => code?.startsWith(wanted) === true || names.includes(wanted))
}
