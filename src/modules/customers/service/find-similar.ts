import type { Actor } from '#kernel/actor'
import type { FieldChanges, SimilarCustomer } from '#contracts/customers'
import { matchRecordOf } from '#core/verification'
import type { Language } from '#lang'
import type { Transaction } from '#platform/database'
import { changedTexts, writtenOf } from '../edit/changed-texts.ts'
import { readFields } from '../edit/read-fields.ts'
import { findSimilar } from '../io/store/similar.ts'
import { maskedFieldsOf } from '../masking/masked-fields.ts'
import { similarTo } from '../similar/match-json.ts'
import { similarKeys } from '../similar/similar-keys.ts'
import type { Moment } from './moment.ts'

/**
 * Customers that the one being typed may already be (COL-19), surest first. What is masked for somebody he cannot ask
 * for either: a number that he types finds nobody.
 */
export const findSimilarCustomers = async (
  transaction: Transaction,
  actor: Actor,
  fields: FieldChanges,
  { today }: Moment,
  { language, exceptId = null }: Readonly<{ language: Language; exceptId?: string | null }>
): Promise<SimilarCustomer[]> => {
  const hidden = new Set<string>(maskedFieldsOf(actor))
  const asked = Object.entries(changedTexts({}, fields).after).filter(
    ([field, text]) => text !== null && !hidden.has(field)
  )
  const file = readFields(writtenOf(Object.fromEntries(asked)), today)
  const keys = similarKeys(file, exceptId)
  const isAsked =
    keys.creditCode !== null || keys.nameKey !== null || keys.prefixes.length + keys.mobiles.length > 0
  if (!isAsked) return []
  return similarTo(matchRecordOf(file), await findSimilar(transaction, keys), actor, language)
}
