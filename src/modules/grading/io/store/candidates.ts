import { emptySql, sql, type Sql, type Transaction } from '#platform/database'

const FIRST = '00000000-0000-0000-0000-000000000000'

/** The grade in force is another one than the rules give, in the words of its index: the database keeps count of how many. */
const differs: Sql = sql`(case when f.grade <> f.computed_grade then 1 end) = 1`

/**
 * Customers whose grade in force is another one than the rules give, after an id, in the order of their ids: but for those
 * with an override or a change that waits, and those for whom the same was rejected or revoked this quarter.
 */
export const listCandidates = async (
  transaction: Transaction,
  quarter: string,
  after: string | null,
  limit: number,
  endedOnly = false
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select f.customer_id from customer_list f
         where f.workspace_id = ${workspaceId} and f.state = 'active' and ${differs}
           and not f.grade_provisional and f.customer_id > ${after ?? FIRST}::uuid
           ${endedOnly ? sql`and f.orders_ended` : emptySql}
           and not exists (
             select 1 from grade_change g
              where g.workspace_id = ${workspaceId} and g.customer_id = f.customer_id
                and (g.state = 'pending' or (g.origin = 'override' and g.state = 'effective')
                     or (g.state in ('rejected', 'revoked') and g.to_grade = f.computed_grade
                         and g.quarter = ${quarter})))
         order by f.customer_id limit ${limit}`
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** How many there are, of those in reach, whose grade in force is another one than the rules surely give. */
export const countDiffering = async (transaction: Transaction, scope: Sql): Promise<number> =>
  (
    await transaction.row<{ count: number }>(
      sql`select count(*)::int as count from customer_list f
           where f.workspace_id = ${transaction.workspaceId} and f.state = 'active' and ${differs}
             and not f.grade_provisional and ${scope}`
    )
  )?.count ?? 0

/** Which of these customers have an override in force. */
export const listOverridden = async (
  transaction: Transaction,
  customerIds: readonly string[]
): Promise<ReadonlySet<string>> => {
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select g.customer_id from grade_change g
         where g.workspace_id = ${transaction.workspaceId} and g.customer_id = any (${customerIds}::uuid[])
           and g.origin = 'override' and g.state = 'effective'`
  )
  return new Set(rows.map(({ customer_id }) => customer_id))
}
