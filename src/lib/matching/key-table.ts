const MAX_EXACT_BITS = 53

/** Rows by 32-bit key in one sorted Float64Array: 8 bytes an entry, blocks are runs of one key. */
export type KeyTable = Readonly<{
  add: (key: number, row: number) => void
  /** Sorts; afterwards `blocks` and `rowsOf` may be called, `add` no more. */
  seal: () => void
  blocks: (visit: (rows: readonly number[]) => void) => void
  /** Every key with its rows, also of one row. */
  eachKey: (visit: (key: number, rows: readonly number[]) => void) => void
  /** The rows of a key, at most `limit` of them. */
  rowsOf: (key: number, limit: number) => number[]
  size: () => number
}>

/** A table for rows 0 to `rowCount` − 1; keys lose high bits when there are more than two million rows. */
export const createKeyTable = (rowCount: number): KeyTable => {
  const rowBits = Math.max(1, Math.ceil(Math.log2(rowCount + 1)))
  const rowSpan = 2 ** rowBits
  const keySpan = 2 ** Math.min(32, MAX_EXACT_BITS - rowBits)
  let entries = new Float64Array(1024)
  let length = 0
  const at = (index: number): number => entries[index] ?? 0
  const lowerBound = (value: number): number => {
    let [low, high] = [0, length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (at(middle) < value) low = middle + 1
      else high = middle
    }
    return low
  }
  const eachKey = (visit: (key: number, rows: readonly number[]) => void): void => {
    let index = 0
    while (index < length) {
      const key = Math.floor(at(index) / rowSpan)
      const rows: number[] = []
      for (; index < length && at(index) < (key + 1) * rowSpan; index += 1) {
        const row = at(index) - key * rowSpan
        if (rows.at(-1) !== row) rows.push(row)
      }
      visit(key, rows)
    }
  }
  return {
    add: (key, row) => {
      if (length === entries.length) {
        const larger = new Float64Array(length * 2)
        larger.set(entries)
        entries = larger
      }
      entries[length] = (key % keySpan) * rowSpan + row
      length += 1
    },
    seal: () => {
      entries = entries.slice(0, length).sort()
    },
    eachKey,
    blocks: (visit) => {
      eachKey((_, rows) => {
        if (rows.length > 1) visit(rows)
      })
    },
    rowsOf: (key, limit) => {
      const base = (key % keySpan) * rowSpan
      const rows: number[] = []
      for (
        let index = lowerBound(base);
        index < length && at(index) < base + rowSpan && rows.length < limit;
        index += 1
      ) {
        const row = at(index) - base
        if (rows.at(-1) !== row) rows.push(row)
      }
      return rows
    },
    size: () => length
  }
}
