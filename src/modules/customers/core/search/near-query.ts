import { word } from './lexeme-query.ts'

/** Of fewer characters, one wrong leaves too little. */
const LEAST = 3
/** Of so few, what is left beside a gap may be one pair: the character before it is asked for too. */
const FEW = 4

/** Words that a name must have, as written in a question. */
type Alternative = readonly string[]

/** What may be asked of names, each a question of its own: together an index looks at far more than one after the other. */
export type NearQuery = Readonly<{
  /** One character wrong, too many or missing, as far as two pairs or more stay. */
  wrong: string | null
  /** Two characters that changed places. */
  swapped: string | null
  /** Single pairs that stay of a few characters; each may be frequent. */
  loose: readonly string[]
}>

const pairsOf = (characters: readonly string[]): readonly string[] =>
  characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)

const wordsOf = (pairs: readonly string[]): Alternative => [...new Set(pairs)].map((pair) => word(pair))

const all = (words: Alternative): string => words.join(' & ')

const either = (questions: readonly string[]): string | null =>
  questions.length === 0 ? null : questions.map((one) => `(${one})`).join(' | ')

/** What stands left and right of a gap. */
const around = (left: readonly string[], right: readonly string[]): Alternative => {
  const words = wordsOf([...pairsOf(left), ...pairsOf(right)])
  const [only, ...others] = left
  const isAlone = only !== undefined && others.length === 0 && words.length === 1
  // Words that begin so are many, and an index reads the places of them all: only where nothing else is left.
  return isAlone ? [...words, word(only, true)] : words
}

const without = (characters: readonly string[], at: number): readonly string[] =>
  characters.filter((_, place) => place !== at)

const swapped = (characters: readonly string[], at: number): readonly string[] => [
  ...characters.slice(0, at),
  characters[at + 1] ?? '',
  characters[at] ?? '',
  ...characters.slice(at + 2)
]

/** Each way in which one of a few characters may be wrong, too many or missing. */
const waysOfFew = (characters: readonly string[]): readonly Alternative[] =>
  characters.flatMap((_, at) => {
    const [left, right] = [characters.slice(0, at), characters.slice(at)]
    return [around(left, right.slice(1)), wordsOf(pairsOf(without(characters, at))), around(left, right)]
  })

/** A way in which more characters may differ: how many pairs it takes from the one before a place on, and what it gives. */
type Change = Readonly<{
  first: number
  last: number
  takes: number
  /** The pairs that stand there instead; null where it would change nothing. */
  givesAt: (at: number) => readonly string[] | null
}>

/**
 * All that stays beside a change, wherever it is. What stands left of the middle is asked for once where something right of it
 * is another, and so on inwards, for each word is looked up as often as it is written.
 */
const waysOf = (pairs: readonly string[], { first, last, takes, givesAt }: Change): string | null => {
  const between = (from: number, to: number, start: number, end: number): string | null => {
    if (start === end) {
      const gives = givesAt(start)
      return (
        gives &&
        all(wordsOf([...pairs.slice(from, start - 1), ...gives, ...pairs.slice(start - 1 + takes, to)]))
      )
    }
    const middle = Math.floor((start + end) / 2)
    const after = middle - 1 + takes
    const halves = [
      { stays: pairs.slice(after, to), within: between(from, after, start, middle) },
      { stays: pairs.slice(from, middle), within: between(middle, to, middle + 1, end) }
    ]
    return either(
      halves.flatMap(({ stays, within }) =>
        within === null ? [] : [all([...wordsOf(stays), ...(within === '' ? [] : [`(${within})`])])]
      )
    )
  }
  return between(0, pairs.length, first, last)
}

const ofFew = (characters: readonly string[]): NearQuery => {
  const ways = waysOfFew(characters)
  const swaps = characters.slice(1).map((_, at) => wordsOf(pairsOf(swapped(characters, at))))
  const several = (alternatives: readonly Alternative[]): string | null =>
    either([...new Set(alternatives.filter((words) => words.length > 1).map(all))])
  return {
    wrong: several(ways),
    swapped: several(swaps),
    loose: [...new Set(ways.filter((words) => words.length === 1).flat())]
  }
}

/**
 * Names that differ from what was typed by one character, as questions to the index: one wrong, one too many, one missing,
 * two that changed places. `华位技术` asks for `华…` beside `技术`, for `华位`, and so on; what it finds is compared before it is
 * shown. Null of so few characters that everything would be near.
 */
export const nearQuery = (core: string): NearQuery | null => {
  const characters = Array.from(core)
  if (characters.length < LEAST) return null
  if (characters.length <= FEW) return ofFew(characters)
  const pairs = pairsOf(characters)
  // Where the first or the last two changed places, all beside a wrong one stays too; as beside one too many, or missing.
  const last = characters.length - 2
  return {
    wrong: waysOf(pairs, { first: 1, last, takes: 2, givesAt: () => [] }),
    swapped: waysOf(pairs, {
      first: 1,
      last: last - 1,
      takes: 3,
      givesAt: (at) =>
        characters[at] === characters[at + 1] ? null : pairsOf(swapped(characters, at).slice(at - 1, at + 3))
    }),
    loose: []
  }
}
