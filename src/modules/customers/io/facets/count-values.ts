import { emptySql, sql, trustedSql, type Transaction } from '#platform/database'
import { allOf, type ListConditions } from '../list/conditions.ts'
import { inSample } from './count-groups.ts'

export type ValueCount = Readonly<{ value: string; count: number }>

/** More than a person looks through. */
const MOST_VALUES = 100

/** Which values a column of `f` has among those who comply, the most frequent first; of a list each item. */
export const countValues = (
  transaction: Transaction,
  conditions: ListConditions,
  column: string,
  { isList, sampled }: Readonly<{ isList: boolean; sampled: boolean }>
): Promise<readonly ValueCount[]> => {
  const place = trustedSql(column)
  const value = isList ? sql`unnest(${place})` : place
  return transaction.rows<ValueCount>(sql`
    select v.value, count(*)::int as count
      from (select ${value} as value from customer_list f
             where ${allOf(conditions)} and ${place} is not null ${sampled ? sql`and ${inSample}` : emptySql}) v
     where v.value <> '' group by v.value order by count(*) desc, v.value limit ${MOST_VALUES}`)
}
