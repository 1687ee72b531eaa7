import { sql, type Transaction } from '#platform/database'

/** So many at once; the rest comes with the next round. */
const MOST = 2000

/**
 * Hands what is overdue to the manager: the one that the member names, else whoever leads his department or the nearest
 * above it (gives out customers and reaches others'). Once a task; gives how many.
 */
export const escalateOverdue = (transaction: Transaction, now: Date): Promise<number> => {
  const { workspaceId } = transaction
  return transaction.run(
    sql`with recursive late as (
          select t.id, t.assignee_id from cleaning_task t
           where t.workspace_id = ${workspaceId} and t.state = 'open' and t.due_at <= ${now} and t.escalated_at is null
           order by t.due_at limit ${MOST} for update skip locked
        ), people as (
          select m.id, m.manager_id, m.department_id from member m
           where m.workspace_id = ${workspaceId} and m.id in (select l.assignee_id from late l)
        ), above as (
          select p.id, p.department_id, 0 as height from people p where p.department_id is not null
          union all
          select a.id, d.parent_id, a.height + 1 from above a
            join department d on d.workspace_id = ${workspaceId} and d.id = a.department_id
           where d.parent_id is not null and a.height < 50
        ), leader as (
          select distinct on (a.id) a.id, m.id as leader_id from above a
            join member m on m.workspace_id = ${workspaceId} and m.department_id = a.department_id
                         and m.state = 'active' and m.id <> a.id
            join role r on r.workspace_id = ${workspaceId} and r.id = m.role_id
           where 'customer.assign' = any (r.permissions) and r.scope <> 'own'
           order by a.id, a.height, m.id
        )
        update cleaning_task t
           set escalated_at = ${now},
               escalated_to = coalesce(
                 (select m.id from people p
                    join member m on m.workspace_id = ${workspaceId} and m.id = p.manager_id and m.state = 'active'
                   where p.id = l.assignee_id),
                 (select d.leader_id from leader d where d.id = l.assignee_id))
          from late l
         where t.workspace_id = ${workspaceId} and t.id = l.id`
  )
}
