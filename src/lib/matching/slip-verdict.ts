import { message } from '#kernel/result'
import type { CompanyName } from './company-name.ts'
import { editDistance } from './edit-distance.ts'
import { formFactor, nothing, placeFactor, regionsDiffer, verdict, type NameVerdict } from './name-verdict.ts'

const unknownLength = ({ words }: CompanyName): number =>
  words.reduce((sum, { kind, text }) => sum + (kind === 'brand' ? text.length : 0), 0)

/** What remains when one character of a brand of 0, 1, 2, 3 or more characters differs: 盛林 and 成林 are two firms. */
const BRAND_SLIP = [0.3, 0.3, 0.3, 0.5, 0.7]

const commonPrefix = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1
  return length
}

/**
 * A slip of the pen: one character of a long name. 贸意 for 贸易 breaks a known word, and is surely a slip; 科贸 and
 * 科技 are two words; one character of the brand makes another company, unless the brand is long.
 */
export const slipVerdict = (a: CompanyName, b: CompanyName): NameVerdict => {
  if (Math.abs(a.head.length - b.head.length) > 1 || Math.min(a.head.length, b.head.length) < 5)
    return nothing
  if (regionsDiffer(a, b) || editDistance(a.head, b.head) !== 1) return nothing
  const because = [message('matching.similarName', { a: a.raw, b: b.raw })]
  const brand = Math.min(
    ...[a, b].map(({ words }) => words.find(({ kind }) => kind === 'brand')?.start ?? 99)
  )
  const breaksWord =
    Math.abs(unknownLength(a) - unknownLength(b)) >= 2 && commonPrefix(a.head, b.head) >= brand + 2
  if (breaksWord) return verdict(0.82 * placeFactor(a, b) * formFactor(a, b), 'alike', because)
  const length = Math.min(a.brand.length, b.brand.length)
  return verdict(BRAND_SLIP[Math.min(length, BRAND_SLIP.length - 1)] ?? 0.3, 'alike', because)
}
