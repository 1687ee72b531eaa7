import type { CustomerFile } from '#contracts/customers'
import { codeWord, ownerWord, searchTermsOf, tagWord } from '../core/search/index.ts'
import type { SearchRow } from '../io/store/rows.ts'
import { indexableTags } from './indexable.ts'

/** What of a customer is found beside its file. */
export type SearchedBeside = Readonly<{
  customerId: string
  ownerId: string | null
  /** Credit codes of customers that were merged into it. */
  codes?: readonly string[]
  tags: readonly string[]
}>

/**
 * How a customer is found. Its owner stands among the words, so that who reaches few customers searches those, and its
 * tags by their values.
 */
export const searchRow = (
  file: CustomerFile,
  { customerId, ownerId, tags, codes = [] }: SearchedBeside
): SearchRow => {
  const { nameFolded, initials, lexemes } = searchTermsOf(file)
  const owner = ownerId === null ? [] : [ownerWord(ownerId)]
  return {
    customer_id: customerId,
    name_folded: nameFolded,
    initials,
    lexemes: [...new Set([...lexemes, ...indexableTags(tags).map(tagWord), ...codes.map(codeWord), ...owner])]
  }
}
