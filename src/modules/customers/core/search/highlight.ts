import { fold, pinyinOf } from '#lib/chinese'

/** A half-open range of UTF-16 positions. */
export type TextRange = readonly [from: number, to: number]

type Place = Readonly<{ character: string; from: number; to: number }>

/** Each folded character with where it stands in the text as it is written. */
const placesOf = (text: string): readonly Place[] => {
  const places: Place[] = []
  let from = 0
  for (const character of text) {
    const to = from + character.length
    for (const folded of fold(character)) places.push({ character: folded, from, to })
    from = to
  }
  return places
}

const joined = (ranges: readonly TextRange[]): readonly TextRange[] => {
  const result: [number, number][] = []
  for (const [from, to] of ranges) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

const spanOf = (places: readonly Place[], at: number, length: number): TextRange => [
  places[at]?.from ?? 0,
  places[at + length - 1]?.to ?? 0
]

/**
 * Where a text has what was looked for: the whole of it, else the pairs of characters that both have. `宁波恒达（集团）`
 * for `恒达集团` → [[2, 4], [5, 7]]; empty where nothing is alike.
 */
export const rangesOfText = (text: string, folded: string): readonly TextRange[] => {
  const places = placesOf(text)
  const characters = places.map(({ character }) => character)
  const asked = Array.from(folded)
  const find = (part: readonly string[]): number =>
    characters.findIndex((_, at) => part.every((character, index) => characters[at + index] === character))
  const whole = find(asked)
  const partsOf = (): readonly TextRange[] =>
    characters.flatMap((character, at) => {
      const next = characters[at + 1]
      const isPair =
        next !== undefined && asked.some((one, index) => one === character && asked[index + 1] === next)
      return isPair ? [spanOf(places, at, 2)] : []
    })
  return joined(whole >= 0 && asked.length > 0 ? runsOf(places, whole, asked.length) : partsOf())
}

/** Signs between the characters stay outside of what is marked. */
const runsOf = (places: readonly Place[], at: number, length: number): readonly TextRange[] =>
  places.slice(at, at + length).map(({ from, to }): TextRange => [from, to])

/** Latin words and numbers are one syllable, as in `pinyinOf`. */
const UNITS = /[a-z0-9]+|\p{L}|\p{N}/giu

/**
 * Where a name sounds like the letters: by initials (`qclbj`), or by whole syllables, the last one perhaps not finished
 * (`qichelingb`). Null where it does not.
 */
export const rangesOfPinyin = (name: string, letters: string): readonly TextRange[] | null => {
  const { syllables } = pinyinOf(name)
  const units = [...name.normalize('NFKC').matchAll(UNITS)].map(({ index, 0: unit }): TextRange => [
    index,
    index + unit.length
  ])
  const mark = (from: number, to: number): readonly TextRange[] =>
    // Odd characters may make a different number of units: then what was found is not marked.
    units.length === syllables.length ? joined(units.slice(from, to)) : []
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('')
  const at = initials.indexOf(letters)
  if (at >= 0) return mark(at, at + letters.length)
  for (let from = 0; from < syllables.length; from++) {
    let rest = letters
    for (let to = from; to < syllables.length; to++) {
      const syllable = syllables[to] ?? ''
      if (syllable.startsWith(rest)) return mark(from, to + 1)
      if (!rest.startsWith(syllable)) break
      rest = rest.slice(syllable.length)
    }
  }
  return null
}
