import type { Day } from '#kernel/day'
import { sql, type Transaction } from '#platform/database'

/** A step that a record of a list announces; it has the record's own id, so that it goes with it. */
export type AnnouncedStep = Readonly<{ id: string; customerId: string; dueOn: Day; goal: string }>

/**
 * Plans announced steps for the owners of active customers, in place of those that the rules drew, in one statement. Where
 * somebody planned one for that day already it is enough; of what batches of one import announce of a customer the newest
 * record has the word, as within a batch.
 */
export const insertAnnounced = async (
  transaction: Transaction,
  steps: readonly AnnouncedStep[],
  importId: string,
  now: Date
): Promise<void> => {
  if (steps.length === 0) return
  const { workspaceId } = transaction
  await transaction.run(
    sql`with said as (
          select g.id, r.customer_id, g."dueOn" as due_on, g.goal, r.happened_at
            from jsonb_to_recordset(${JSON.stringify(steps).replaceAll('\\u0000', '')}::jsonb)
              as g (id uuid, "dueOn" date, goal text)
            join follow_up_record r on r.workspace_id = ${workspaceId} and r.id = g.id
        ), earlier as (
          select p.id, p.due_on, s.customer_id, s.due_on as said_on, r.happened_at > s.happened_at as is_newer
            from said s
            join planned_step p on p.workspace_id = ${workspaceId} and p.customer_id = s.customer_id and p.state = 'open'
             and p.origin = 'record'
            join follow_up_record r on r.workspace_id = ${workspaceId} and r.id = p.id and r.import_id = ${importId}
        ), given as (
          select s.id, s.customer_id, s.due_on, s.goal, c.owner_id
            from said s
            join customer c on c.workspace_id = ${workspaceId} and c.id = s.customer_id and c.state = 'active'
           where not exists (select from planned_step k
                              where k.workspace_id = ${workspaceId} and k.customer_id = c.id and k.state = 'open'
                                and k.origin in ('person', 'record') and k.due_on = s.due_on)
             and not exists (select from earlier e where e.customer_id = s.customer_id and e.is_newer)
        ), replaced as (
          delete from planned_step p using earlier e
           where p.workspace_id = ${workspaceId} and p.id = e.id and not e.is_newer and e.due_on <> e.said_on
          returning p.id, p.customer_id
        ), handed_on as (
          update planned_step p set closed_by = g.id, closed_at = case when g.id is not null then p.closed_at end,
                 state = case when g.id is not null then p.state else 'open' end
            from replaced r left join given g on g.customer_id = r.customer_id
           where p.workspace_id = ${workspaceId} and p.customer_id = r.customer_id and p.closed_by = r.id
             and p.state = 'dropped'
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
          returning p.id, p.customer_id)
        update planned_step p set state = 'open', closed_at = null, closed_by = null
          from gone g
         where p.workspace_id = ${workspaceId} and p.customer_id = g.customer_id and p.closed_by = g.id
           and p.state = 'dropped'`
  )
}
