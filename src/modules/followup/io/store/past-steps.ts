import type { Day } from '#kernel/day'
import { sql, type Transaction } from '#platform/database'

/** A step that a record of a list announces; it has the record's own id, so that it goes with it. */
export type AnnouncedStep = Readonly<{ id: string; customerId: string; dueOn: Day; goal: string }>

/**
 * Plans announced steps for the owners of active customers, in place of those that the rules drew, in one statement. Where
 * somebody planned one for that day already it is enough.
 */
export const insertAnnounced = async (
  transaction: Transaction,
  steps: readonly AnnouncedStep[],
  now: Date
): Promise<void> => {
  if (steps.length === 0) return
  const { workspaceId } = transaction
  await transaction.run(
    sql`with given as (
          select g.id, g."customerId" as customer_id, g."dueOn" as due_on, g.goal, c.owner_id
            from jsonb_to_recordset(${JSON.stringify(steps).replaceAll('\\u0000', '')}::jsonb)
              as g (id uuid, "customerId" uuid, "dueOn" date, goal text)
            join customer c on c.workspace_id = ${workspaceId} and c.id = g."customerId" and c.state = 'active'
           where not exists (select from planned_step k
                              where k.workspace_id = ${workspaceId} and k.customer_id = c.id and k.state = 'open'
                                and k.origin in ('person', 'record') and k.due_on = g."dueOn")
        ), dropped as (
          update planned_step p set state = 'dropped', closed_at = ${now}, closed_by = g.id
            from given g
           where p.workspace_id = ${workspaceId} and p.customer_id = g.customer_id and p.state = 'open'
             and p.origin in ('strategy', 'cadence'))
        insert into planned_step (workspace_id, id, customer_id, due_on, goal, assignee_id, state, origin, created_at)
        select ${workspaceId}::int, g.id, g.customer_id, g.due_on, g.goal, g.owner_id, 'open', 'record', ${now}
          from given g`
  )
}

/** Takes announced steps away that are still open, with their records; what they stood in place of is open again. */
export const removeAnnounced = async (
  transaction: Transaction,
  recordIds: readonly string[]
): Promise<void> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`with gone as (
          delete from planned_step p
           where p.workspace_id = ${workspaceId} and p.id = any (${recordIds}::uuid[]) and p.state = 'open'
          returning p.id)
        update planned_step p set state = 'open', closed_at = null, closed_by = null
          from gone g
         where p.workspace_id = ${workspaceId} and p.closed_by = g.id and p.state = 'dropped'`
  )
}
