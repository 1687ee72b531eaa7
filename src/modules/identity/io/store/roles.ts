import type { Mask, Permission, Scope } from '#kernel/actor'
import { sql, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'

export type StoredRole = Readonly<{
  id: string
  name: string
  permissions: readonly Permission[]
  scope: Scope
  maskedFields: readonly Mask[]
  isBuiltin: boolean
  /** Who has not left. */
  members: number
  version: number
}>

export type NewRole = Pick<StoredRole, 'name' | 'permissions' | 'scope' | 'maskedFields'>

export const listRoles = (transaction: Transaction): Promise<readonly StoredRole[]> =>
  transaction.rows<StoredRole>(
    sql`select r.id, r.name, r.permissions, r.scope, r.masked_fields as "maskedFields", r.is_builtin as "isBuiltin",
               r.version,
               (select count(*)::int from member m
                 where m.workspace_id = ${transaction.workspaceId} and m.role_id = r.id and m.state <> 'left') as members
          from role r where r.workspace_id = ${transaction.workspaceId} order by r.is_builtin desc, r.id`
  )

/** Changes of rights in one workspace wait for each other, so that each sees what the one before left. */
export const lockRights = async (transaction: Transaction): Promise<void> => {
  await transaction.rows(
    sql`select id from role where workspace_id = ${transaction.workspaceId} order by id for no key update`
  )
}

export const insertRole = async (
  transaction: Transaction,
  role: NewRole,
  isBuiltin: boolean
): Promise<string> => {
  const id = newId()
  await transaction.run(
    sql`insert into role (workspace_id, id, name, permissions, scope, masked_fields, is_builtin)
        values (${transaction.workspaceId}, ${id}, ${role.name}, ${role.permissions}, ${role.scope},
                ${role.maskedFields}, ${isBuiltin})`
  )
  return id
}

export const updateRole = (transaction: Transaction, id: string, role: NewRole): Promise<number> =>
  transaction.run(
    sql`update role set name = ${role.name}, permissions = ${role.permissions}, scope = ${role.scope},
               masked_fields = ${role.maskedFields}, version = version + 1
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
