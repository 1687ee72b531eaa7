import { industries, type Industry } from './tree.ts'

const bigramsOf = (text: string): Set<string> => {
  const bigrams = new Set<string>()
  for (let at = 0; at + 2 <= text.length; at++) bigrams.add(text.slice(at, at + 2))
  return bigrams
}

/** The entry below a code at a length that stands for "the rest": the only one, or the one that ends in 9 or 0. */
const restBelow = (below: readonly Industry[]): Industry | undefined =>
  below.length === 1 ? below[0] : (below.findLast((entry) => entry.code.endsWith('9')) ?? below.at(-1))

const known = new Map<string, string | null>()

const searchNearest = (code: string, word: string, length: number): string | null => {
  const below = industries.filter((entry) => entry.code.length === length && entry.code.startsWith(code))
  const bigrams = bigramsOf(word)
  let best: Industry | undefined
  let most = 0
  for (const entry of below) {
    let shared = 0
    for (const bigram of bigramsOf(entry.name)) if (bigrams.has(bigram)) shared++
    if (shared === most) best = undefined
    if (shared > most) [best, most] = [entry, shared]
  }
  return (best ?? restBelow(below))?.code ?? null
}

/**
 * Where a word of a coarse code belongs below it: the entry whose name shares most with the word, or the class of the
 * rest where none does or several equally (动力电池 in C384 is C3849). `length` counts the letter: 5 for four digits.
 */
export const nearestBelow = (code: string, word: string, length: number): string | null => {
  const key = `${code}/${length}/${word}`
  let nearest = known.get(key)
  if (nearest === undefined) known.set(key, (nearest = searchNearest(code, word, length)))
  return nearest
}
