import { fold } from '#lib/chinese'
import { rangesOfPinyin, rangesOfText, type TextRange } from './highlight.ts'
import { isNearName } from './near-name.ts'
import type { SearchQuery } from './search-query.ts'
import { digitsOfPhone } from './search-terms.ts'
import type { MatchedField } from '../../contract/list.ts'

/** What of a customer can answer a search; what the reader may not see is left out by the caller. */
export type Searched = Readonly<{
  name: string | null
  shortName: string | null
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

/**
 * Which of a customer's texts answered, and where, the likeliest first. Where no single text holds the words (they stand
 * apart in the name, or in a former one) the name is told with the pairs that it shares.
 */
export const whatMatched = (customer: Searched, { folded, core }: Query): Matched => {
  const { name, shortName, contacts, phones, codes, tags } = customer
  return (
    matchIn('name', [name], folded) ??
    matchIn('name', [name], core) ??
    matchIn('shortName', [shortName], core) ??
    matchIn('contact', contacts, folded) ??
    phoneIn(phones, folded) ??
    matchIn('creditCode', codes, folded) ??
    pinyinIn(name, folded) ??
    matchIn('tag', tags, folded) ?? {
      field: 'name',
      text: name ?? '',
      ranges: rangesOfText(name ?? '', core)
    }
  )
}

/** Whether a customer that a wide question found is meant: one character differs, or it sounds so. */
export const isMeant = (
  name: string | null,
  query: Pick<SearchQuery, 'folded' | 'core' | 'nearName'>
): boolean =>
  name !== null &&
  ((query.nearName !== null && isNearName(fold(name), query.core)) || pinyinIn(name, query.folded) !== null)
