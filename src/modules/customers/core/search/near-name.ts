/** A name this much longer than any name that a person types is not compared. */
const MOST_CHARACTERS = 200

/** Whether `asked` from one place on stands in `letters` at another. */
const goesOn = (letters: readonly string[], at: number, asked: readonly string[], from: number): boolean => {
  for (let next = from; next < asked.length; next++)
    if (letters[at + next - from] !== asked[next]) return false
  return true
}

/** Whether the letters from `start` on are what was typed but for one character. */
const isNearFrom = (letters: readonly string[], start: number, asked: readonly string[]): boolean => {
  let same = 0
  while (same < asked.length && letters[start + same] === asked[same]) same += 1
  if (same === asked.length) return true
  const at = start + same
  const isSwap = letters[at] === asked[same + 1] && letters[at + 1] === asked[same]
  return (
    goesOn(letters, at + 1, asked, same + 1) ||
    goesOn(letters, at, asked, same + 1) ||
    goesOn(letters, at + 1, asked, same) ||
    (isSwap && goesOn(letters, at + 2, asked, same + 2))
  )
}

const hasNear = (letters: readonly string[], asked: readonly string[]): boolean =>
  asked.length <= 1 || letters.some((_, start) => isNearFrom(letters, start, asked))

/** A legal form with something behind it: 恒达有限公司宁波分公司. */
const INNER_FORM = /(?:股份)?有限(?:责任)?公司(?=.)|公司(?=.)/

/**
 * Whether a folded name has a stretch that differs from what was typed by at most one character: another one, one too
 * many, one missing, or two that changed places. `恒大汽车` is near `宁波恒达汽车零部件`. A legal form within the name may be
 * left out: `恒大汽车宁波分` is near `恒达汽车有限公司宁波分公司`. Sellers' table, cut at one.
 */
export const isNearName = (name: string, typed: string): boolean => {
  const asked = Array.from(typed)
  const short = name.replace(INNER_FORM, '')
  return [name, ...(short === name ? [] : [short])].some((one) =>
    hasNear(Array.from(one).slice(0, MOST_CHARACTERS), asked)
  )
}
