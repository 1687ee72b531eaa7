import { fold } from '#lib/chinese'
import { rangesOfPinyin, rangesOfText, type TextRange } from './highlight.ts'
import type { SearchQuery } from './search-query.ts'
import { digitsOfPhone, soundOf } from './search-terms.ts'
import type { MatchedField } from '../../contract/list.ts'

/** What of a customer can answer a search; what the reader may not see is left out by the caller. */
export type Searched = Readonly<{
  name: string | null
  shortName: string | null
  formerNames: readonly string[]
  contacts: readonly string[]
  phones: readonly string[]
  codes: readonly string[]
  tags: readonly string[]
}>

export type Matched = Readonly<{
  field: MatchedField
  text: string
  ranges: readonly TextRange[]
}>

type Query = Pick<SearchQuery, 'folded' | 'core'>

const ranks: Readonly<Record<MatchedField, number>> = {
  creditCode: 2,
  phone: 2,
  name: 3,
  shortName: 3,
  formerName: 4,
  pinyin: 4,
  contact: 5,
  tag: 6
}

const matchIn = (field: MatchedField, texts: readonly (string | null)[], asked: string): Matched | null => {
  const text = texts.find((one) => one !== null && fold(one).includes(asked))
  return typeof text === 'string' ? { field, text, ranges: rangesOfText(text, asked) } : null
}

const phoneIn = (phones: readonly string[], folded: string): Matched | null => {
  const digits = folded.replace(/^86(?=\d{11}$)/, '').replace(/^0(?=\d{9})/, '')
  if (!/^\d{4,}$/.test(digits)) return null
  const phone = phones.map(digitsOfPhone).find((known) => known.endsWith(digits))
  return phone === undefined
    ? null
    : { field: 'phone', text: phone, ranges: [[phone.length - digits.length, phone.length]] }
}

const pinyinIn = (name: string | null, folded: string): Matched | null => {
  if (name === null || !/^[a-z]{2,}$/.test(folded)) return null
  const ranges = rangesOfPinyin(name, folded)
  return ranges && { field: 'pinyin', text: name, ranges }
}

/** Where a name sounds as what was typed in characters: `恒达汽车` for `横达` → [[0, 2]]; null where it does not. */
export const rangesOfSound = (
  name: string,
  { core }: Pick<SearchQuery, 'core'>
): readonly TextRange[] | null => {
  const sound = soundOf(core)
  return sound.length < 2 ? null : rangesOfPinyin(name, sound.join(''))
}

/**
 * Which of a customer's texts answered, and where, the likeliest first. Where no single text holds the words (they stand
 * apart in the name, or in a former one) the name is told with what sounds so, or with the pairs that it shares.
 */
export const whatMatched = (customer: Searched, { folded, core }: Query): Matched => {
  const { name, shortName, formerNames, contacts, phones, codes, tags } = customer
  return (
    matchIn('name', [name], folded) ??
    matchIn('name', [name], core) ??
    matchIn('shortName', [shortName], core) ??
    matchIn('formerName', formerNames, core) ??
    matchIn('contact', contacts, folded) ??
    phoneIn(phones, folded) ??
    matchIn('creditCode', codes, folded) ??
    pinyinIn(name, folded) ??
    matchIn('tag', tags, folded) ?? {
      field: 'name',
      text: name ?? '',
      ranges: rangesOfSound(name ?? '', { core }) ?? rangesOfText(name ?? '', core)
    }
  )
}

/** Whether a customer that sounds like the letters is meant. */
export const soundsSo = (name: string | null, { folded }: Pick<SearchQuery, 'folded'>): boolean =>
  pinyinIn(name, folded) !== null

/**
 * How well a hit answers, the best first: it is called so, begins so, is shortly called so, is that code or phone, has the
 * words in its name, was called so, sounds so; then everything else.
 */
export const rankOfMatch = (
  { name, shortName }: Pick<Searched, 'name' | 'shortName'>,
  { field }: Pick<Matched, 'field'>,
  { folded, core }: Query
): number => {
  const called = fold(name ?? '')
  const shortly = fold(shortName ?? '')
  if (called === folded || called === core || shortly === folded) return 0
  if (called.startsWith(folded) || called.startsWith(core)) return 1
  if (shortly.startsWith(core) && core !== '') return 2
  return ranks[field]
}
