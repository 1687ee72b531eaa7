import type { Relations } from '#contracts/merging'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import type { Transaction } from '#platform/database'
import { findReached, listOfCustomer, listSides } from '../io/store/pairs.ts'
import { sees, toldBecause } from './told.ts'

/** 关联企业: the branches, the group and whoever shares a phone with a customer; kin stay two customers (COL-19). */
export const relationsOf = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  language: Language
): Promise<Relations> => {
  if (!(await findReached(transaction, actor, [id])).has(id))
    throw new AppError('notFound', 'customers.notFound')
  const pairs = await listOfCustomer(transaction, id)
  const kin = pairs.filter(({ kind }) => kind === 'related')
  const others = kin.map(({ a, b }) => (a === id ? b : a))
  const sides = new Map((await listSides(transaction, others)).map((side) => [side.id, side]))
  return {
    relations: kin.flatMap(({ score, because }, at) => {
      const side = sides.get(others[at] ?? '')
      if (!side) return []
      const seen = sees(actor, side.owner_id)
      return [
        {
          id: seen ? side.id : null,
          name: side.name ?? side.short_name ?? '',
          department: side.department,
          score,
          because: toldBecause(because, seen, actor, language)
        }
      ]
    }),
    duplicates: pairs.length - kin.length
  }
}
