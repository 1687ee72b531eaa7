import type { TextProposal } from '#core/portrait'
import { sql, type Database, type Transaction } from '#platform/database'

/** Since when records are read, and from when on one that could not be read is tried again. */
export type ReadingWindow = Readonly<{ since: Date; againBefore: Date }>

/** Tries of one text; what no model can answer is left to the dictionary. */
const MOST_TRIES = 3

/** Workspaces with texts that wait to be read. */
export const findWorkspacesToRead = (
  database: Database,
  { since, againBefore }: ReadingWindow
): Promise<readonly Readonly<{ workspaceId: number }>[]> =>
  database.beforeWorkspace(
    sql`select workspace_id as "workspaceId" from text_reading_due(${since}, ${againBefore})`
  )

export type TextToRead = Readonly<{
  sourceId: string
  customerId: string
  digest: string
  content: string
  feedback: string | null
  /** Contacts of the customer, colleagues, the customer itself. */
  names: readonly string[]
}>

/** How many tries were made since an instant: what the day's bound counts. */
export const countTries = async (transaction: Transaction, since: Date): Promise<number> => {
  const row = await transaction.row<{ tries: number }>(
    sql`select coalesce(sum(t.tries), 0)::int as tries from text_reading t
         where t.workspace_id = ${transaction.workspaceId} and t.read_at > ${since}`
  )
  return row?.tries ?? 0
}

/** Takes the newest text to be read, so that no other process reads it too; it counts as tried from now on. */
export const claimText = (
  transaction: Transaction,
  { since, againBefore }: ReadingWindow,
  { model, now }: Readonly<{ model: string; now: Date }>
): Promise<TextToRead | null> => {
  const { workspaceId } = transaction
  return transaction.row<TextToRead>(
    sql`with waiting as (
          select r.id, r.customer_id, r.content, r.feedback, c.name, c.short_name,
                 md5(r.content || chr(1) || coalesce(r.feedback, '')) as digest
            from follow_up_record r
            join customer c on c.workspace_id = ${workspaceId} and c.id = r.customer_id and c.state = 'active'
            left join text_reading k on k.workspace_id = ${workspaceId} and k.source_id = r.id
             and k.digest = md5(r.content || chr(1) || coalesce(r.feedback, ''))
           where r.workspace_id = ${workspaceId} and r.recorded_at > ${since} and r.origin in ('entry', 'api')
             and (k.source_id is null or k.found is null and k.tries < ${MOST_TRIES} and k.read_at <= ${againBefore})
           order by r.recorded_at desc limit 1),
        claimed as (
          insert into text_reading as t (workspace_id, source_id, customer_id, digest, model, read_at)
          select ${workspaceId}::int, w.id, w.customer_id, w.digest, ${model}, ${now} from waiting w
          on conflict (workspace_id, source_id) do update
            set digest = excluded.digest, model = excluded.model, found = null, read_at = excluded.read_at,
                tries = case when t.digest = excluded.digest then t.tries + 1 else 1 end
            where t.digest <> excluded.digest or t.read_at <= ${againBefore}
          returning t.source_id)
        select w.id as "sourceId", w.customer_id as "customerId", w.digest, w.content, w.feedback,
               array_remove(array[w.name, w.short_name]
                 || array(select p.name from contact p
                           where p.workspace_id = ${workspaceId} and p.customer_id = w.customer_id)
                 || array(select m.name from member m where m.workspace_id = ${workspaceId}), null) as names
          from waiting w
         where w.id in (select claimed.source_id from claimed)`
  )
}

/** Gives a text back that nobody could be asked about: it was no try. */
export const releaseText = (
  transaction: Transaction,
  { sourceId, digest }: Pick<TextToRead, 'sourceId' | 'digest'>
): Promise<number> =>
  transaction.run(
    sql`update text_reading set tries = tries - 1
         where workspace_id = ${transaction.workspaceId} and source_id = ${sourceId} and digest = ${digest}`
  )

/** Keeps what was found in a text, unless another text stands there by now. */
export const saveReading = (
  transaction: Transaction,
  { sourceId, digest }: Pick<TextToRead, 'sourceId' | 'digest'>,
  found: readonly TextProposal[]
): Promise<number> =>
  transaction.run(
    sql`update text_reading set found = ${JSON.stringify(found)}::jsonb
         where workspace_id = ${transaction.workspaceId} and source_id = ${sourceId} and digest = ${digest}`
  )
