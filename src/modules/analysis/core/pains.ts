import type { PlaybookDocument } from '#contracts/playbook'
import { createTermFinder, listOf, meant } from '#core/portrait'
import { industryLabel } from '#lib/china'
import type { AnalysisSummary } from '../contract.ts'
import { createCounter, shareOf, type Counter, type Counts } from './counter.ts'
import type { Examined } from './examined.ts'
import { maskQuote } from './mask-quote.ts'
import { phrasesOf } from './pain-phrases.ts'

type Pains = AnalysisSummary['pains']
type Pain = Pains['terms'][number]
type Tally = { count: number; readonly quotes: string[]; readonly industries: Counter }

export type PainPart = Readonly<{
  stated: number
  others: number
  terms: readonly (readonly [
    string,
    Readonly<{ count: number; quotes: readonly string[]; industries: Counts }>
  ])[]
  statedByIndustry: Counts
  phrases: Counts
}>

/** A pain that at least a tenth of those say who say anything is common, the rest individual (ours). */
const COMMON_SHARE = 0.1
const MAX_QUOTES = 3
const MAX_PHRASES = 30
/** An industry stands out from three customers and one and a half times the usual share (ours). */
const STANDS_OUT = { count: 3, lift: 1.5, most: 3 }

const stateOwnWords = ({ file }: Examined): readonly string[] =>
  file.needs.flatMap((need) => meant(need.painText) ?? meant(need.description) ?? [])

const namesOf = ({ file }: Examined): readonly (string | null)[] => [
  file.name,
  file.shortName,
  file.nameKey,
  ...file.contacts.map(({ name }) => name)
]

/**
 * Gathers what hurts over all customers (ANA-2): normalised terms with the share of the customers that state any
 * pain, masked quotes, industries that say it clearly more often, and the phrases outside the vocabulary (其他).
 * Deterministic; memory is bounded by the vocabulary and `createCounter`.
 */
export const createPainTally = ({ vocabulary }: PlaybookDocument) => {
  const tallies = new Map<string, Tally>()
  const findPains = createTermFinder(vocabulary.pains)
  const termOf = new Map(vocabulary.pains.map((pain) => [pain.term, pain]))
  const statedByIndustry = createCounter()
  const phrases = createCounter(20_000)
  let [stated, others] = [0, 0]

  const tallyOf = (term: string): Tally => {
    const known = tallies.get(term)
    if (known) return known
    const tally: Tally = { count: 0, quotes: [], industries: createCounter() }
    tallies.set(term, tally)
    return tally
  }

  const addQuote = ({ quotes }: Tally, quote: string | undefined): void => {
    if (quote !== undefined && quotes.length < MAX_QUOTES && !quotes.includes(quote)) quotes.push(quote)
  }

  const addTerm = (term: string, industry: string | undefined, quoteOf: () => string | undefined): void => {
    const tally = tallyOf(term)
    tally.count++
    if (industry !== undefined) tally.industries.add(industry)
    if (tally.quotes.length === MAX_QUOTES) return
    addQuote(tally, quoteOf())
  }

  const industriesOf = (tally: Tally): Pain['industries'] =>
    tally.industries
      .entries()
      .map(([code, count]) => {
        const usual = (tally.count * statedByIndustry.get(code)) / stated
        return { label: industryLabel(code), count, lift: Math.round((100 * count) / usual) / 100 }
      })
      .filter(({ count, lift }) => count >= STANDS_OUT.count && lift >= STANDS_OUT.lift)
      .sort((a, b) => b.lift - a.lift)
      .slice(0, STANDS_OUT.most)

  return {
    add: (examined: Examined): void => {
      const terms = listOf(examined.facts.values['need.pains'])
      const words = stateOwnWords(examined)
      if (terms === undefined || words.length === 0) return
      stated++
      const industry = examined.file.industryCode?.slice(0, 3)
      if (industry !== undefined) statedByIndustry.add(industry)
      const names = namesOf(examined)
      for (const term of terms)
        addTerm(term, industry, () => {
          const said = words.flatMap(phrasesOf)
          const spoken = said.find((phrase) => findPains(phrase).includes(term)) ?? words[0]
          return spoken === undefined ? undefined : maskQuote(spoken, names)
        })
      const pain = examined.file.needs.flatMap((need) => meant(need.painText) ?? [])
      const unknown = pain.flatMap(phrasesOf).filter((phrase) => findPains(phrase).length === 0)
      for (const phrase of new Set(unknown)) phrases.add(maskQuote(phrase, names))
      if (unknown.length > 0) others++
    },

    take: (): PainPart => {
      const part = {
        stated,
        others,
        terms: [...tallies]
          .filter(([, { count }]) => count > 0)
          .map(([term, { count, quotes, industries }]) => {
            // Quotes stay: once a term has enough of them, what comes later needs none, whoever joins the parts.
            return [term, { count, quotes: [...quotes], industries: industries.take() }] as const
          }),
        statedByIndustry: statedByIndustry.take(),
        phrases: phrases.take()
      }
      ;[stated, others] = [0, 0]
      for (const tally of tallies.values()) tally.count = 0
      return part
    },

    join: (part: PainPart): void => {
      stated += part.stated
      others += part.others
      for (const [term, { count, quotes, industries }] of part.terms) {
        const tally = tallyOf(term)
        tally.count += count
        tally.industries.join(industries)
        for (const quote of quotes) addQuote(tally, quote)
      }
      statedByIndustry.join(part.statedByIndustry)
      phrases.join(part.phrases)
    },

    result: (): Pains => ({
      stated,
      terms: [...tallies]
        .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
        .map(([label, tally]): Pain => ({
          label,
          group: termOf.get(label)?.group ?? '',
          count: tally.count,
          share: shareOf(tally.count, stated),
          common: tally.count / stated >= COMMON_SHARE,
          need: termOf.get(label)?.need ?? null,
          quotes: tally.quotes,
          industries: industriesOf(tally)
        })),
      other: {
        customers: others,
        share: shareOf(others, stated),
        phrases: phrases
          .entries()
          .slice(0, MAX_PHRASES)
          .map(([text, count]) => ({ text, count }))
      }
    })
  }
}
