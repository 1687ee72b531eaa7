import type { CustomerFile } from '#contracts/customers'
import { fold } from '#lib/chinese'
import type { SearchRow } from '../io/store/save.ts'

export const searchRow = (customerId: string, file: CustomerFile): SearchRow => {
  const name = fold(file.name ?? file.shortName ?? '')
  const lexemes = new Set<string>()
  for (let at = 0; at + 2 <= name.length; at++) lexemes.add(name.slice(at, at + 2))
  return { customer_id: customerId, name_folded: name, initials: '', lexemes: [...lexemes] }
}
