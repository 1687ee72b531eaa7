import { sql, type Transaction } from '#platform/database'
import { playbookKeySql } from '#modules/playbook'

export type OwnerRow = Readonly<{ id: string; name: string }>

/** A member who can own customers (who has not left), and beside it which playbook is in force. */
export const findOwner = async (
  transaction: Transaction,
  id: string | null
): Promise<Readonly<{ owner: OwnerRow | null; playbookKey: string | null }>> => {
  const { workspaceId } = transaction
  const row = await transaction.row<{ id: string | null; name: string | null; playbook_key: string | null }>(
    sql`select m.id, m.name, ${playbookKeySql(workspaceId)} as playbook_key
          from (select 1) one
          left join member m on m.workspace_id = ${workspaceId} and m.id = ${id}::uuid and m.state <> 'left'`,
    { prepare: 'customers_owner' }
  )
  return {
    owner: row?.id && row.name !== null ? { id: row.id, name: row.name } : null,
    playbookKey: row?.playbook_key ?? null
  }
}

/** Names of members by id, those who left among them. */
export const namesOfMembers = async (
  transaction: Transaction,
  ids: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  const rows = await transaction.rows<OwnerRow>(
    sql`select m.id, m.name from member m
         where m.workspace_id = ${transaction.workspaceId} and m.id = any (${ids}::uuid[])`
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
