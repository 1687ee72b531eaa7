import type { FieldKey } from '#contracts/customers'
import { partOf } from '#core/customers'
import type { DuplicateWay, FieldWay, ImportOptions } from '../../contract.ts'
import { isSameAsSize, isSameMeaning, isToldBySize } from './same-meaning.ts'

type Ways = Pick<ImportOptions, 'onDuplicate' | 'ways'>

const usual: Readonly<Partial<Record<DuplicateWay, FieldWay>>> = {
  fillGaps: 'fill',
  overwrite: 'overwrite',
  ask: 'ask'
}

/** Whether customers who are here already may get texts of the list. */
export const writesIntoOthers = ({ onDuplicate }: Ways): boolean => usual[onDuplicate] !== undefined

export type FieldTexts = Readonly<Partial<Record<FieldKey, string>>>

/**
 * What a row means for a customer who is here: texts to write, texts that somebody is to be asked about, and texts that
 * stand beside the customer's own as another voice.
 */
export type RowTexts = Readonly<{ fields: FieldTexts; asked: FieldTexts; heard: FieldTexts }>

/** Every list has its own day on which it got its rows, which contradicts nobody. */
const unheard: ReadonlySet<string> = new Set<FieldKey>(['obtainedOn'])

/** Whether a row's contact is another person than the customer's: what is said of him fills no gap of hers. */
const isOtherPerson = ({ contactName: one }: FieldTexts, { contactName: known }: FieldTexts): boolean =>
  one !== undefined && known !== undefined && !isSameMeaning('contactName', one, known)

export type KnownTexts = Readonly<{
  texts: FieldTexts
  /** What other channels say already, whatever of. */
  voices?: ReadonlySet<string>
}>

/**
 * Sorts the texts of a row by what is to become of each field (COL-14), e.g. 官网 `b.cn` beside `a.cn`: written with
 * `overwrite`, left with `keep`, put to somebody with `ask`, which fills gaps and passes over what is the same; with `fill`
 * it is heard as another voice (COL-3). Of another contact than the customer's nothing is filled in or heard. What 企业规模 tells
 * of heads and revenue is no gap: `999人` beside it is asked, or heard as another voice of it.
 */
export const sortTexts = (
  row: FieldTexts,
  { texts: known, voices }: KnownTexts,
  { onDuplicate, ways }: Ways
): RowTexts => {
  const fields: Partial<Record<FieldKey, string>> = {}
  const asked: Partial<Record<FieldKey, string>> = {}
  const heard: Partial<Record<FieldKey, string>> = {}
  const otherwise = usual[onDuplicate] ?? 'keep'
  const otherPerson = isOtherPerson(row, known)
  for (const key in row) {
    // The keys of a row's texts are field keys by its type.
    const field = key as FieldKey
    const text = row[field]
    if (text === undefined) continue
    const own = known[field]
    const way = ways[field] ?? otherwise
    const { size } = known
    const isTheirs = otherPerson && partOf(field) === 'contact'
    if (way === 'overwrite') fields[field] = text
    else if (way === 'keep') continue
    else if (own === undefined && isToldBySize(field, size)) {
      if (isSameAsSize(field, size, text)) continue
      if (way === 'ask') asked[field] = text
      else if (voices?.has(text) !== true) heard.size = text
    } else if (own === undefined) {
      if (!isTheirs) fields[field] = text
    } else if (isSameMeaning(field, own, text)) continue
    else if (way === 'ask') asked[field] = text
    else if (!isTheirs && !unheard.has(field) && voices?.has(text) !== true) heard[field] = text
  }
  return { fields, asked, heard }
}
