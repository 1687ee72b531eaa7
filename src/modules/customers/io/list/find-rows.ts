import { joinSql, sql, type Sql, type Transaction } from '#platform/database'
import { playbookKeySql } from '#modules/playbook'
import type { CustomerState } from '../../contract.ts'
import { allOf, type ListConditions } from './conditions.ts'
import type { ListOrder, Stretch } from './order.ts'

/** A row of the list as it lies in the table, with the value that its place is made of. */
export type ListRow = Readonly<{
  id: string
  name: string | null
  state: CustomerState
  owner_id: string | null
  owner_name: string | null
  grade: 'A' | 'B' | 'C' | null
  computed_grade: 'A' | 'B' | 'C' | null
  grade_provisional: boolean
  customer_tags: readonly string[] | null
  orders_amount12m: number | null
  next_follow_up_on: string | null
  customer_completeness: number | null
  interactions_last_on: string | null
  interactions_stage: string | null
  customer_province: string | null
  customer_city: string | null
  industry: string | null
  customer_size: string | null
  strategy_id: string | null
  segment: string | null
  findings: number
  created_at: Date
  updated_at: Date
  place: string | number | null
  playbook_key: string | null
}>

const pageSql = (
  workspaceId: number,
  conditions: ListConditions,
  { where, orderBy }: Stretch,
  place: Sql,
  limit: number
): Sql => sql`
  select f.*, m.name as owner_name, ${playbookKeySql(workspaceId)} as playbook_key
    from (
      select f.customer_id as id, f.name, f.state, f.owner_id, f.grade, f.computed_grade, f.grade_provisional,
             f.customer_tags, f.orders_amount12m, f.next_follow_up_on, f.customer_completeness,
             f.interactions_last_on, f.interactions_stage, f.customer_province, f.customer_city,
             coalesce(f.customer_industry_segment, f.customer_industry_class) as industry, f.customer_size,
             f.strategy_id, f.segment, f.findings, f.created_at, f.updated_at, ${place} as place,
             f.customer_id
        from customer_list f
       where ${joinSql([allOf(conditions), ...where], ' and ')}
       order by ${orderBy}
       limit ${limit}) f
    left join member m on m.workspace_id = ${workspaceId} and m.id = f.owner_id
   order by ${orderBy}`

/**
 * Up to `limit` rows from a place on. Each stretch is read in the order of its index and only where the one before was
 * not enough: nothing is counted, nothing is skipped over.
 */
export const findRows = async (
  transaction: Transaction,
  conditions: ListConditions,
  { stretches, value }: ListOrder,
  limit: number
): Promise<readonly ListRow[]> => {
  const rows: ListRow[] = []
  for (const stretch of stretches) {
    if (rows.length >= limit) break
    const statement = pageSql(transaction.workspaceId, conditions, stretch, value, limit - rows.length)
    rows.push(...(await transaction.rows<ListRow>(statement)))
  }
  return rows
}
