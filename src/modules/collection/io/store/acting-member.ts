import { actorOf, type SessionRow } from '#modules/identity'
import type { Actor } from '#kernel/actor'
import { sql, type Database, type Transaction } from '#platform/database'

export type WorkspaceName = Readonly<{ id: number; name: string }>

/** Every workspace of the installation; only its owner's connection sees them all. */
export const listWorkspaces = (owner: Database): Promise<readonly WorkspaceName[]> =>
  owner.beforeWorkspace<WorkspaceName>(sql`select w.id, w.name from workspace w order by w.id`)

/**
 * A member by e-mail address or name, as he would act if he had logged in; without either the first who may do
 * everything. Null where there is nobody.
 */
export const findActingMember = async (
  transaction: Transaction,
  who: string | null
): Promise<Actor | null> => {
  const { workspaceId } = transaction
  const row = await transaction.row<SessionRow>(
    sql`with recursive me as (
          select m.id, m.name, m.language, m.department_id, r.permissions, r.scope, r.masked_fields
            from member m
            join role r on r.workspace_id = ${workspaceId} and r.id = m.role_id
           where m.workspace_id = ${workspaceId} and m.state = 'active'
             and (${who}::text is null or m.email = lower(${who}) or m.name = ${who})
             and not exists (select 1 from sample_part s where s.workspace_id = ${workspaceId} and s.id = m.id)
           order by r.scope = 'all' desc, cardinality(r.permissions) desc, m.created_at limit 1
        ), below as (
          select me.department_id as id from me where me.department_id is not null
          union
          select d.id from department d join below on d.parent_id = below.id where d.workspace_id = ${workspaceId}
        )
        select ${workspaceId}::int as workspace_id, me.id as member_id, null as session_id, me.name, me.language,
               w.time_zone, me.permissions, me.scope, me.masked_fields,
               case when me.scope = 'own' then array[me.id]
                    else array(select o.id from member o
                                where o.workspace_id = ${workspaceId}
                                  and (o.id = me.id or (me.scope = 'department' and o.department_id = me.department_id)
                                       or (me.scope = 'departmentTree' and o.department_id in (select b.id from below b))))
               end as visible_owners
          from me join workspace w on w.id = ${workspaceId}`
  )
  return row === null ? null : actorOf(row)
}
