import { sql, type Sql, type Transaction } from '#platform/database'
import { allOf, type ListConditions } from '../list/conditions.ts'
import { expectedOf } from '../list/expected.ts'
import { inSample, SAMPLE_SHARE } from './count-groups.ts'

const QUERY_CANCELED = '57014'

/** How many customers comply; with `most` it stops there. */
export const countRows = async (
  transaction: Transaction,
  conditions: ListConditions,
  most: number | null
): Promise<number> => {
  const found =
    most === null
      ? sql`select 1 from customer_list f where ${allOf(conditions)}`
      : sql`select 1 from customer_list f where ${allOf(conditions)} limit ${most}`
  const row = await transaction.row<{ count: number }>(sql`select count(*) as count from (${found}) as found`)
  return row?.count ?? 0
}

/** Up to so many hits every one is counted at once (08 "Facet counts"). */
export const EXACT_UP_TO = 50_000
/** And where finding them is expected to cost no more than a sample of a million does, about one a page. */
const QUICK_COST = 45_000

/** A workspace of no more is counted whatever PostgreSQL expects of it: what it knows of one that has just grown is of before. */
const SMALL_BASE = 5000

const isSmallBase = async (transaction: Transaction): Promise<boolean> => {
  const row = await transaction.row<{ count: number }>(
    sql`select count(*) as count from (select from customer_list f where f.workspace_id = ${transaction.workspaceId}
                                        limit ${SMALL_BASE + 1}) as base`
  )
  return (row?.count ?? 0) <= SMALL_BASE
}

/** Of many PostgreSQL may expect a fifth: the workspace's share counts twice, for the policy asks for it again. */
const SURELY_FEW = EXACT_UP_TO / 5

/** Whether those who comply are so few that all can be counted for a first answer: surely, by what is expected, or not. */
export type Fewness = 'surely' | 'expected' | 'no'

/** By what PostgreSQL expects, or as there are few in all. */
export const fewnessOf = async (
  transaction: Transaction,
  conditions: Pick<ListConditions, 'always' | 'chosen'>
): Promise<Fewness> => {
  const found = sql`select from customer_list f where ${allOf(conditions)}`
  const { rows, cost } = await expectedOf(transaction, found)
  if (rows <= EXACT_UP_TO && cost <= QUICK_COST) return rows <= SURELY_FEW ? 'surely' : 'expected'
  return (await isSmallBase(transaction)) ? 'surely' : 'no'
}

/** About how many comply with a condition, from one in sixteen. */
export const countSampled = async (transaction: Transaction, condition: Sql): Promise<number> => {
  const row = await transaction.row<{ count: number }>(
    sql`select count(*) as count from customer_list f where ${condition} and ${inSample}`
  )
  return (row?.count ?? 0) * SAMPLE_SHARE
}

/** Runs `work` for at most so long; null where that was not enough. What was done before it stands. */
export const withinMs = async <T>(
  transaction: Transaction,
  milliseconds: number,
  work: () => Promise<T>
): Promise<T | null> => {
  const limit = (most: number): Promise<number> =>
    transaction.run(sql`select set_config('statement_timeout', ${String(most)}, true)`)
  try {
    return await transaction.attempt(async () => {
      await limit(milliseconds)
      const result = await work()
      await limit(0)
      return result
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === QUERY_CANCELED) return null
    throw error
  }
}
