import { Converter as toTraditionalConverter } from 'opencc-js/cn2t'
import { Converter as toSimplifiedConverter } from 'opencc-js/t2cn'

type Convert = (text: string) => string

/** Building a converter costs 11 ms (t2cn) or 210 ms (cn2t), so each is built at its first use. */
const lazily = (build: () => Convert): Convert => {
  let convert: Convert | undefined
  return (text) => (convert ??= build())(text)
}

/**
 * Simplified characters of a text in traditional ones, by phrase: `萬達集團股份有限公司` → `万达集团股份有限公司`.
 * Simplified text stays as it is. Source: OpenCC dictionaries.
 */
export const toSimplified: Convert = lazily(() => toSimplifiedConverter({ from: 't', to: 'cn' }))

/**
 * Traditional characters as Taiwan writes them, by phrase: `发现头发` → `發現頭髮`.
 * Source: OpenCC dictionaries.
 */
export const toTraditional: Convert = lazily(() => toTraditionalConverter({ from: 'cn', to: 'tw' }))

const simplifiedOf = new Map<string, string>()

/** Of each code unit whether it stays as it is: 0 not asked yet, 1 it does, 2 it may change (or is half of a pair). */
const stays = new Uint8Array(65_536)
const STAYS = 1
const CHANGES = 2
/** Nothing before the first Chinese characters is ever simplified. */
const FIRST_HAN = 0x3400

const askUnit = (unit: number): number => {
  if (unit < FIRST_HAN) return STAYS
  const isHalf = unit >= 0xd800 && unit <= 0xdfff
  const character = String.fromCharCode(unit)
  return isHalf || toSimplified(character) !== character ? CHANGES : STAYS
}

/** Whether every character stays, as in nearly every text of a list. */
const isSimplified = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (stays[unit] === 0) stays[unit] = askUnit(unit)
    if (stays[unit] === CHANGES) return false
  }
  return true
}

/**
 * Simplified text character by character, for comparison keys: some times faster than by phrase, and
 * one character always becomes the same one. `乾隆` becomes `干隆` on both sides of a comparison.
 */
export const simplifyCharacters = (text: string): string => {
  if (isSimplified(text)) return text
  let result = ''
  for (const character of text) {
    let simplified = simplifiedOf.get(character)
    if (simplified === undefined) {
      simplified = character.charCodeAt(0) < FIRST_HAN ? character : toSimplified(character)
      simplifiedOf.set(character, simplified)
    }
    result += simplified
  }
  return result
}
