import type { CustomerFile } from '#contracts/customers'
import { ownerWord, searchTermsOf } from '../core/search/index.ts'
import type { SearchRow } from '../io/store/save.ts'

/** How a customer is found; whose it is stands among its words, so that who reaches few customers searches those. */
export const searchRow = (customerId: string, ownerId: string | null, file: CustomerFile): SearchRow => {
  const { nameFolded, initials, lexemes } = searchTermsOf(file)
  return {
    customer_id: customerId,
    name_folded: nameFolded,
    initials,
    lexemes: ownerId === null ? lexemes : [...lexemes, ownerWord(ownerId)]
  }
}
