import { emptySql, joinSql, sql, type Sql, type Transaction } from '#platform/database'
import type { CustomValue } from '#core/playbook'
import { playbookKeySql } from '#modules/playbook'
import type { CustomerState } from '../../contract.ts'
import { plansOf } from '../prepared.ts'
import { allOf, type ListConditions } from './conditions.ts'
import { isSortedSooner } from './expected.ts'
import type { ListOrder, Stretch } from './order.ts'
import { countShares, knownShares } from './shares.ts'
import { isWorthWalking, literal, ownWalked, walked, type Walk } from './walk.ts'

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
  custom: Readonly<Record<string, CustomValue>> | null
  /** Milliseconds, since the driver reads instants and arrays slowly; tags come as JSON for the same reason. */
  created_ms: number
  updated_ms: number
  place: string | number | null
  playbook_key: string | null
}>

type WalkedRow = Omit<ListRow, 'id'> & Readonly<{ id: string | null; is_whole: boolean | null }>

const columns = (place: Sql): Sql => sql`
  f.customer_id, f.name, f.state, f.owner_id, f.grade, f.computed_grade, f.grade_provisional, f.customer_tags,
  f.orders_amount12m, f.next_follow_up_on, f.customer_completeness, f.interactions_last_on, f.interactions_stage,
  f.customer_province, f.customer_city, coalesce(f.customer_industry_segment, f.customer_industry_class) as industry,
  f.customer_size, f.strategy_id, f.segment, f.findings, f.custom, f.created_at, f.updated_at, ${place} as place`

/** As the program reads them, with the names of the owners and which playbook is in force. */
const dressing = (workspaceId: number): Sql => sql`
         f.customer_id as id, f.name, f.state, f.owner_id, m.name as owner_name, f.grade, f.computed_grade,
         f.grade_provisional, array_to_json(f.customer_tags) as customer_tags, f.orders_amount12m, f.next_follow_up_on,
         f.customer_completeness, f.interactions_last_on, f.interactions_stage, f.customer_province, f.customer_city,
         f.industry, f.customer_size, f.strategy_id, f.segment, f.findings, f.custom, f.place,
         (extract(epoch from f.created_at) * 1000)::float8 as created_ms,
         (extract(epoch from f.updated_at) * 1000)::float8 as updated_ms,
         ${playbookKeySql(workspaceId)} as playbook_key`

const dressed = (workspaceId: number, found: Sql, orderBy: Sql): Sql => sql`
  select ${dressing(workspaceId)}
    from (${found}) f
    left join member m on m.workspace_id = ${workspaceId} and m.id = f.owner_id
   order by ${orderBy}`

const complying = (conditions: ListConditions, { where }: Stretch, place: Sql): Sql => sql`
  select ${columns(place)} from customer_list f where ${joinSql([allOf(conditions), ...where], ' and ')}`

/** The first of all who comply: PostgreSQL looks for them as it thinks best, along the order or not. */
const asked = (all: Sql, { orderBy }: Stretch, limit: number): Sql =>
  sql`${all} order by ${orderBy} limit ${literal(limit)}`

/** The same with everybody who complies found before they are sorted. */
const sorted = (all: Sql, { orderBy }: Stretch, limit: number): Sql =>
  sql`select f.* from (${all} offset 0) f order by ${orderBy} limit ${literal(limit)}`

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

/** Everybody who complies, without a walk. */
const askedWhole = async (
  transaction: Transaction,
  conditions: ListConditions,
  order: ListOrder,
  stretch: Stretch,
  limit: number
): Promise<Sql> => {
  const own = ownWalked(conditions)
  if (own !== null) {
    const shape = { place: order.value, limit, sorted: true }
    return lookedAt(transaction.workspaceId, conditions, own, stretch, shape)
  }
  const all = complying(conditions, stretch, order.value)
  const isSooner =
    conditions.isWide && (await isSortedSooner(transaction, conditions, stretch, { all, limit }))
  return (isSooner ? sorted : asked)(all, stretch, limit)
}

/**
 * A page by a walk, and beside it whether there are no others where it is not full: then one row without a customer comes
 * at the least, to say so.
 */
const walkedPage = (
  workspaceId: number,
  { candidates, isWhole }: Walk,
  page: Sql,
  { orderBy, limit }: Readonly<{ orderBy: Sql; limit: number }>
): Sql => sql`
  with walk as materialized (${candidates}), page as materialized (${page})
  select ${dressing(workspaceId)},
         case when (select count(*) from page) < ${literal(limit)} then ${isWhole} end as is_whole
    from (select 1) one
    left join page f on true
    left join member m on m.workspace_id = ${workspaceId} and m.id = f.owner_id
   order by ${orderBy}`

const preparedAs = plansOf('customers_list')

/** One stretch: walked along its index first, and asked whole where that was not enough. */
const findStretch = async (
  transaction: Transaction,
  conditions: ListConditions,
  order: ListOrder,
  stretch: Stretch,
  limit: number
): Promise<readonly ListRow[]> => {
  const { workspaceId } = transaction
  const walk = walked(conditions, order, stretch, limit)
  const shares = knownShares(transaction, conditions.state)
  if (walk !== null && (shares === null || isWorthWalking(walk.costs(shares), limit))) {
    const shape = { place: order.value, limit, sorted: false }
    const page = lookedAt(workspaceId, conditions, sql`select * from walk`, stretch, shape)
    const statement = walkedPage(workspaceId, walk, page, { orderBy: stretch.orderBy, limit })
    const rows = await transaction.rows<WalkedRow>(statement, preparedAs(statement))
    const found = rows.filter((row): row is WalkedRow & ListRow => row.id !== null)
    if (found.length === limit || rows[0]?.is_whole === true) return found
    if (shares === null) await countShares(transaction, conditions)
  }
  const found = await askedWhole(transaction, conditions, order, stretch, limit)
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
