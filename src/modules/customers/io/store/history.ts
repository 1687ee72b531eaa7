import type { RecordBrief } from '../../core/stored.ts'
import { sql, type Transaction } from '#platform/database'
import type { PagePlace } from '#platform/http'
import { dayHere } from './load.ts'

export type ChangeRow = Readonly<{
  id: string
  at: Date
  kind: string
  actor_id: string | null
  actor_name: string | null
  before: unknown
  after: unknown
  playbook_version: number | null
  /** False of a customer that was merged into this one. */
  own: boolean
}>

/** Whose fields: those of some contacts and needs; `own` are the customer's, with its primary contact's and first need's. */
export type ChangedFields = Readonly<{ own: boolean; partIds: readonly string[] }>

/** The fields of a customer, or of parts of it, that were changed after a version, with the text that each has got. */
export const fieldsChangedSince = async (
  transaction: Transaction,
  customerId: string,
  version: number,
  { own, partIds }: ChangedFields
): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await transaction.rows<{ fields: Readonly<Record<string, string | null>> }>(
    sql`select r.after->'fields' as fields from record_change r
         where r.workspace_id = ${transaction.workspaceId} and r.customer_id = ${customerId}
           and (${own} and r.kind = 'fields' or r.kind in ('contact', 'need') and r.after->>'id' = any (${partIds}::text[]))
           and (r.after->>'version')::int > ${version} and r.after->'fields' is not null
         order by r.at, r.id`
  )
  return new Map(rows.flatMap(({ fields }) => Object.entries(fields)))
}

/** Whether a customer was given to another owner after a version of it. */
export const isOwnerChangedSince = async (
  transaction: Transaction,
  customerId: string,
  version: number
): Promise<boolean> =>
  (
    await transaction.row<{ is_any: boolean }>(
      sql`select exists (select from record_change r
                          where r.workspace_id = ${transaction.workspaceId} and r.customer_id = ${customerId}
                            and r.kind = 'owner' and (r.after->>'version')::int > ${version}) as is_any`
    )
  )?.is_any ?? false

/** Whether an order was changed after a version of its customer. */
export const isOrderChangedSince = async (
  transaction: Transaction,
  customerId: string,
  orderId: string,
  version: number
): Promise<boolean> =>
  (
    await transaction.row<{ is_any: boolean }>(
      sql`select exists (select from record_change r
                          where r.workspace_id = ${transaction.workspaceId} and r.customer_id = ${customerId}
                            and r.kind = 'order' and r.after->>'id' = ${orderId}
                            and (r.after->>'version')::int > ${version}) as is_any`
    )
  )?.is_any ?? false

/** A customer's own changes after an instant, the newest first. */
export const listChangesSince = (
  transaction: Transaction,
  customerId: string,
  since: Date,
  limit: number
): Promise<readonly Pick<ChangeRow, 'kind' | 'before' | 'after'>[]> =>
  transaction.rows(
    sql`select r.kind, r.before, r.after from record_change r
         where r.workspace_id = ${transaction.workspaceId} and r.customer_id = ${customerId} and r.at >= ${since}
         order by r.at desc, r.id desc limit ${limit}`
  )

/** As many records as facts look at. */
const LOOKED_AT = 20

/** The newest records of contacts before an instant, as facts of that day look at them. */
export const listRecordsBefore = (
  transaction: Transaction,
  customerId: string,
  before: Date
): Promise<readonly RecordBrief[]> =>
  transaction.rows<RecordBrief>(
    sql`select ${dayHere(sql`r.happened_at`, transaction.workspaceId)} as on, r.answered, r.reply_hours as "replyHours", r.reminders, r.stage
          from follow_up_record r
         where r.workspace_id = ${transaction.workspaceId} and r.customer_id = ${customerId} and r.happened_at < ${before}
         order by r.happened_at desc, r.id desc limit ${LOOKED_AT}`
  )

/** A customer's changes and those of who was merged into it, newest first, from before a place on. */
export const listChanges = (
  transaction: Transaction,
  customerId: string,
  before: PagePlace | null,
  limit: number
): Promise<readonly ChangeRow[]> =>
  transaction.rows<ChangeRow>(
    sql`select r.id, r.at, r.kind, r.actor_id, m.name as actor_name, r.before, r.after, r.playbook_version,
               r.customer_id = ${customerId} as own
          from record_change r
          left join member m on m.workspace_id = ${transaction.workspaceId} and m.id = r.actor_id
         where r.workspace_id = ${transaction.workspaceId} and r.customer_id = any (array(
                 select k.id from customer k
                  where k.workspace_id = ${transaction.workspaceId} and (k.id = ${customerId} or k.merged_into = ${customerId})))
           and not exists (select from customer k
                            where k.workspace_id = ${transaction.workspaceId} and k.id = r.customer_id
                              and k.merged_into = ${customerId} and r.at >= k.removed_at)
           and (${before === null} or (r.at, r.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
         order by r.at desc, r.id desc limit ${limit}`
  )

/** What members are called, also those who left. */
export const findMemberNames = async (
  transaction: Transaction,
  ids: readonly string[]
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await transaction.rows<{ id: string; name: string }>(
        sql`select m.id, m.name from member m
             where m.workspace_id = ${transaction.workspaceId} and m.id = any (${ids}::uuid[])`
      )
    ).map(({ id, name }) => [id, name])
  )
