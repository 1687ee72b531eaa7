import type { Day } from '#kernel/day'
import { sql, type Transaction } from '#platform/database'
import { ownerWord } from '../../core/search/index.ts'
import { storedWord } from '../search/has-words.ts'

export type Ownership = Readonly<{
  from: string
  to: string
  toName: string | null
  by: string
  now: Date
  today: Day
}>

/** Moves all customers and open steps of a member to another, in the lists and the search too; gives the customers. */
export const moveOwnership = async (
  transaction: Transaction,
  { from, to, toName, by, now, today }: Ownership
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const locked = await transaction.rows<{ id: string }>(
    sql`select c.id from customer c
         where c.workspace_id = ${workspaceId} and c.owner_id = ${from}
         order by c.id for update of c`
  )
  const ids = locked.map(({ id }) => id)
  if (ids.length > 0) {
    await transaction.run(
      sql`update customer set owner_id = ${to}, version = version + 1, updated_at = ${now}, updated_by = ${by}
           where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])`
    )
    await transaction.run(
      sql`update customer_facts set owner_id = ${to}, customer_owner = ${toName}, updated_at = ${now},
                 facts_valid_until = ${today}
           where workspace_id = ${workspaceId} and customer_id = any (${ids}::uuid[])`
    )
    const wordOf = (owner: string): string => storedWord(workspaceId, ownerWord(owner))
    await transaction.run(
      sql`update customer_search
             set lexemes = ts_delete(lexemes, ${wordOf(from)}::text) || array_to_tsvector(array[${wordOf(to)}::text])
           where workspace_id = ${workspaceId} and customer_id = any (${ids}::uuid[])`
    )
  }
  await transaction.run(
    sql`update planned_step set assignee_id = ${to}
         where workspace_id = ${workspaceId} and assignee_id = ${from} and state = 'open'`
  )
  return ids
}
