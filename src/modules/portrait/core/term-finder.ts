import { createMatcher, fold } from '#lib/chinese'

/** A term of the playbook's vocabulary with the ways people write it. */
export type Term = Readonly<{ term: string; also: readonly string[] }>

/** The terms found in a text, in the order in which they stand there, each once. */
export type TermFinder = (text: string) => readonly string[]

const none: readonly string[] = []

/**
 * Finds the playbook's terms in a customer's own words: 生产设备效率低,交货太慢 holds 设备效率低 and 交付周期长. Where
 * two writings begin at one place the longer wins, and no character counts twice. Spaces, punctuation, width, case
 * and 简繁 do not matter. One pass over the text, however many terms there are.
 */
export const createTermFinder = (terms: readonly Term[]): TermFinder => {
  const termOf = new Map<string, string>()
  for (const { term, also } of terms)
    for (const writing of [term, ...also]) {
      const folded = fold(writing)
      if (!termOf.has(folded)) termOf.set(folded, term)
    }
  const matcher = createMatcher(termOf.keys())
  return (text) => {
    const hits = matcher.findLongest(fold(text))
    return hits.length === 0 ? none : [...new Set(hits.map(({ word }) => termOf.get(word) ?? word))]
  }
}
