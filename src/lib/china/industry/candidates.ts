import type { Evidence } from './evidence.ts'
import { industries, industriesBelow, type Industry } from './tree.ts'

export type IndustryCandidate = Readonly<{
  code: string
  name: string
  /** 0 to 1: how often, among texts as sure as this one, the candidate is right. */
  confidence: number
  because: readonly string[]
}>

const WORDS_SHOWN = 4
/** Sharpens the ratio of scores to a probability; fitted on our own table of listed companies. */
const SHARPNESS = 1.6
/** Weight of evidence at which two thirds of the confidence is reached. */
const ENOUGH_EVIDENCE = 0.55

type Sum = { score: number; words: Map<string, number> }

const sumsOf = (evidence: Evidence, length: number): Map<string, Sum> => {
  const sums = new Map<string, Sum>()
  for (const [index, score] of evidence.scores) {
    const code = industries[index]?.code ?? ''
    if (code.length < length) continue
    const key = code.slice(0, length)
    let sum = sums.get(key)
    if (!sum) sums.set(key, (sum = { score: 0, words: new Map() }))
    sum.score += score
    for (const [word, weight] of evidence.because.get(index) ?? [])
      sum.words.set(word, (sum.words.get(word) ?? 0) + weight)
  }
  return sums
}

const wordsOf = (sum: Sum): readonly string[] =>
  [...sum.words]
    .sort((a, b) => b[1] - a[1])
    .slice(0, WORDS_SHOWN)
    .map(([word]) => word)

const entriesByCode = new Map(industries.map((entry) => [entry.code, entry]))

const rank = (sums: Map<string, Sum>): [string, Sum][] =>
  [...sums].sort((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))

/** Candidates of one level, best first; `within` keeps those below a code that won one level up. */
const candidatesOf = (evidence: Evidence, length: number, within: string | null): IndustryCandidate[] => {
  const ranked = rank(sumsOf(evidence, length)).filter(([code]) => within === null || code.startsWith(within))
  let total = 0
  let mass = 0
  for (const [, { score }] of ranked) {
    total += score ** SHARPNESS
    mass += score
  }
  const enough = within === null ? 1 - Math.exp(-mass / ENOUGH_EVIDENCE) : 1
  return ranked.map(([code, sum]) => ({
    code,
    name: entriesByCode.get(code)?.name ?? '',
    confidence: (enough * sum.score ** SHARPNESS) / total,
    because: wordsOf(sum)
  }))
}

/** The class below a code that stands for "the rest": its only one, or the one that ends in 9 or 0. */
const restBelow = (code: string): Industry | undefined => {
  const below = industriesBelow(code)
  return below.length === 1 ? below[0] : (below.find((entry) => entry.code.endsWith('9')) ?? below.at(-1))
}

/** Below a code that won: what its own words say, or the class of the rest where they say nothing finer. */
const refine = (evidence: Evidence, winner: IndustryCandidate, length: number): IndustryCandidate[] => {
  const finer = candidatesOf(evidence, length, winner.code).slice(0, 3)
  if (finer.length > 0)
    return finer.map((candidate) => ({ ...candidate, confidence: candidate.confidence * winner.confidence }))
  const rest = restBelow(winner.code)
  return rest ? [{ ...winner, code: rest.code, name: rest.name, confidence: winner.confidence * 0.5 }] : []
}

/** The ranked candidates of an evidence at two, three or four digits. */
export const rankCandidates = (evidence: Evidence, level: 2 | 3 | 4, limit: number): IndustryCandidate[] => {
  let candidates = candidatesOf(evidence, 3, null)
  for (let length = 4; length <= level + 1; length++)
    candidates = candidates
      .slice(0, limit)
      .flatMap((candidate) => refine(evidence, candidate, length))
      .sort((a, b) => b.confidence - a.confidence)
  return candidates
    .slice(0, limit)
    .map((candidate) => ({ ...candidate, confidence: Math.round(candidate.confidence * 100) / 100 }))
}
