import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import { sql, type Transaction } from '#platform/database'
import type { Decider } from '../../core/index.ts'

/** Who named this member, may decide himself, and whose customers he reaches; null of `owners` is everybody's. */
const listDelegators = (
  transaction: Transaction,
  memberId: string,
  today: Day
): Promise<readonly Readonly<{ owners: readonly string[] | null }>[]> => {
  const { workspaceId } = transaction
  return transaction.rows(
    sql`with recursive chief as (
          select m.id, m.department_id, r.scope from grade_delegate g
            join member m on m.workspace_id = ${workspaceId} and m.id = g.member_id and m.state = 'active'
            join role r on r.workspace_id = ${workspaceId} and r.id = m.role_id and 'grade.decide' = any (r.permissions)
           where g.workspace_id = ${workspaceId} and g.delegate_id = ${memberId} and g.until >= ${today}::date
        ), below as (
          select c.id as chief_id, c.department_id as id from chief c where c.scope in ('department', 'departmentTree')
          union
          select b.chief_id, d.id from below b
            join chief c on c.id = b.chief_id and c.scope = 'departmentTree'
            join department d on d.workspace_id = ${workspaceId} and d.parent_id = b.id
        )
        select case when c.scope = 'all' then null
                    else array[c.id] || coalesce((select array_agg(m.id) from member m
                          where m.workspace_id = ${workspaceId}
                            and m.department_id in (select b.id from below b where b.chief_id = c.id)), '{}') end as owners
          from chief c`
  )
}

/** Whose grades somebody decides on: his own right's, and theirs who named him until a day that is not over. */
export const deciderOf = async (transaction: Transaction, actor: Actor, today: Day): Promise<Decider> => {
  const own = actor.permissions.includes('grade.decide') ? [{ owners: actor.visibleOwners }] : []
  const named = await listDelegators(transaction, actor.memberId, today)
  const all = [...own, ...named]
  if (all.length === 0) return { memberId: actor.memberId, owners: 'none' }
  if (all.some(({ owners }) => owners === null)) return { memberId: actor.memberId, owners: null }
  return { memberId: actor.memberId, owners: [...new Set(all.flatMap(({ owners }) => owners ?? []))] }
}

/** The delegate that somebody has named, while it holds. */
export const findDelegate = (
  transaction: Transaction,
  memberId: string,
  today: Day
): Promise<Readonly<{ id: string; name: string; until: Day }> | null> => {
  const { workspaceId } = transaction
  return transaction.row(
    sql`select m.id, m.name, g.until from grade_delegate g
          join member m on m.workspace_id = ${workspaceId} and m.id = g.delegate_id
         where g.workspace_id = ${workspaceId} and g.member_id = ${memberId} and g.until >= ${today}::date`
  )
}

/** Names a delegate until a day, or takes the right back; gives whether there is such a member. */
export const setDelegate = async (
  transaction: Transaction,
  memberId: string,
  delegate: Readonly<{ id: string; until: Day }> | null
): Promise<boolean> => {
  const { workspaceId } = transaction
  if (delegate === null) {
    await transaction.run(
      sql`delete from grade_delegate g where g.workspace_id = ${workspaceId} and g.member_id = ${memberId}`
    )
    return true
  }
  const written = await transaction.run(
    sql`insert into grade_delegate as g (workspace_id, member_id, delegate_id, until)
        select ${workspaceId}::int, ${memberId}::uuid, m.id, ${delegate.until}::date from member m
         where m.workspace_id = ${workspaceId} and m.id = ${delegate.id} and m.state = 'active'
        on conflict (workspace_id, member_id) do update
           set delegate_id = excluded.delegate_id, until = excluded.until`
  )
  return written > 0
}
