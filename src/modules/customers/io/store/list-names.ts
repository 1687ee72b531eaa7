import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'

/** The names of those of some customers whom somebody can open. */
export const listNames = (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  ids: readonly string[]
): Promise<readonly Readonly<{ id: string; name: string | null }>[]> =>
  transaction.rows(
    sql`select c.id, c.name from customer c
         where c.workspace_id = ${transaction.workspaceId} and c.id = any(${ids}::uuid[])
           and c.state in ('active', 'archived') and ${ownerScope(actor, sql`c.owner_id`)}`
  )
