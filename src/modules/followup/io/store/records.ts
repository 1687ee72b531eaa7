import type { Day } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import { VISIT, type RecordInput } from '#contracts/followup'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'
import type { OpenStep } from '../../core/index.ts'

/** The customer that a record is for, as far as recording needs it. */
export type RecordedCustomer = Readonly<{
  ownerId: string | null
  state: 'active' | 'archived' | 'deleted'
  steps: readonly OpenStep[]
}>

/** Locks the customer and finds its open steps; null where it is not there or out of reach. */
export const lockForRecord = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string
): Promise<RecordedCustomer | null> => {
  const { workspaceId } = transaction
  const row = await transaction.row<{
    owner_id: string | null
    state: RecordedCustomer['state']
    steps: readonly OpenStep[] | null
  }>(
    sql`select c.owner_id, c.state,
               (select jsonb_agg(jsonb_build_object('id', p.id, 'dueOn', p.due_on, 'goal', p.goal,
                         'strategyId', p.strategy_id) order by p.due_on)
                  from planned_step p
                 where p.workspace_id = ${workspaceId} and p.customer_id = c.id and p.state = 'open') as steps
          from customer c
         where c.workspace_id = ${workspaceId} and c.id = ${customerId} and ${ownerScope(actor, sql`c.owner_id`)}
           for update of c`
  )
  return row && { ownerId: row.owner_id, state: row.state, steps: row.steps ?? [] }
}

export type NewRecord = Readonly<{
  id: string
  customerId: string
  authorId: string
  now: Date
  /** The day of the contact in the workspace's time zone. */
  day: Day
  input: RecordInput
}>

/** Writes the record and counts it to its day, in one statement. */
export const insertRecord = async (
  transaction: Transaction,
  { id, customerId, authorId, now, day, input }: NewRecord
): Promise<void> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`with counted as (
          insert into activity_day as a (workspace_id, customer_id, day, contacts, visits)
          values (${workspaceId}, ${customerId}, ${day}, 1, ${input.method === VISIT ? 1 : 0})
          on conflict (workspace_id, customer_id, day) do update
            set contacts = a.contacts + excluded.contacts, visits = a.visits + excluded.visits)
        insert into follow_up_record (workspace_id, id, customer_id, happened_at, method, contact_ids, content, feedback,
               objections, answered, reply_hours, reminders, stage, next_action, next_on, next_assignee_id, promises,
               major_changes, author_id, recorded_at, origin)
        values (${workspaceId}, ${id}, ${customerId}, ${input.happenedAt}, ${input.method}, ${input.contactIds}::uuid[],
               ${input.content}, ${input.feedback}, ${input.objections}::text[], ${input.answered}, ${input.replyHours},
               ${input.reminders}, ${input.stage}, ${input.nextAction}, ${input.nextOn}, ${input.nextAssigneeId},
               ${JSON.stringify(input.promises)}::jsonb, ${[...new Set(input.majorChanges)]}::text[], ${authorId}, ${now}, 'entry')`
  )
}

export type OwnRecord = Readonly<{ customerId: string; authorId: string | null; recordedAt: Date }>

/** A record of a customer in reach; null otherwise. */
export const findRecord = async (
  transaction: Transaction,
  actor: Actor,
  id: string
): Promise<OwnRecord | null> => {
  const { workspaceId } = transaction
  return transaction.row<OwnRecord>(
    sql`select r.customer_id as "customerId", r.author_id as "authorId", r.recorded_at as "recordedAt"
          from follow_up_record r
          join customer c on c.workspace_id = ${workspaceId} and c.id = r.customer_id
         where r.workspace_id = ${workspaceId} and r.id = ${id} and ${ownerScope(actor, sql`c.owner_id`)}
           for update of r`
  )
}

export const updateContent = (transaction: Transaction, id: string, content: string): Promise<number> =>
  transaction.run(
    sql`update follow_up_record set content = ${content}
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )

export const appendCorrection = (
  transaction: Transaction,
  id: string,
  correction: Readonly<{ at: Date; author: Readonly<{ id: string; name: string }>; text: string }>
): Promise<number> =>
  transaction.run(
    sql`update follow_up_record set corrections = corrections || ${JSON.stringify([correction])}::jsonb
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
