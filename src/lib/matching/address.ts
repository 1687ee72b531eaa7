import { plain } from '#lib/chinese'
import { editSimilarity } from './edit-distance.ts'
import { bareLatin, canonicalWord } from './latin-words.ts'

const NOT_SIGN = /[^\p{L}\p{N}]+/gu
const ADDRESS_WORDS = /[\p{L}\p{N}/-]+/gu

/** An address for matching: its numbers in order and what is left of its words. */
export type AddressKey = Readonly<{
  script: 'han' | 'latin'
  numbers: readonly string[]
  words: string
  /** What stands behind the first comma of a Latin address: city and state. */
  place: string
  key: string
}>

const HAN = /[\u4e00-\u9fff]/u
const UNIT = /\b(?:ste|fl|rm|room|unit|apt|bldg|no)\.?\s*#?\s*[\w-]+|#\s*[\w-]+/gu
const DIRECTION = /^(?:n|s|e|w|ne|nw|se|sw)$/u
const STREET_TYPE = /^(?:st|ave|blvd|rd|dr|ln|pl|sq|ct|hwy|pkwy|ter|plz|way)$/u
const REGION_UNIT = /^(?:.{2,8}?(?:省|自治区))?(?:.{2,7}?(?:市|自治州|地区))?/u

const hanAddress = (raw: string): AddressKey => {
  const text = plain(raw).replace(NOT_SIGN, '')
  const numbers = text.match(/\d+/gu) ?? []
  const words = text.replace(REGION_UNIT, '').replace(/\d+/gu, '#')
  return {
    script: 'han',
    numbers,
    words,
    place: '',
    key: numbers.length > 0 && words.length >= 5 ? `${words.slice(-8)}|${numbers.join('-')}` : ''
  }
}

const latinAddress = (raw: string): AddressKey => {
  const bare = bareLatin(raw)
  const text = bare.split(/\b(?:between|near|off|at|behind|opposite|btwn)\b|[,;(]/u)[0] ?? ''
  const comma = bare.search(/[,;]/u)
  const words = (text.replace(/\./gu, ' ').replace(/'/gu, '').match(ADDRESS_WORDS) ?? [])
    .map(canonicalWord)
    .join(' ')
    .replace(UNIT, '')
    .split(' ')
    .filter(Boolean)
  const house = words.find((word) => /^\d/u.test(word))
  const street = words.filter(
    (word, index) => (index > 0 || word !== house) && !DIRECTION.test(word) && !STREET_TYPE.test(word)
  )
  const named = street[0] ?? ''
  return {
    script: 'latin',
    numbers: house === undefined ? [] : [house],
    words: street.join(' '),
    place: comma < 0 ? '' : bare.slice(comma + 1),
    key: house !== undefined && named !== '' ? `${house} ${named}` : ''
  }
}

/** `435 S. La Cienega Boulevard` and `435 s la cienega blv.` have the key `435 la`; none for an empty or numberless text. */
export const addressKey = (raw: string | null | undefined): AddressKey | null => {
  const text = (raw ?? '').trim()
  if (text.length < 4) return null
  return HAN.test(text) ? hanAddress(text) : latinAddress(text)
}

const bigrams = (text: string): Set<string> => {
  const result = new Set<string>()
  for (let index = 0; index + 1 < text.length; index += 1) result.add(text.slice(index, index + 2))
  return result
}

const dice = (a: string, b: string): number => {
  const [left, right] = [bigrams(a), bigrams(b)]
  if (left.size + right.size === 0) return a === b ? 1 : 0
  let common = 0
  for (const pair of left) if (right.has(pair)) common += 1
  return (2 * common) / (left.size + right.size)
}

/** The word that names a street: numbered ones are equal or not, others may be written a little otherwise. */
const sameStreet = (a: string, b: string): boolean => {
  const [left = '', right = ''] = [a.split(' ')[0], b.split(' ')[0]]
  if (left === right) return true
  if (/\d/u.test(left) || /\d/u.test(right) || left.length < 4 || right.length < 4) return false
  return left.includes(right) || right.includes(left) || editSimilarity(left, right) >= 0.75
}

/** Brooklyn and St. Louis; Los Angeles and W. Hollywood may be one, so only the house is then left open. */
const placesDiffer = (a: string, b: string): boolean => {
  const words = new Set(a.match(/\p{L}{3,}/gu))
  const others = b.match(/\p{L}{3,}/gu) ?? []
  return words.size > 0 && others.length > 0 && !others.some((word) => words.has(word))
}

const compareLatin = (a: AddressKey, b: AddressKey, alike: number): AddressVerdict => {
  if (a.numbers[0] !== b.numbers[0] || !sameStreet(a.words, b.words)) return 'other'
  if (placesDiffer(a.place, b.place)) return 'unknown'
  const isPart = `${a.words} `.startsWith(`${b.words} `) || `${b.words} `.startsWith(`${a.words} `)
  // 9560 Dayton Way Beverly Hills and 9560 Dayton Way Los Angeles: the city has no comma before it.
  return isPart || alike >= 0.4 ? 'same' : 'unknown'
}

export type AddressVerdict = 'same' | 'other' | 'unknown'

/** Whether two addresses are one place: same numbers and alike words; `other` where numbers or streets differ. */
export const compareAddresses = (a: AddressKey | null, b: AddressKey | null): AddressVerdict => {
  if (!a || !b || a.script !== b.script) return 'unknown'
  const alike = dice(a.words, b.words)
  if (a.numbers.length === 0 || b.numbers.length === 0)
    return alike >= 0.9 && a.words.length >= 8 ? 'same' : 'unknown'
  if (a.script === 'latin') return compareLatin(a, b, alike)
  if (a.numbers.join('-') === b.numbers.join('-'))
    return alike >= 0.6 || a.words.endsWith(b.words) || b.words.endsWith(a.words) ? 'same' : 'other'
  // One says the street number, the other also the room: 云谷路100号 and 云谷路100号A座1203室.
  const [short, long] = a.numbers.length < b.numbers.length ? [a, b] : [b, a]
  const starts = short.numbers.every((number, index) => number === long.numbers[index])
  return starts && alike >= 0.5 ? 'same' : 'other'
}
