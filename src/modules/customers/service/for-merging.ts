import type { Actor } from '#kernel/actor'
import type { SimilarCustomer } from '#contracts/customers'
import { matchRecordOf } from '#core/verification'
import type { Language } from '#lang'
import type { Transaction } from '#platform/database'
import { fileOf } from '../core/together.ts'
import { loadCustomers, lockCustomers, type LoadedCustomer } from '../io/store/load.ts'
import { findSimilar } from '../io/store/similar.ts'
import { similarTo } from '../similar/match-json.ts'
import { similarKeys } from '../similar/similar-keys.ts'
import { notFound } from './change-customers.ts'
import type { Moment } from './moment.ts'

/** Customers as they are stored, locked until the transaction ends; who is out of reach or unknown is left out. */
export const lockWhole = async (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  ids: readonly string[]
): Promise<readonly LoadedCustomer[]> => {
  const { found } = await lockCustomers(transaction, ids, actor)
  return found.length === 0
    ? []
    : loadCustomers(
        transaction,
        found.map(({ id }) => id)
      )
}

/** 查找重复: who may be this customer, looked for as if it were being typed now (COL-19). */
export const findLikesOf = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { today }: Moment,
  language: Language
): Promise<SimilarCustomer[]> => {
  const [customer] = await lockWhole(transaction, actor, [id])
  if (!customer) throw notFound()
  const { stored, recorded, ownerName } = customer
  const file = fileOf(stored, { owner: ownerName, today, recorded })
  const candidates = await findSimilar(transaction, similarKeys(file, id))
  return similarTo(matchRecordOf(file), candidates, actor, language)
}
