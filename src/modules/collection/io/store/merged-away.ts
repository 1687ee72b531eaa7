import { sql, type Transaction } from '#platform/database'

/**
 * Who customers are today that were merged into others, by their ids: the end of the way from survivor to survivor, unless
 * that is in the recycle bin. Who was never merged is not among them.
 */
export const listSurvivors = async (
  transaction: Transaction,
  merged: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  if (merged.length === 0) return new Map()
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ merged: string; survivor: string }>(
    sql`with recursive led as (
          select c.id as merged, c.merged_into as next, 1 as steps from customer c
           where c.workspace_id = ${workspaceId} and c.id = any (${merged}::uuid[]) and c.state = 'merged'
          union all
          select l.merged, c.merged_into, l.steps + 1 from led l
            join customer c on c.workspace_id = ${workspaceId} and c.id = l.next
           where c.state = 'merged' and l.steps < 50
        )
        select l.merged, c.id as survivor from led l
          join customer c on c.workspace_id = ${workspaceId} and c.id = l.next
         where c.state = any (array['active', 'archived'])`
  )
  return new Map(rows.map(({ merged: id, survivor }) => [id, survivor]))
}
