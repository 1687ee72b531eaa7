import { every, word } from './lexeme-query.ts'

/** Of longer names a part without the two characters around the wrong one is rare enough. */
const MOST_PRECISE = 10
/** Of fewer characters, one wrong leaves too little. */
const LEAST = 3

const pairsOf = (characters: readonly string[]): readonly string[] =>
  characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)

/** What stands left and right of a gap; before it at least the beginning of a pair is known. */
const around = (left: readonly string[], right: readonly string[]): string | null => {
  const pairs = [...new Set([...pairsOf(left), ...pairsOf(right)])]
  const last = left.at(-1)
  if (pairs.length === 0) return null
  return last === undefined ? every(pairs) : `${every(pairs)} & ${word(last, true)}`
}

const swapped = (characters: readonly string[], at: number): readonly string[] => [
  ...characters.slice(0, at),
  characters[at + 1] ?? '',
  characters[at] ?? '',
  ...characters.slice(at + 2)
]

/**
 * Names that differ from what was typed by one character, as a question to the index: two that changed places, one too
 * many, one wrong, one missing. `华位技术` asks for `华位`, `华…` beside `技术`, and so on; what it finds is compared before it
 * is shown. Null of so few characters that everything would be near.
 */
export const nearQuery = (core: string): string | null => {
  const characters = Array.from(core)
  const places = characters.map((_, at) => at)
  if (characters.length < LEAST) return null
  const swaps = places
    .slice(1)
    .filter((at) => characters[at] !== characters[at - 1])
    .map((at) => every([...new Set(pairsOf(swapped(characters, at - 1)))]))
  const wrong = places.map((at) => around(characters.slice(0, at), characters.slice(at + 1)))
  const gaps =
    characters.length > MOST_PRECISE
      ? []
      : places.slice(1).map((at) => around(characters.slice(0, at), characters.slice(at)))
  // One too many is told by what is right of it and left of it, as one that is wrong.
  const extra =
    characters.length > MOST_PRECISE
      ? []
      : places.map((at) => every([...new Set(pairsOf(characters.filter((_, place) => place !== at)))]))
  const questions = [...new Set([...swaps, ...extra, ...wrong, ...gaps].filter((one) => one !== null))]
  return questions.map((one) => `(${one})`).join(' | ')
}
