/** Insertions, deletions, replacements and swaps of neighbours between two texts (optimal string alignment). */
export const editDistance = (a: string, b: string): number => {
  if (a === b) return 0
  let twoAgo: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, (twoAgo[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    twoAgo = last
    last = row
  }
  return last[b.length] ?? 0
}

/** 1 for equal texts, 0 where everything differs: `kitten`, `sitting` → 0.57. */
export const editSimilarity = (a: string, b: string): number => {
  const length = Math.max(a.length, b.length)
  return length === 0 ? 1 : 1 - editDistance(a, b) / length
}
