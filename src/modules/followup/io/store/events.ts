import type { Day } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import type { EventInput, EventKind } from '#contracts/followup'
import { ownerScope } from '#modules/identity'
import { sql, trustedSql, type Transaction } from '#platform/database'

/** Locks the customer of an event; null where it is not there or out of reach. */
export const lockForEvent = (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  customerId: string
): Promise<Readonly<{ state: string }> | null> =>
  transaction.row<{ state: string }>(
    sql`select c.state from customer c
         where c.workspace_id = ${transaction.workspaceId} and c.id = ${customerId} and ${ownerScope(actor, sql`c.owner_id`)}
           for update of c`
  )

const columns: Readonly<Record<EventKind, string>> = {
  siteVisit: 'site_visits',
  material: 'materials',
  event: 'events',
  inquiry: 'inquiries'
}

export type NewEvent = Readonly<{
  id: string
  customerId: string
  input: EventInput
  /** Of the event in the workspace's time zone. */
  day: Day
  by: string
  now: Date
}>

/** Writes an event and counts it to its day, in one statement; false where its reporter sent it before. */
export const insertEvent = async (
  transaction: Transaction,
  { id, customerId, input, day, by, now }: NewEvent
): Promise<boolean> => {
  const { workspaceId } = transaction
  const column = trustedSql(columns[input.kind])
  const rows = await transaction.rows<{ id: string }>(
    sql`with made as (
          insert into customer_event (workspace_id, id, customer_id, kind, happened_at, title, external_id, created_at, created_by)
          values (${workspaceId}, ${id}, ${customerId}, ${input.kind}, ${input.happenedAt}, ${input.title}, ${input.externalId},
                  ${now}, ${by})
          on conflict (workspace_id, external_id) where external_id is not null do nothing
          returning id),
        counted as (
          insert into activity_day as a (workspace_id, customer_id, day, ${column})
          select ${workspaceId}, ${customerId}, ${day}, 1 from made
          on conflict (workspace_id, customer_id, day) do update set ${column} = a.${column} + 1)
        select id from made`
  )
  return rows.length > 0
}

/** The event that a reporter sent under this id before. */
export const findEventId = async (transaction: Transaction, externalId: string): Promise<string | null> =>
  (
    await transaction.row<{ id: string }>(
      sql`select e.id from customer_event e
           where e.workspace_id = ${transaction.workspaceId} and e.external_id = ${externalId}`
    )
  )?.id ?? null
