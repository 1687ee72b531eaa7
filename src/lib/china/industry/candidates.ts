import { divisionOfEntry, type Evidence } from './evidence.ts'
import { nearestBelow } from './nearest.ts'
import { industries } from './tree.ts'

export type IndustryCandidate = Readonly<{
  code: string
  name: string
  /** 0 to 1: about how often, among texts as sure as this one, the candidate is right. */
  confidence: number
  /** The words of the text that decided, the weightiest first. */
  because: readonly string[]
}>

const WORDS_SHOWN = 4
/** Sharpens the ratio of scores to a probability; fitted on our own table of listed companies. */
const SHARPNESS = 1.6
/** Weight of evidence at which two thirds of the confidence is reached. */
const ENOUGH_EVIDENCE = 0.55

type Ranked = { code: string; score: number }

const entriesByCode = new Map(industries.map((entry) => [entry.code, entry]))

/** Codes with their scores, best first; among equals the standard's order. */
const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.code < b.code ? -1 : 1)

const ranked = (scores: Map<string, number>): Ranked[] =>
  Array.from(scores, ([code, score]) => ({ code, score })).sort(byScore)

const divisionsOf = ({ entries, weights }: Evidence): Ranked[] => {
  const sums = new Float64Array(98)
  const divisions: number[] = []
  for (let at = 0; at < entries.length; at++) {
    const division = divisionOfEntry[entries[at] ?? 0] ?? 0
    if (sums[division] === 0 && !divisions.includes(division)) divisions.push(division)
    sums[division] = (sums[division] ?? 0) + (weights[at] ?? 0)
  }
  return divisions
    .map((division) => ({ code: codeOfDivision[division] ?? '', score: sums[division] ?? 0 }))
    .sort(byScore)
}

/** The code of each division by its number: 36 is C36. */
const codeOfDivision: readonly string[] = industries.reduce<string[]>((codes, { code }) => {
  if (code.length === 3) codes[Number(code.slice(1))] = code
  return codes
}, [])

/** What the words say below a winning code, at a length of code; a word of a coarser code goes where names are nearest. */
const finerOf = ({ entries, weights, words }: Evidence, within: string, length: number): Ranked[] => {
  const sums = new Map<string, number>()
  const division = Number(within.slice(1, 3))
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0
    // Told by the number of the division first: most words of a text speak for others.
    if (divisionOfEntry[entry] !== division) continue
    const code = industries[entry]?.code ?? ''
    if (!code.startsWith(within) && !within.startsWith(code)) continue
    const key = code.length >= length ? code.slice(0, length) : nearestBelow(within, words[at] ?? '', length)
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + (weights[at] ?? 0))
  }
  return ranked(sums)
}

const wordsFor = ({ entries, weights, words }: Evidence, code: string): readonly string[] => {
  const sums = new Map<string, number>()
  const division = Number(code.slice(1, 3))
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0
    if (divisionOfEntry[entry] !== division || industries[entry]?.code.startsWith(code) !== true) continue
    const word = words[at] ?? ''
    sums.set(word, (sums.get(word) ?? 0) + (weights[at] ?? 0))
  }
  return ranked(sums)
    .slice(0, WORDS_SHOWN)
    .map(({ code: word }) => word)
}

const withConfidence = (list: readonly Ranked[], whole: number): Ranked[] => {
  let total = 0
  for (const { score } of list) total += score ** SHARPNESS
  return list.map(({ code, score }) => ({ code, score: (whole * score ** SHARPNESS) / total }))
}

/** Below a code that won: what its own words say. */
const refine = (evidence: Evidence, winner: Ranked, length: number): Ranked[] =>
  withConfidence(finerOf(evidence, winner.code, length).slice(0, 3), winner.score)

/** Below this a finer code is a guess that helps nobody. */
export const LEAST_FINE_CONFIDENCE = 0.15

/** The finest code below a division that its words name surely enough; the division itself where none does. */
export const finestBelow = (evidence: Evidence, division: string, confidence: number): string => {
  let finest: Ranked = { code: division, score: confidence }
  for (let length = 4; length <= 5; length++) {
    const next = refine(evidence, finest, length)[0]
    if (!next || next.score < LEAST_FINE_CONFIDENCE) break
    finest = next
  }
  return finest.code
}

/** The ranked candidates of an evidence at two, three or four digits. */
export const rankCandidates = (
  evidence: Evidence,
  level: 2 | 3 | 4,
  limit: number
): readonly IndustryCandidate[] => {
  let list = withConfidence(divisionsOf(evidence), 1 - Math.exp(-evidence.total / ENOUGH_EVIDENCE)).slice(
    0,
    limit
  )
  for (let length = 4; length <= level + 1; length++)
    list = list
      .flatMap((candidate) => refine(evidence, candidate, length))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  return list.map(({ code, score }) => {
    const words = wordsFor(evidence, code)
    return {
      code,
      name: entriesByCode.get(code)?.name ?? '',
      confidence: Math.round(score * 100) / 100,
      because: words.length > 0 ? words : wordsFor(evidence, code.slice(0, 3))
    }
  })
}
