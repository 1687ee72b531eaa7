import { message } from '#kernel/result'
import { compareChinese } from './compare-chinese.ts'
import { latinSimilarity, type LatinName, type WordWeight } from './latin-name.ts'
import type { NameVerdict } from './name-verdict.ts'
import type { ParsedName } from './record.ts'

/** Share of the word score that a name alone can reach when words are missing: `fenix`, `fenix at the argyle`. */
const UNEQUAL_FACTOR = 0.9

/** Two names that share no more than every second word. */
const HALF_ALIKE = 0.5

const inOrder = (a: LatinName, b: LatinName): readonly [LatinName, LatinName] =>
  a.folded.length < b.folded.length || (a.folded.length === b.folded.length && a.folded <= b.folded)
    ? [a, b]
    : [b, a]

const compareLatin = (a: LatinName, b: LatinName, weight?: WordWeight): NameVerdict => {
  if (a.numbers !== b.numbers && a.numbers !== '' && b.numbers !== '')
    return { score: 0.1, relation: 'different', barrier: true, because: [] }
  // Acme (Shanghai) and Acme (Beijing).
  if (a.aside.length > 0 && b.aside.length > 0 && !a.aside.some((word) => b.aside.includes(word))) {
    const because = [message('matching.otherRegion', { a: a.aside.join(' '), b: b.aside.join(' ') })]
    const isOne = a.folded === b.folded
    return { score: isOne ? 0.26 : 0.2, relation: isOne ? 'kin' : 'different', barrier: true, because }
  }
  // The shorter name's words are looked for in the longer one's, whichever stood first: Hotel and HotelHotel are two.
  const [shorter, longer] = inOrder(a, b)
  const { score, conflict, missing } = latinSimilarity(shorter, longer, weight)
  if (score >= 0.95) {
    return {
      score: score - 0.04,
      relation: 'same',
      barrier: false,
      because: [message('matching.sameName', { name: a.raw })]
    }
  }
  if (score < 0.3) return { score: 0.03, relation: 'different', barrier: false, because: [] }
  const because =
    missing.length === 0
      ? [message('matching.similarName', { a: a.raw, b: b.raw })]
      : [
          message('matching.similarName', { a: a.raw, b: b.raw }),
          message('matching.addedWords', { words: missing.join(' ') })
        ]
  return {
    // General Motors and General Electric have one word of two in common, which makes them no kin.
    score: conflict ? Math.min(0.4, score * (score < HALF_ALIKE ? 0.45 : 0.6)) : score * UNEQUAL_FACTOR,
    relation: conflict ? 'kin' : 'alike',
    barrier: false,
    because
  }
}

/** A missing name, or names of two scripts, say nothing. */
const unknown: NameVerdict = { score: 0.1, relation: 'different', barrier: false, because: [] }

/** Compares two names in their own script; a Chinese and an English name say nothing about each other. */
export const compareNames = (a: ParsedName, b: ParsedName, weight?: WordWeight): NameVerdict => {
  if (a.folded === '' || b.folded === '') return unknown
  if (a.script === 'han' && b.script === 'han') return compareChinese(a, b)
  if (a.script === 'latin' && b.script === 'latin') return compareLatin(a, b, weight)
  return unknown
}
