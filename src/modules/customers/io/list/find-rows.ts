import { emptySql, joinSql, sql, type QueryOptions, type Sql, type Transaction } from '#platform/database'
import { playbookKeySql } from '#modules/playbook'
import type { CustomerState } from '../../contract.ts'
import { allOf, type ListConditions } from './conditions.ts'
import type { ListOrder, Stretch } from './order.ts'
import { literal, ownWalked, walked } from './walk.ts'

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
  /** Milliseconds, since the driver reads instants and arrays slowly; tags come as JSON for the same reason. */
  created_ms: number
  updated_ms: number
  place: string | number | null
  playbook_key: string | null
}>

const columns = (place: Sql): Sql => sql`
  f.customer_id, f.name, f.state, f.owner_id, f.grade, f.computed_grade, f.grade_provisional, f.customer_tags,
  f.orders_amount12m, f.next_follow_up_on, f.customer_completeness, f.interactions_last_on, f.interactions_stage,
  f.customer_province, f.customer_city, coalesce(f.customer_industry_segment, f.customer_industry_class) as industry,
  f.customer_size, f.strategy_id, f.segment, f.findings, f.created_at, f.updated_at, ${place} as place`

/** As the program reads them, with the names of the owners and which playbook is in force, in the order of the list. */
const dressed = (workspaceId: number, found: Sql, orderBy: Sql): Sql => sql`
  select f.customer_id as id, f.name, f.state, f.owner_id, m.name as owner_name, f.grade, f.computed_grade,
         f.grade_provisional, array_to_json(f.customer_tags) as customer_tags, f.orders_amount12m, f.next_follow_up_on,
         f.customer_completeness, f.interactions_last_on, f.interactions_stage, f.customer_province, f.customer_city,
         f.industry, f.customer_size, f.strategy_id, f.segment, f.findings, f.place,
         (extract(epoch from f.created_at) * 1000)::float8 as created_ms,
         (extract(epoch from f.updated_at) * 1000)::float8 as updated_ms,
         ${playbookKeySql(workspaceId)} as playbook_key
    from (${found}) f
    left join member m on m.workspace_id = ${workspaceId} and m.id = f.owner_id
   order by ${orderBy}`

const asked = (
  conditions: ListConditions,
  { where, orderBy }: Stretch,
  place: Sql,
  limit: number
): Sql => sql`
  select ${columns(place)} from customer_list f
   where ${joinSql([allOf(conditions), ...where], ' and ')}
   order by ${orderBy} limit ${literal(limit)}`

const lookedAt = (
  workspaceId: number,
  conditions: ListConditions,
  candidates: Sql,
  { where, orderBy }: Stretch,
  { place, limit, sorted }: Readonly<{ place: Sql; limit: number; sorted: boolean }>
): Sql => sql`
  select f.* from (${candidates}) k
   cross join lateral (
     select ${columns(place)} from customer_list f
      where f.workspace_id = ${workspaceId} and f.customer_id = k.customer_id
        and ${joinSql([allOf(conditions), ...where], ' and ')} offset 0) f
   ${sorted ? sql`order by ${orderBy}` : emptySql} limit ${literal(limit)}`

/** Shapes of the walk by their text: planning one costs as much as running it, so the frequent ones keep their plan. */
const names = new Map<string, string>()
const MOST_NAMES = 60

const preparedAs = (statement: Sql): QueryOptions => {
  const text = statement.strings.join('?')
  const known = names.get(text)
  if (known !== undefined) return { prepare: known }
  if (names.size >= MOST_NAMES) return {}
  const name = `customers_list_${names.size}`
  names.set(text, name)
  return { prepare: name }
}

/** One stretch: walked along its index first, and asked whole where that was not enough. */
const findStretch = async (
  transaction: Transaction,
  conditions: ListConditions,
  order: ListOrder,
  stretch: Stretch,
  limit: number
): Promise<readonly ListRow[]> => {
  const { workspaceId } = transaction
  const candidates = walked(conditions, order, stretch, limit)
  if (candidates !== null) {
    const page = { place: order.value, limit, sorted: false }
    const found = lookedAt(workspaceId, conditions, candidates, stretch, page)
    const statement = dressed(workspaceId, found, stretch.orderBy)
    const rows = await transaction.rows<ListRow>(statement, preparedAs(statement))
    if (rows.length === limit) return rows
  }
  const own = ownWalked(conditions)
  const found =
    own === null
      ? asked(conditions, stretch, order.value, limit)
      : lookedAt(workspaceId, conditions, own, stretch, { place: order.value, limit, sorted: true })
  return transaction.rows<ListRow>(dressed(workspaceId, found, stretch.orderBy))
}

/**
 * Up to `limit` rows from a place on. Each stretch is read in the order of its index and only where the one before was
 * not enough: nothing is counted, nothing is skipped over.
 */
export const findRows = async (
  transaction: Transaction,
  conditions: ListConditions,
  order: ListOrder,
  limit: number
): Promise<readonly ListRow[]> => {
  const rows: ListRow[] = []
  for (const stretch of order.stretches) {
    if (rows.length >= limit) break
    rows.push(...(await findStretch(transaction, conditions, order, stretch, limit - rows.length)))
  }
  return rows
}
