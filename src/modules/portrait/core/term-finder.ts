import { createMatcher, fold } from '#lib/chinese'

/** A term of the playbook's vocabulary with the ways people write it. */
export type Term = Readonly<{ term: string; also: readonly string[] }>

/** The terms found in a text, in the order in which they stand there, each once. */
export type TermFinder = (text: string) => readonly string[]

const none: readonly string[] = []

/** Words of degree and habit between subject and judgement: 交货太慢, 效率比较低 and 经常缺货 say 交货慢, 效率低 and 缺货. */
const DEGREE =
  /(?:太|很|较|比较|非常|有点|有些|过于|十分|特别|相当|越来越|普遍)(?=[慢高低差长短难贵少多大小弱乱旧重严缺不复紧烦麻频老])|经常|常常|总是|老是|一直|时常/g

/** Short phrases (交期长, 找供应商) come up for customer after customer; what is longer is said once. */
const MAX_PHRASE = 40
const MAX_REMEMBERED = 5000

/** The form in which terms and texts are compared: folded, without words of degree. */
export const bare = (text: string): string => fold(text).replace(DEGREE, '')

/**
 * Finds the playbook's terms in a customer's own words: 生产设备效率低,交货太慢 holds 设备效率低 and 交付周期长. Where
 * two writings begin at one place the longer wins, and no character counts twice. Spaces, punctuation, width, case,
 * 简繁 and words of degree (太, 比较, 经常) do not matter. One pass over the text, however many terms there are.
 */
export const createTermFinder = (terms: readonly Term[]): TermFinder => {
  const termOf = new Map<string, string>()
  for (const { term, also } of terms)
    for (const writing of [term, ...also]) {
      const folded = bare(writing)
      if (folded !== '' && !termOf.has(folded)) termOf.set(folded, term)
    }
  const matcher = createMatcher(termOf.keys())
  const find: TermFinder = (text) => {
    const hits = matcher.findLongest(bare(text))
    return hits.length === 0 ? none : [...new Set(hits.map(({ word }) => termOf.get(word) ?? word))]
  }
  const known = new Map<string, readonly string[]>()
  return (text) => {
    if (text.length > MAX_PHRASE) return find(text)
    const found = known.get(text) ?? find(text)
    if (known.size < MAX_REMEMBERED) known.set(text, found)
    return found
  }
}
