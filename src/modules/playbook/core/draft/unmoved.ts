/**
 * Of positions in another order the most that can stay where they are: `[0, 2, 3, 1]` leaves 0, 2, 3, so that one item
 * was moved and not three.
 */
export const unmoved = (positions: readonly number[]): ReadonlySet<number> => {
  // The longest rising run through each position, with the one before it.
  const before: number[] = []
  const lengths: number[] = []
  positions.forEach((position, at) => {
    let [length, previous] = [1, -1]
    for (let other = 0; other < at; other++)
      if ((positions[other] ?? 0) < position && (lengths[other] ?? 0) + 1 > length)
        [length, previous] = [(lengths[other] ?? 0) + 1, other]
    lengths.push(length)
    before.push(previous)
  })
  const kept = new Set<number>()
  let at = lengths.indexOf(Math.max(0, ...lengths))
  while (at >= 0) {
    kept.add(positions[at] ?? 0)
    at = before[at] ?? -1
  }
  return kept
}
