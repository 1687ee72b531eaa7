import type { Day } from '#kernel/day'
import { VISIT, type Method } from '#contracts/followup'
import { sql, type Transaction } from '#platform/database'

/** A contact of long ago as a list tells it. */
export type PastRecord = Readonly<{
  id: string
  customerId: string
  happenedAt: Date
  /** Of the contact, in the workspace's time zone. */
  day: Day
  method: Method
  contactIds: readonly string[]
  content: string
  feedback: string | null
  answered: boolean
  stage: string | null
  nextAction: string | null
  nextOn: Day | null
  /** Who spoke to the customer: a member, or somebody whom only the list names. */
  authorId: string | null
  authorName: string | null
}>

/** Writes records of the past and counts them to their days, in one statement; where they were recorded is when they happened. */
export const insertPastRecords = async (
  transaction: Transaction,
  records: readonly PastRecord[],
  importId: string
): Promise<void> => {
  if (records.length === 0) return
  const { workspaceId } = transaction
  const rows = records.map((record) => ({
    id: record.id,
    customer_id: record.customerId,
    happened_at: record.happenedAt.toISOString(),
    day: record.day,
    method: record.method,
    contact_ids: record.contactIds,
    content: record.content,
    feedback: record.feedback,
    answered: record.answered,
    stage: record.stage,
    next_action: record.nextAction,
    next_on: record.nextOn,
    author_id: record.authorId,
    author_name: record.authorName
  }))
  await transaction.run(
    sql`with given as (
          select r.* from jsonb_to_recordset(${JSON.stringify(rows).replaceAll('\\u0000', '')}::jsonb)
            as r (id uuid, customer_id uuid, happened_at timestamptz, day date, method text, contact_ids uuid[], content text,
                  feedback text, answered boolean, stage text, next_action text, next_on date, author_id uuid, author_name text)
        ), counted as (
          insert into activity_day as a (workspace_id, customer_id, day, contacts, visits)
          select ${workspaceId}::int, g.customer_id, g.day, count(*)::int, count(*) filter (where g.method = ${VISIT})::int
            from given g group by g.customer_id, g.day
          on conflict (workspace_id, customer_id, day) do update
            set contacts = a.contacts + excluded.contacts, visits = a.visits + excluded.visits)
        insert into follow_up_record (workspace_id, id, customer_id, happened_at, method, contact_ids, content, feedback,
               answered, stage, next_action, next_on, author_id, author_name, recorded_at, origin, import_id)
        select ${workspaceId}::int, g.id, g.customer_id, g.happened_at, g.method, coalesce(g.contact_ids, '{}'), g.content,
               g.feedback, g.answered, g.stage, g.next_action, g.next_on, g.author_id, g.author_name, g.happened_at, 'import',
               ${importId}::uuid
          from given g`,
    { prepare: 'followup_past' }
  )
}

/** Records that an import brought to some customers, but for those that somebody has corrected since. */
export const listRecordsOfRun = (
  transaction: Transaction,
  importId: string,
  customerIds: readonly string[]
): Promise<readonly Readonly<{ id: string; customerId: string }>[]> =>
  transaction.rows(
    sql`select r.id, r.customer_id as "customerId" from follow_up_record r
         where r.workspace_id = ${transaction.workspaceId} and r.customer_id = any (${customerIds}::uuid[])
           and r.import_id = ${importId} and r.corrections = '[]'`
  )

/** Takes records away and off their days. */
export const removePastRecords = async (
  transaction: Transaction,
  ids: readonly string[],
  timeZone: string
): Promise<number> => {
  const { workspaceId } = transaction
  const gone = await transaction.rows<{ id: string }>(
    sql`with gone as (
          delete from follow_up_record r where r.workspace_id = ${workspaceId} and r.id = any (${ids}::uuid[])
          returning r.id, r.customer_id, (r.happened_at at time zone ${timeZone})::date as day, r.method
        ), days as (
          select g.customer_id, g.day, count(*)::int as contacts, count(*) filter (where g.method = ${VISIT})::int as visits
            from gone g group by g.customer_id, g.day
        ), uncounted as (
          update activity_day a set contacts = greatest(0, a.contacts - d.contacts), visits = greatest(0, a.visits - d.visits)
            from days d
           where a.workspace_id = ${workspaceId} and a.customer_id = d.customer_id and a.day = d.day)
        select g.id from gone g`
  )
  return gone.length
}
