/**
 * Remembers for each key the first row that had it: open addressing over numbers, 12 bytes a place, so that a list of
 * millions of rows fits where a Map of texts would not. Keys are hashes of 52 bits; two texts of one hash are about one in
 * a million among a million, and whoever finds a row compares it.
 */
export type RowIndex = Readonly<{
  /** The first row with this key, or null; from now on that row is this one where there was none. */
  firstWith: (key: string, row: number) => number | null
  /** The first row with this key, or null. */
  rowWith: (key: string) => number | null
}>

const FIRST_PLACES = 1024
/** Share of places in use above which the table doubles: a million rows with three keys each fit into 50 MB. */
const FULL = 0.8

/** FNV-1a over the code units, twice with different seeds, put together to 52 bits; never 0. */
const hashOf = (text: string): number => {
  let low = 0x811c9dc5
  let high = 0x2f0b4a91
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x01000197)
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0) + 1
}

export const createRowIndex = (): RowIndex => {
  let keys = new Float64Array(FIRST_PLACES)
  let rows = new Int32Array(FIRST_PLACES)
  let used = 0

  const placeOf = (hash: number): number => {
    const mask = keys.length - 1
    let place = hash % keys.length
    while (keys[place] !== 0 && keys[place] !== hash) place = (place + 1) & mask
    return place
  }

  const grow = (): void => {
    const [oldKeys, oldRows] = [keys, rows]
    keys = new Float64Array(oldKeys.length * 2)
    rows = new Int32Array(oldKeys.length * 2)
    oldKeys.forEach((hash, at) => {
      if (hash === 0) return
      const place = placeOf(hash)
      keys[place] = hash
      rows[place] = oldRows[at] ?? 0
    })
  }

  return {
    rowWith: (key) => {
      const hash = hashOf(key)
      const place = placeOf(hash)
      return keys[place] === hash ? (rows[place] ?? null) : null
    },
    firstWith: (key, row) => {
      const hash = hashOf(key)
      const place = placeOf(hash)
      if (keys[place] === hash) return rows[place] ?? null
      keys[place] = hash
      rows[place] = row
      used += 1
      if (used > keys.length * FULL) grow()
      return null
    }
  }
}
