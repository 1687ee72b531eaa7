import type { FieldKey } from '#contracts/customers'
import type { DuplicateWay, FieldWay, ImportOptions } from '../../contract.ts'

type Ways = Pick<ImportOptions, 'onDuplicate' | 'ways'>

const usual: Readonly<Partial<Record<DuplicateWay, FieldWay>>> = {
  fillGaps: 'fill',
  overwrite: 'overwrite',
  ask: 'ask'
}

/** Whether customers who are here already may get texts of the list. */
export const writesIntoOthers = ({ onDuplicate }: Ways): boolean => usual[onDuplicate] !== undefined

export type FieldTexts = Readonly<Partial<Record<FieldKey, string>>>

/** What a row means for a customer who is here: texts to write, and texts that somebody is to be asked about. */
export type RowTexts = Readonly<{ fields: FieldTexts; asked: FieldTexts }>

/** Letters of both widths, of both cases and with blanks between them are the same text. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/**
 * Sorts the texts of a row by what is to become of each field (COL-14), e.g. 官网 `b.cn` beside `a.cn`: written with
 * `overwrite`, left with `fill` and `keep`, put to somebody with `ask`, which fills gaps and passes over what is the same.
 */
export const sortTexts = (row: FieldTexts, known: FieldTexts, { onDuplicate, ways }: Ways): RowTexts => {
  const fields: Partial<Record<FieldKey, string>> = {}
  const asked: Partial<Record<FieldKey, string>> = {}
  const otherwise = usual[onDuplicate] ?? 'keep'
  for (const key in row) {
    // The keys of a row's texts are field keys by its type.
    const field = key as FieldKey
    const text = row[field]
    if (text === undefined) continue
    const own = known[field]
    const way = ways[field] ?? otherwise
    if (way === 'overwrite' || (way !== 'keep' && own === undefined)) fields[field] = text
    else if (way === 'ask' && own !== undefined && folded(own) !== folded(text)) asked[field] = text
  }
  return { fields, asked }
}
