/** A name this much longer than any name that a person types is not compared. */
const MOST_CHARACTERS = 200

/**
 * Whether a folded name has a stretch that differs from what was typed by at most one character: another one, one too
 * many, one missing, or two that changed places. `恒大汽车` is near `宁波恒达汽车零部件`. Sellers' table, cut at one.
 */
export const isNearName = (name: string, typed: string): boolean => {
  const letters = Array.from(name).slice(0, MOST_CHARACTERS)
  const asked = Array.from(typed)
  // A row a typed character: the fewest changes with which it ends at each place of the name; it may begin anywhere.
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: letters.length + 1 }, () => 0)
  asked.forEach((character, at) => {
    const next = [at + 1]
    letters.forEach((letter, index) => {
      const same = letter === character ? 0 : 1
      let least = Math.min((row[index] ?? 0) + same, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1)
      const isSwap =
        at > 0 && index > 0 && letter === asked[at - 1] && letters[index - 1] === character && same === 1
      if (isSwap) least = Math.min(least, (before[index - 1] ?? 0) + 1)
      next.push(least)
    })
    before = row
    row = next
  })
  return row.some((changes) => changes <= 1)
}
