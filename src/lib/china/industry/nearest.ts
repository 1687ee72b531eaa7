import { industries, type Industry } from './tree.ts'
import { usualBelow } from './usual-class.ts'

const bigramsOf = (text: string): Set<string> => {
  const bigrams = new Set<string>()
  for (let at = 0; at + 2 <= text.length; at++) bigrams.add(text.slice(at, at + 2))
  return bigrams
}

/** The entry below a code at a length that stands for "the rest": the only one, or the one that ends in 9 or 0. */
const restBelow = (below: readonly Industry[]): Industry | undefined =>
  below.length === 1 ? below[0] : (below.findLast((entry) => entry.code.endsWith('9')) ?? below.at(-1))

type Named = Readonly<{ entry: Industry; bigrams: ReadonlySet<string> }>

/** The pairs of an entry's name and of all names below it: 中医院 is a 医院 because 中医医院 is one. */
const bigramsBelow = (entry: Industry): Set<string> => {
  const bigrams = new Set<string>()
  for (const below of industries)
    if (below.code.startsWith(entry.code)) for (const bigram of bigramsOf(below.name)) bigrams.add(bigram)
  return bigrams
}

/** A code with the entries below it, and where the words that were asked about belong. */
type Below = Readonly<{ entries: readonly Named[]; rest: string | null; known: Map<string, string | null> }>

const belowOf = (code: string, length: number): Below => {
  const entries = industries.filter((entry) => entry.code.length === length && entry.code.startsWith(code))
  return {
    entries: entries.map((entry) => ({ entry, bigrams: bigramsBelow(entry) })),
    rest: usualBelow(code, length) ?? restBelow(entries)?.code ?? null,
    known: new Map()
  }
}

const searchNearest = ({ entries, rest }: Below, word: string): string | null => {
  const bigrams = [...bigramsOf(word)]
  let best: Industry | undefined
  let most = 0
  for (const { entry, bigrams: own } of entries) {
    let shared = 0
    for (const bigram of bigrams) if (own.has(bigram)) shared++
    if (shared === most) best = undefined
    if (shared > most) [best, most] = [entry, shared]
  }
  return best?.code ?? rest
}

/** By length and code, of which there are some 600; words are those of the lexicon. */
const belowByLength = new Map<number, Map<string, Below>>()

const belowAt = (code: string, length: number): Below => {
  let byCode = belowByLength.get(length)
  if (byCode === undefined) belowByLength.set(length, (byCode = new Map()))
  let below = byCode.get(code)
  if (below === undefined) byCode.set(code, (below = belowOf(code, length)))
  return below
}

/**
 * Where a word of a coarse code belongs below it: the entry whose name shares most with the word; where none does, or several
 * equally, the one it usually means there, else the class of the rest. `length` counts the letter: 5 for four digits.
 */
export const nearestBelow = (code: string, word: string, length: number): string | null => {
  const below = belowAt(code, length)
  let nearest = below.known.get(word)
  if (nearest === undefined) below.known.set(word, (nearest = searchNearest(below, word)))
  return nearest
}
