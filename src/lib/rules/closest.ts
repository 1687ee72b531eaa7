/** Edits (insert, delete, replace) between two keys; stops to matter above `limit`. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The key that a person who wrote `orderSumm` probably meant: at most two edits away, or another case; else none. */
export const closestKey = (written: string, keys: Iterable<string>): string | undefined => {
  if (written.length > 60) return undefined
  let best: string | undefined
  let least = Math.min(3, Math.ceil(written.length / 2) + 1)
  for (const key of keys) {
    const distance = key.toLowerCase() === written.toLowerCase() ? 0 : editDistance(written, key)
    if (distance < least) [best, least] = [key, distance]
  }
  return best
}
