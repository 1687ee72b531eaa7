import {
  beginningKeyOf,
  branchKeyOf,
  contactKeysOf,
  eachFullNamePair,
  fullSideOf,
  kinKeysOf,
  nameKeysOf,
  shortNamePairs,
  shortSideOf,
  wordKeysOf
} from './block-keys.ts'
import { compareProfiles, type Comparison } from './compare.ts'
import { profileOf, type MatchRecord, type Profile } from './record.ts'

/** A record already known that the one being typed may be. */
export type Similar = Readonly<{ row: number }> & Comparison

export type MatchIndex = Readonly<{
  add: (record: MatchRecord) => void
  /** Duplicates and kin of a record that is perhaps only half typed, surest first. */
  similarTo: (record: MatchRecord, limit?: number) => Similar[]
  size: () => number
}>

/** Records under one key looked at for one question. */
const MAX_LIST = 500
const MAX_CANDIDATES = 300
const MIN_SCORE = 0.25

const keysFor = (profile: Profile): string[] => {
  const { name } = profile
  const keys = [...contactKeysOf(profile), ...nameKeysOf(profile)]
  if (name.script === 'latin') return [...keys, ...wordKeysOf(name)]
  keys.push(beginningKeyOf(name) ?? '', branchKeyOf(name) ?? '', ...kinKeysOf(name).map(({ key }) => key))
  const full = fullSideOf(profile)
  const short = shortSideOf(profile)
  if (full) eachFullNamePair(full, (pair) => keys.push(`2${pair}`))
  if (short) for (const pair of shortNamePairs(short)) keys.push(`2${pair}`)
  return keys
}

/**
 * An index to ask as one types: `similarTo({ row: 0, name: '浦发' })` finds 上海浦东发展银行股份有限公司. Adding is
 * incremental; a question costs under a millisecond on lists of customers. For whole lists use `findDuplicates`.
 */
export const createIndex = (records: Iterable<MatchRecord> = []): MatchIndex => {
  const profiles: Profile[] = []
  const rowsByKey = new Map<string, number[]>()
  const add = (record: MatchRecord): void => {
    const profile = profileOf(record)
    const index = profiles.push(profile) - 1
    for (const key of new Set(keysFor(profile))) {
      if (key === '') continue
      const rows = rowsByKey.get(key)
      if (rows) rows.push(index)
      else rowsByKey.set(key, [index])
    }
  }
  for (const record of records) add(record)
  const similarTo = (record: MatchRecord, limit = 10): Similar[] => {
    const asked = profileOf(record)
    const hits = new Map<number, number>()
    for (const key of new Set(keysFor(asked))) {
      const rows = rowsByKey.get(key)
      if (!rows || rows.length > MAX_LIST) continue
      for (const index of rows) hits.set(index, (hits.get(index) ?? 0) + 1 / Math.sqrt(rows.length))
    }
    const nearest = [...hits].sort((a, b) => b[1] - a[1]).slice(0, MAX_CANDIDATES)
    const found: Similar[] = []
    for (const [index] of nearest) {
      const known = profiles[index]
      if (!known) continue
      const { score, kind, because } = compareProfiles(asked, known)
      if (kind !== 'different' || score >= MIN_SCORE) found.push({ row: known.row, score, kind, because })
    }
    return found.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, limit)
  }
  return { add, similarTo, size: () => profiles.length }
}
