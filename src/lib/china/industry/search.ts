import { syllablesOfName } from './pinyin.ts'
import { industries, industryOf, type Industry } from './tree.ts'

type Indexed = Readonly<{
  entry: Industry
  bare: string
  pinyin: string
  initials: string
  starts: readonly number[]
}>

const bareOf = (text: string): string => text.replace(/[\s、，,（）()·.]/g, '')

let indexed: readonly Indexed[] | null = null

const indexOf = (): readonly Indexed[] => {
  indexed ??= industries.map((entry) => {
    const syllables = syllablesOfName(entry.name)
    const starts: number[] = []
    let length = 0
    for (const syllable of syllables) {
      starts.push(length)
      length += syllable.length
    }
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
    return { entry, bare: bareOf(entry.name), pinyin: syllables.join(''), initials, starts }
  })
  return indexed
}

/** How well the entry answers, 0 for not at all; a name's beginning and a shorter name are better. */
const scoreOf = ({ bare, pinyin, initials, starts }: Indexed, query: string, isLatin: boolean): number => {
  if (!isLatin) {
    const at = bare.indexOf(query)
    if (at >= 0) return 100 - Math.min(at, 20) - Math.min(bare.length - query.length, 40)
    const words = query.length >= 4 && Array.from(query).every((character) => bare.includes(character))
    return words ? 20 - Math.min(bare.length - query.length, 18) : 0
  }
  const initialsAt = query.length >= 2 ? initials.indexOf(query) : -1
  if (initialsAt >= 0) return 90 - Math.min(initialsAt, 20) - Math.min(initials.length - query.length, 40)
  const fullAt = starts.find((start) => pinyin.startsWith(query, start))
  if (fullAt === undefined) return 0
  return 95 - Math.min(fullAt / 3, 20) - Math.min((pinyin.length - query.length) / 3, 40)
}

/**
 * Entries for what a person types: a code (`C36`, `367`: the entry, then what lies below), a name or a part of it
 * (`汽车零部件`), full pinyin (`qiche`) or initials (`qclbj`). Best first, broader before narrower among equals.
 */
export const searchIndustries = (query: string, limit = 20): readonly Industry[] => {
  const bare = bareOf(query.normalize('NFKC')).toLowerCase()
  if (bare === '') return []
  if (/^[a-t]?\d{1,4}$/.test(bare) || /^[a-t]$/.test(bare)) {
    const exact = industryOf(bare)
    const code = bare.toUpperCase()
    const digits = code.replace(/^[A-T]/, '')
    const found = industries.filter(
      (entry) =>
        entry !== exact &&
        (entry.code.startsWith(code) || (/\d/.test(code) && entry.code.slice(1).startsWith(digits)))
    )
    const fitting = exact ? found.filter((entry) => entry.code.startsWith(exact.code)) : found
    return [...(exact ? [exact] : []), ...fitting].slice(0, limit)
  }
  const isLatin = /^[a-z]+$/.test(bare)
  return indexOf()
    .map((candidate) => ({ entry: candidate.entry, score: scoreOf(candidate, bare, isLatin) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) => b.score - a.score || a.entry.level - b.entry.level || (a.entry.code < b.entry.code ? -1 : 1)
    )
    .slice(0, limit)
    .map(({ entry }) => entry)
}
