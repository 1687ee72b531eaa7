import { createBitmap } from './bitmap.ts'
import { eachFullNamePair, fullSideOf, shortNamePairs, shortSideOf } from './block-keys.ts'
import { createKeyTable } from './key-table.ts'
import type { Profile } from './record.ts'

/** Full names looked at for one pair of characters of a short name; a pair in more names than this proves nothing. */
const MAX_FULL_NAMES = 200
/** The rarest pairs of a short name choose the full names. */
const PAIRS_USED = 2

/** Finds the full names in which a short name may hide, by pairs of its characters. */
export type ShortNameSearch = Readonly<{
  /** First every record that may be short, so that only pairs of characters asked for are remembered. */
  addShort: (row: number, profile: Profile) => void
  addFull: (row: number, profile: Profile) => void
  /** Every short row with each full row worth a comparison. */
  eachCandidate: (visit: (short: number, full: number) => void) => void
}>

export const createShortNameSearch = (count: number): ShortNameSearch => {
  const shorts: (readonly [number, readonly number[]])[] = []
  const wanted = createBitmap()
  const fulls = createKeyTable(count)
  const listOf = new Map<number, readonly number[]>()
  const fullRows = (key: number): readonly number[] => {
    const known = listOf.get(key)
    if (known) return known
    const rows = fulls.rowsOf(key, MAX_FULL_NAMES + 1)
    const useful = rows.length > MAX_FULL_NAMES ? [] : rows
    listOf.set(key, useful)
    return useful
  }
  return {
    addShort: (row, profile) => {
      const short = shortSideOf(profile)
      if (!short) return
      const keys = shortNamePairs(short)
      for (const key of keys) wanted.add(key)
      shorts.push([row, keys])
    },
    addFull: (row, profile) => {
      const full = shorts.length > 0 ? fullSideOf(profile) : null
      if (!full) return
      eachFullNamePair(full, (pair) => {
        if (wanted.has(pair)) fulls.add(pair, row)
      })
    },
    eachCandidate: (visit) => {
      fulls.seal()
      for (const [row, keys] of shorts) {
        const lists = keys.map(fullRows).filter((rows) => rows.length > 0)
        lists.sort((a, b) => a.length - b.length)
        for (const list of lists.slice(0, PAIRS_USED))
          for (const full of list) if (full !== row) visit(row, full)
      }
    }
  }
}
