import type { CustomFieldDefinition } from '#contracts/playbook'
import { emptySql, sql, type Transaction } from '#platform/database'
import { allOf, type ListConditions } from '../list/conditions.ts'
import { inSample } from './count-groups.ts'

export type CustomCount = Readonly<{ key: string; value: string | boolean; count: number }>

const MOST = 2000

/** How many of the customers found have each choice of these fields; of several choices each counts. */
export const countCustom = async (
  transaction: Transaction,
  conditions: ListConditions,
  fields: readonly CustomFieldDefinition[],
  sampled: boolean
): Promise<readonly CustomCount[]> => {
  if (fields.length === 0) return []
  const keys = fields.map(({ key }) => key)
  const rows = await transaction.rows<{ key: string; value: unknown; count: number }>(sql`
    select k.key, v.value, count(*) as count
      from customer_list f
     cross join lateral unnest(${keys}::text[]) k (key)
     cross join lateral jsonb_array_elements(
       case jsonb_typeof(f.custom -> k.key)
         when 'array' then f.custom -> k.key else jsonb_build_array(f.custom -> k.key) end) v (value)
     where ${allOf(conditions)} and f.custom ?| ${keys}::text[] and f.custom -> k.key is not null
           ${sampled ? sql`and ${inSample}` : emptySql}
     group by 1, 2 order by count(*) desc limit ${MOST}`)
  return rows.flatMap(({ key, value, count }) =>
    typeof value === 'string' || typeof value === 'boolean' ? [{ key, value, count }] : []
  )
}
