import { editSimilarity } from './edit-distance.ts'
import { bareLatin, canonicalWord, lightWords, silentWords } from './latin-words.ts'

const WORDS_AND_SIGNS = /[\p{L}\p{N}&]+/gu
const WORDS = /[\p{L}\p{N}]+/gu

/** An English name as words; `aside` are those in brackets (`Spago (Las Vegas)`). */
export type LatinName = Readonly<{
  script: 'latin'
  raw: string
  folded: string
  words: readonly string[]
  aside: readonly string[]
  numbers: string
}>

const wordsOf = (text: string): string[] =>
  (text.replace(/'s\b/gu, 's').replace(/'/gu, '').match(WORDS_AND_SIGNS) ?? [])
    .map(canonicalWord)
    .filter((word) => !silentWords.has(word))

/** `The Palm (New York)` → words `palm`, aside `new york`. */
export const parseLatinName = (raw: string): LatinName => {
  const text = bareLatin(raw)
    .replace(/\bu\.\s?s\.(?:\s?a\.)?/gu, 'us')
    .replace(/\b(\p{L}{1,2})\s*&\s*(\p{L}{1,2})\b/gu, '$1&$2')
  const aside: string[] = []
  const main = text.replace(/[([]([^)\]]*)[)\]]/gu, (_, inner: string) => {
    aside.push(...wordsOf(inner))
    return ' '
  })
  const words = wordsOf(main)
  const kept = words.length > 0 ? words : (text.match(WORDS) ?? [])
  return {
    script: 'latin',
    raw,
    folded: kept.toSorted().join(' '),
    words: kept,
    aside,
    numbers: kept.filter((word) => /^\d+$/u.test(word)).join('-')
  }
}

/** Weight of a word by how rare it is; without a corpus 1, and a third for words that every second name has. */
export type WordWeight = (word: string) => number

export const plainWeight: WordWeight = (word) => (lightWords.has(word) ? 0.3 : 1)

const wordSimilarity = (a: string, b: string): number => {
  if (a === b) return 1
  if (/\d/u.test(a) || /\d/u.test(b)) return 0
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  // `deli` for `delicatessen`, `philippe` for `philippes`.
  if (short.length >= 4 && long.startsWith(short)) return 0.9
  const similarity = short.length >= 4 ? editSimilarity(a, b) : 0
  return similarity >= 0.8 ? similarity : 0
}

export type LatinSimilarity = Readonly<{
  /** Weighted share of common words, 1 for the same name. */
  score: number
  /** Each has a word that the other lacks, one of them weighty. */
  conflict: boolean
  /** One name's words are all in the other's. */
  contained: boolean
  missing: readonly string[]
}>

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('')

/** How alike two English names are; words in brackets count a little. `bel-air hotel` and `hotel bel-air` are 1. */
export const latinSimilarity = (
  a: LatinName,
  b: LatinName,
  weight: WordWeight = plainWeight
): LatinSimilarity => {
  if (a.folded === b.folded)
    return {
      score: a.aside.join() === b.aside.join() ? 1 : 0.95,
      conflict: false,
      contained: true,
      missing: []
    }
  const left = [...a.words, ...a.aside.filter((word) => b.words.includes(word))]
  const right = [...b.words, ...b.aside.filter((word) => a.words.includes(word))]
  if (left.join('') === right.join('')) return { score: 0.97, conflict: false, contained: true, missing: [] }
  const acronym = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === 1 && y.length >= 3 && x[0] === initialsOf(y)
  if (acronym(left, right) || acronym(right, left))
    return { score: 0.8, conflict: false, contained: true, missing: [] }
  const free = new Set(right.keys())
  let common = 0
  let lostLeft = 0
  let totalLeft = 0
  const missing: string[] = []
  for (const word of left) {
    let best = 0
    let bestAt = -1
    for (const at of free) {
      const similarity = wordSimilarity(word, right[at] ?? '')
      if (similarity > best) [best, bestAt] = [similarity, at]
    }
    const w = weight(word)
    totalLeft += w
    if (bestAt < 0) {
      lostLeft += w
      missing.push(word)
      continue
    }
    free.delete(bestAt)
    common += best * w
  }
  const totalRight = right.reduce((sum, word) => sum + weight(word), 0)
  const lostRight = [...free].reduce((sum, at) => sum + weight(right[at] ?? ''), 0)
  missing.push(...[...free].map((at) => right[at] ?? ''))
  const contain = common / Math.max(0.01, Math.min(totalLeft, totalRight))
  const union = common / Math.max(0.01, totalLeft + totalRight - common)
  return {
    score: Math.min(1, 0.55 * Math.min(1, contain) + 0.45 * Math.min(1, union)),
    // Ritz-Carlton Cafe and Ritz-Carlton Dining Room share a phone and an address, and are two.
    conflict: Math.min(lostLeft, lostRight) > 0 && Math.max(lostLeft, lostRight) >= 0.6,
    contained: lostLeft < 0.35 || lostRight < 0.35,
    missing
  }
}
