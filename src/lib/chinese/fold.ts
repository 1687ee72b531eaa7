import { simplifyCharacters } from './script.ts'

const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu
const PLAIN_HAN = /^[\u4e00-\u9fff]*$/

/**
 * Text as people write it, brought to one form for reading: half-width letters and signs, simplified characters,
 * lower case. Spaces and punctuation stay. `３０－５０萬ＲＭＢ` → `30-50万rmb`.
 */
export const plain = (text: string): string => {
  const half = PLAIN_HAN.test(text) ? text : text.normalize('NFKC').toLowerCase()
  return simplifyCharacters(half)
}

/**
 * The one search fold: `plain` without spaces and punctuation, so that two writings of a text are equal.
 * `華為（深圳） Tech.` → `华为深圳tech`.
 */
export const fold = (text: string): string => plain(text).replace(NOT_LETTER_OR_DIGIT, '')

/**
 * Neighbouring pairs of characters of the folded text, for fuzzy search; a single character stands for itself.
 * `华为技术` → `华为`, `为技`, `技术`.
 */
export const bigramsOf = (text: string): readonly string[] => {
  const characters = Array.from(fold(text))
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}
