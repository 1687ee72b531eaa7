import type { Day } from '#kernel/day'
import { sql, type Transaction } from '#platform/database'

/** How many open steps everybody has on each day from `from` on, as `member day`. */
export const countStepLoad = async (
  transaction: Transaction,
  from: Day
): Promise<ReadonlyMap<string, number>> => {
  const rows = await transaction.rows<{ key: string; steps: number }>(
    sql`select p.assignee_id || ' ' || p.due_on as key, count(*)::int as steps from planned_step p
         where p.workspace_id = ${transaction.workspaceId} and p.state = 'open' and p.due_on >= ${from}
           and p.assignee_id is not null
         group by p.assignee_id, p.due_on`
  )
  return new Map(rows.map(({ key, steps }) => [key, steps]))
}
