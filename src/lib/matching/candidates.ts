import {
  blockKeysOf,
  fullNamePairs,
  fullSideOf,
  hashOf,
  kinKeyOf,
  looseKeysOf,
  shortNamePairs,
  shortSideOf
} from './block-keys.ts'
import { createKeyTable, type KeyTable } from './key-table.ts'
import { createNumberList } from './number-list.ts'
import type { Profile } from './record.ts'

export type CandidateOptions = Readonly<{
  /** Records that share one key are all compared up to this many; beyond it each with its neighbours only. */
  maxBlock: number
  /** The same for keys that prove little (a brand in a province, one English word); larger blocks are left out. */
  maxLooseBlock: number
}>

export type Candidates = Readonly<{
  /** Sorted `a × count + b` with a < b. */
  pairs: Float64Array
  /** Blocks of an equal key too large to compare all with all: their records were linked in a chain. */
  blocksCapped: number
  /** Blocks of a common word, left out because they prove nothing. */
  blocksSkipped: number
  /** How many records have each loose key, by hash: how rare a word is here. */
  frequencyOf: (key: string) => number
}>

const CHAIN = 3
/** Full names looked at for one short name; its rarest two pairs of characters choose them. */
const MAX_FULL_NAMES = 400
const MAX_BRANCHES = 200

const eachPair = (rows: readonly number[], push: (a: number, b: number) => void): void => {
  for (const [index, a] of rows.entries())
    for (let k = index + 1; k < rows.length; k += 1) push(a, rows[k] ?? a)
}

/** Each with its next few and with the first, so that the group stays connected at linear cost. */
const chain = (rows: readonly number[], push: (a: number, b: number) => void): void => {
  const first = rows[0] ?? 0
  for (const [index, a] of rows.entries()) {
    if (index > CHAIN) push(first, a)
    for (let k = index + 1; k <= index + CHAIN && k < rows.length; k += 1) push(a, rows[k] ?? a)
  }
}

const BITMAP_BITS = 24
const createBitmap = (): { add: (key: number) => void; has: (key: number) => boolean } => {
  const bits = new Uint8Array(2 ** (BITMAP_BITS - 3))
  const place = (key: number): number => key & (2 ** BITMAP_BITS - 1)
  return {
    add: (key) => {
      const at = place(key)
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
    },
    has: (key) => ((bits[place(key) >> 3] ?? 0) & (1 << (place(key) & 7))) !== 0
  }
}

const searchShortNames = (
  shorts: readonly (readonly [number, readonly number[]])[],
  fulls: KeyTable,
  push: (a: number, b: number) => void
): void => {
  const listOf = new Map<number, number[]>()
  for (const [row, keys] of shorts) {
    const lists = keys
      .map((key) => {
        const known = listOf.get(key)
        if (known) return known
        const rows = fulls.rowsOf(key)
        listOf.set(key, rows)
        return rows
      })
      .filter((rows) => rows.length > 0 && rows.length <= MAX_FULL_NAMES)
      .sort((a, b) => a.length - b.length)
    for (const list of lists.slice(0, 2)) for (const full of list) if (full !== row) push(row, full)
  }
}

/**
 * Which records are worth a comparison: those that meet under a key (blocking). The number of pairs grows about
 * linearly, since no key that many records share makes pairs.
 */
export const findCandidates = (
  count: number,
  profileAt: (index: number) => Profile,
  { maxBlock, maxLooseBlock }: CandidateOptions,
  onRead: (index: number) => void
): Candidates => {
  const exact = createKeyTable(count)
  const loose = createKeyTable(count)
  const heads = createKeyTable(count)
  const branches = createKeyTable(count)
  const fulls = createKeyTable(count)
  const shorts: [number, number[]][] = []
  const wanted = createBitmap()
  for (let index = 0; index < count; index += 1) {
    const profile = profileAt(index)
    for (const key of blockKeysOf(profile)) exact.add(hashOf(key), index)
    for (const key of looseKeysOf(profile)) loose.add(hashOf(key), index)
    const kin = kinKeyOf(profile)
    if (kin) (kin.isBranch ? branches : heads).add(hashOf(kin.key), index)
    const short = shortSideOf(profile)
    if (short) {
      const keys = shortNamePairs(short).map(hashOf)
      for (const key of keys) wanted.add(key)
      shorts.push([index, keys])
    }
    onRead(index)
  }
  const found = createNumberList()
  const push = (a: number, b: number): void => {
    if (a !== b) found.push(Math.min(a, b) * count + Math.max(a, b))
  }
  let [blocksCapped, blocksSkipped] = [0, 0]
  exact.seal()
  exact.blocks((rows) => {
    if (rows.length <= maxBlock) return eachPair(rows, push)
    blocksCapped += 1
    chain(rows, push)
  })
  loose.seal()
  loose.blocks((rows) => {
    if (rows.length <= maxLooseBlock) eachPair(rows, push)
    else blocksSkipped += 1
  })
  heads.seal()
  branches.seal()
  heads.eachKey((key, rows) => {
    const parts = branches.rowsOf(key)
    if (parts.length > MAX_BRANCHES) blocksCapped += 1
    for (const head of rows.slice(0, CHAIN)) for (const part of parts.slice(0, MAX_BRANCHES)) push(head, part)
  })
  if (shorts.length > 0) {
    for (let index = 0; index < count; index += 1) {
      const full = fullSideOf(profileAt(index))
      if (!full) continue
      for (const pair of fullNamePairs(full)) {
        const key = hashOf(pair)
        if (wanted.has(key)) fulls.add(key, index)
      }
    }
    fulls.seal()
    searchShortNames(shorts, fulls, push)
  }
  return {
    pairs: found.distinct(),
    blocksCapped,
    blocksSkipped,
    frequencyOf: (key) => loose.rowsOf(hashOf(key)).length
  }
}
