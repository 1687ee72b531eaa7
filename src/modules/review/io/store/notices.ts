import { notOfList } from '#modules/collection'
import { sql, type Transaction } from '#platform/database'

export type Window = Readonly<{ from: Date; to: Date }>

/** A change that people made of a file they have had for a day, which no review has seen. */
export type ChangeToNotice = Readonly<{
  id: string
  customer_id: string
  at: Date
  actor_id: string
  kind: string
  before: unknown
  after: unknown
}>

/** So many at a time; a list that comes in is no work of people and is not among them. What was written at one instant stays together. */
export const STRETCH = 2000
/** Customers that one look plans; of more, as after a bulk change, the hourly round finds the others. */
const MOST_TOUCHED = 10_000

/** Customers of whom anything was written in a stretch of time, but by a list, which is looked at when all of it is in. */
export const listTouched = async (
  transaction: Transaction,
  { from, to }: Window
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select distinct r.customer_id from record_change r
          left join import_run i on i.workspace_id = ${workspaceId} and i.id = r.run_id
         where r.workspace_id = ${workspaceId} and r.at > ${from} and r.at <= ${to} and ${notOfList}
         limit ${MOST_TOUCHED}`
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** Customers of whom a list wrote anything in a stretch of time. */
export const listListed = async (
  transaction: Transaction,
  importId: string,
  { from, to }: Window
): Promise<readonly string[]> => {
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select distinct r.customer_id from record_change r
         where r.workspace_id = ${transaction.workspaceId} and r.at > ${from} and r.at <= ${to} and r.run_id = ${importId}`
  )
  return rows.map(({ customer_id }) => customer_id)
}

/**
 * Changes by people in which a major one may lie: not of a list (it has been worked in by coming in), not of a file that is
 * being written for the first time, and not what a review itself has put in.
 */
export const listChanges = (
  transaction: Transaction,
  { from, to }: Window
): Promise<readonly ChangeToNotice[]> => {
  const { workspaceId } = transaction
  return transaction.rows<ChangeToNotice>(
    sql`select r.id, r.customer_id, r.at, r.actor_id, r.kind, r.before, r.after from record_change r
          join customer c on c.workspace_id = ${workspaceId} and c.id = r.customer_id and c.state = 'active'
         where r.workspace_id = ${workspaceId} and r.at > ${from} and r.at <= ${to}
           and r.kind = any (array['fields', 'contact', 'need', 'order']) and r.actor_id is not null and r.run_id is null
           and c.created_at < r.at - interval '24 hours'
           and not exists (select from review v where v.workspace_id = ${workspaceId} and v.customer_id = r.customer_id
                              and v.reviewed_at >= r.at)
         order by r.at fetch first ${STRETCH} rows with ties`
  )
}

export type RecordToNotice = Readonly<{
  id: string
  customer_id: string
  recorded_at: Date
  author_id: string | null
  text: string
  /** What whoever wrote it down marked as a major change. */
  marked: readonly string[]
}>

/** Records that people wrote down, but for those of a list and of the sample, and for what a review has seen. */
export const listRecords = (
  transaction: Transaction,
  { from, to }: Window
): Promise<readonly RecordToNotice[]> => {
  const { workspaceId } = transaction
  return transaction.rows<RecordToNotice>(
    sql`select r.id, r.customer_id, r.recorded_at, r.author_id,
               concat_ws('。', r.content, r.feedback, nullif(array_to_string(r.objections, '。'), '')) as text,
               r.major_changes as marked
          from follow_up_record r
          join customer c on c.workspace_id = ${workspaceId} and c.id = r.customer_id and c.state = 'active'
         where r.workspace_id = ${workspaceId} and r.recorded_at > ${from} and r.recorded_at <= ${to}
           and r.origin in ('entry', 'api')
           and not exists (select from review v where v.workspace_id = ${workspaceId} and v.customer_id = r.customer_id
                              and v.reviewed_at >= r.recorded_at)
         order by r.recorded_at fetch first ${STRETCH} rows with ties`
  )
}
