import { message, type Message } from '#kernel/result'
import { shortSideOf } from './block-keys.ts'
import { findCandidates } from './candidates.ts'
import { clustersOf, createGroups } from './clusters.ts'
import {
  compareProfiles,
  DEFAULT_THRESHOLD,
  type Corpus,
  type MatchKind,
  type OpenComparison
} from './compare.ts'
import { settleClaims } from './competition.ts'
import { plainWeight, type WordWeight } from './latin-name.ts'
import { createProfileStore } from './profile-store.ts'
import type { MatchRecord } from './record.ts'
import { mayBeSameShort, mayBeShortText } from './short-name.ts'

/** Two rows that are one customer (`duplicate`) or kin (`related`), a < b. */
export type MatchPair = Readonly<{
  a: number
  b: number
  score: number
  kind: MatchKind
  because: readonly Message[]
}>

/** Records that do not lie in memory as objects: a list of a million packed as bytes, say. */
export type RecordList = Readonly<{ count: number; at: (index: number) => MatchRecord }>

export type FindOptions = Readonly<{
  threshold?: number
  /** How many names stay taken apart; fewer cost less memory and more time. */
  kept?: number
  /** Called with the done and the whole work now and then; the first half is reading, the second comparing. */
  onProgress?: (done: number, total: number) => void
  maxBlock?: number
}>

export type DuplicateReport = Readonly<{
  rows: number
  /** Every pair with a score from the threshold on, sorted by a, then b. */
  pairs: readonly MatchPair[]
  /** Kin below the threshold: a company and its branch, its group; never in a cluster. */
  related: readonly MatchPair[]
  /** Rows that belong together: the connected components of `pairs`, of two rows or more. */
  clusters: readonly (readonly number[])[]
  compared: number
  /** Groups of more than `maxBlock` equal keys, where not every pair was listed but each row is linked. */
  blocksCapped: number
  /** Keys too common to prove anything. */
  blocksSkipped: number
}>

/** A phone or address of more records than this is an agent's, an office tower's or a placeholder. */
const MAX_SHARERS = 10
const MAX_BLOCK = 200
const MAX_LOOSE_BLOCK = 30
const PROGRESS_STEP = 8192
/** What is left of a claim that another record makes better, or that fits several equally. */
const LOST_SHARE = 0.6

type Scored = Readonly<{ a: number; b: number }> & OpenComparison

const weightFrom = (count: number, frequencyOf: (word: string) => number): WordWeight => {
  const known = new Map<string, number>()
  return (word) => {
    const plain = plainWeight(word)
    if (plain < 1 || count < 50) return plain
    let weight = known.get(word)
    if (weight === undefined) {
      const share = Math.log(count / Math.max(1, frequencyOf(word))) / Math.log(count)
      weight = Math.min(1, Math.max(0.35, 0.2 + share))
      known.set(word, weight)
    }
    return weight
  }
}

const inMemory = (input: Iterable<MatchRecord>): RecordList => {
  const records = Array.isArray(input) ? (input as readonly MatchRecord[]) : [...input]
  return {
    count: records.length,
    at: (index) => {
      const record = records[index]
      if (!record) throw new RangeError(`no record ${index}`)
      return record
    }
  }
}

const asLost = (pair: Scored, code: string): Scored => ({
  ...pair,
  score: Math.round(pair.score * LOST_SHARE * 1000) / 1000,
  kind: 'different',
  because: [...pair.because, message(code)]
})

/**
 * All duplicates of a list, with why: by code, phone, domain, address and name, short and former names included.
 * 100,000 records take seconds and cost grows about linearly; a name written 100,000 times is one cluster
 * whose pairs are listed as a chain.
 */
export const findDuplicates = (
  input: Iterable<MatchRecord> | RecordList,
  options: FindOptions = {}
): DuplicateReport => {
  const { threshold = DEFAULT_THRESHOLD, onProgress, maxBlock = MAX_BLOCK } = options
  const { count, at } = 'count' in input ? input : inMemory(input)
  const { profileAt, read } = createProfileStore({ count, at }, options.kept)
  const total = count * 2
  const found = findCandidates(
    { count, read, mayBeShort: (index) => mayBeShortText(at(index).name) },
    { maxBlock, maxLooseBlock: MAX_LOOSE_BLOCK },
    (index) => {
      if (index % PROGRESS_STEP === 0) onProgress?.(index, total)
    }
  )
  const corpus: Corpus = {
    weight: weightFrom(count, found.frequencyOf),
    isCommon: (key) => found.sharersOf(key, MAX_SHARERS + 1) > MAX_SHARERS
  }
  const scored: Scored[] = []
  for (const [index, packed] of found.pairs.entries()) {
    const a = Math.floor(packed / count)
    const b = packed - a * count
    const comparison = compareProfiles(profileAt(a), profileAt(b), corpus)
    const isShown = comparison.score >= threshold || comparison.kind === 'related'
    if (isShown) scored.push({ a, b, ...comparison })
    if (index % PROGRESS_STEP === 0)
      onProgress?.(count + Math.floor((count * index) / found.pairs.length), total)
  }
  const rulings = settleClaims(count, scored, DEFAULT_THRESHOLD, {
    isShort: (index) => shortSideOf(profileAt(index)) !== null,
    sameShort: (a, b) => mayBeSameShort(profileAt(a).name.folded, profileAt(b).name.folded)
  })
  const settled = scored.map((pair, index) => {
    const ruling = rulings[index]
    if (ruling === undefined || ruling === 'kept') return pair
    return asLost(pair, ruling === 'better' ? 'matching.betterMatch' : 'matching.ambiguous')
  })
  const groups = createGroups(count)
  const pairs: MatchPair[] = []
  const related: MatchPair[] = []
  const members = new Set<number>()
  for (const { a, b, score, kind, because } of settled) {
    const [left, right] = [at(a).row, at(b).row]
    const pair = {
      a: Math.min(left, right),
      b: Math.max(left, right),
      score,
      kind: kind === 'related' ? kind : 'duplicate',
      because
    } as const
    if (score >= threshold) {
      pairs.push(pair)
      groups.join(a, b)
      members.add(a).add(b)
    } else if (kind === 'related') related.push(pair)
  }
  const byRows = (x: MatchPair, y: MatchPair): number => x.a - y.a || x.b - y.b
  const rowOf = (index: number): number => at(index).row
  onProgress?.(total, total)
  return {
    rows: count,
    pairs: pairs.sort(byRows),
    related: related.sort(byRows),
    clusters: clustersOf(
      groups,
      [...members].sort((x, y) => x - y)
    ).map((list) => list.map(rowOf).sort((x, y) => x - y)),
    compared: found.pairs.length,
    blocksCapped: found.blocksCapped,
    blocksSkipped: found.blocksSkipped
  }
}
