import { joinSql, sql, type Sql, type Transaction } from '#platform/database'
import type { ListConditions } from './conditions.ts'
import type { Stretch } from './order.ts'

/** What PostgreSQL expects of a question before it is asked: how many rows it gives, and at what cost, about one a page. */
export type Expected = Readonly<{ rows: number; cost: number }>

type Planned = Readonly<{
  'QUERY PLAN': readonly Readonly<{ Plan: Readonly<{ 'Plan Rows': number; 'Total Cost': number }> }>[]
}>

/** Planned and not run: half a millisecond, where running it may take a second. */
export const expectedOf = async (transaction: Transaction, statement: Sql): Promise<Expected> => {
  const [told] = await transaction.rows<Planned>(sql`explain (format json) ${statement}`)
  const plan = told?.['QUERY PLAN'][0]?.Plan
  return { rows: plan?.['Plan Rows'] ?? 0, cost: plan?.['Total Cost'] ?? 0 }
}

/**
 * Whether a page in an order costs less when all who comply are sorted than when everybody is looked at in that order until it
 * is full: of 570,000 customers 700 comply, so that 51 take a look at 41,000. PostgreSQL thinks less of those looks than they
 * cost, for it reckons with a row beside the one before.
 */
export const isSortedSooner = async (
  transaction: Transaction,
  { base, scope }: Pick<ListConditions, 'base' | 'scope'>,
  { where }: Stretch,
  { all, limit }: Readonly<{ all: Sql; limit: number }>
): Promise<boolean> => {
  const everybody = joinSql([base, ...scope, ...where], ' and ')
  const [within, found] = await Promise.all([
    expectedOf(transaction, sql`select from customer_list f where ${everybody}`),
    expectedOf(transaction, all)
  ])
  return found.cost < Math.min(within.rows, (limit * within.rows) / Math.max(found.rows, 1))
}
