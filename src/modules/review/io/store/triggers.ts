import type { TriggerKey } from '#contracts/playbook'
import { sql, type Transaction } from '#platform/database'
import type { Raised } from '#core/review'

export type NewTrigger = Readonly<{
  id: string
  customer_id: string
  /** What the playbook calls it at this moment. */
  kind: string
  /** What it means; null where only the team knows. */
  key: TriggerKey | null
  origin: 'record' | 'change' | 'person'
  quote: string | null
  fields: readonly string[]
  source_id: string
  raised_by: string | null
  raised_at: string
  due_at: string
}>

/**
 * Raises triggers; one that stands open already, or that was noticed before, is none. Their customers are due from today
 * on. Gives the ids of those that are new.
 */
export const insertTriggers = async (
  transaction: Transaction,
  triggers: readonly NewTrigger[]
): Promise<readonly string[]> => {
  if (triggers.length === 0) return []
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ id: string }>(
    sql`insert into review_trigger (workspace_id, id, customer_id, kind, key, origin, quote, fields, source_id, raised_by,
                                    raised_at, due_at)
        select ${workspaceId}::int, r.id, r.customer_id, r.kind, r.key, r.origin, r.quote, r.fields, r.source_id, r.raised_by,
               r.raised_at, r.due_at
          from jsonb_to_recordset(${JSON.stringify(triggers)}::jsonb)
            as r (id uuid, customer_id uuid, kind text, key text, origin text, quote text, fields text[], source_id uuid,
                  raised_by uuid, raised_at timestamptz, due_at timestamptz)
        on conflict do nothing returning id`
  )
  return rows.map(({ id }) => id)
}

/** What is urgent of some customers, after triggers came or went; `today` is the day where the workspace is. */
export const updateUrgency = async (
  transaction: Transaction,
  customerIds: readonly string[],
  today: string
): Promise<void> => {
  if (customerIds.length === 0) return
  const { workspaceId } = transaction
  await transaction.run(
    sql`update customer_review v
           set urgent_at = coalesce(t.due_at, 'infinity'),
               due_on = case when v.due_on is null then null
                             when t.due_at is null then v.periodic_on
                             else least(v.due_on, ${today}::date) end
          from unnest(${customerIds}::uuid[]) as i (id)
          left join lateral (
            select min(x.due_at) as due_at from review_trigger x
             where x.workspace_id = ${workspaceId} and x.customer_id = i.id and x.state = 'open') t on true
         where v.workspace_id = ${workspaceId} and v.customer_id = i.id`
  )
}

export type OpenTrigger = Raised &
  Readonly<{
    id: string
    origin: 'record' | 'change' | 'person'
    quote: string | null
    fields: readonly string[]
    by: { id: string; name: string } | null
    raised_at: Date
    due_at: Date
  }>

/** The open triggers of a customer, the earliest deadline first. */
export const listTriggers = (
  transaction: Transaction,
  customerId: string
): Promise<readonly OpenTrigger[]> => {
  const { workspaceId } = transaction
  return transaction.rows<OpenTrigger>(
    sql`select t.id, t.kind, t.key, t.origin, t.quote, t.fields, t.raised_at, t.due_at,
               case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end as by
          from review_trigger t
          left join member m on m.workspace_id = ${workspaceId} and m.id = t.raised_by
         where t.workspace_id = ${workspaceId} and t.customer_id = ${customerId} and t.state = 'open'
         order by t.due_at, t.id`
  )
}

/** Closes some open triggers of a customer; gives those that were. */
export const closeTriggers = async (
  transaction: Transaction,
  customerId: string,
  ids: readonly string[],
  {
    state,
    by,
    reason,
    now
  }: Readonly<{ state: 'done' | 'dismissed'; by: string; reason: string | null; now: Date }>
): Promise<readonly Raised[]> =>
  transaction.rows<Raised>(
    sql`update review_trigger set state = ${state}, closed_at = ${now}, closed_by = ${by}, reason = ${reason}
         where workspace_id = ${transaction.workspaceId} and customer_id = ${customerId} and state = 'open'
           and id = any (${ids}::uuid[])
         returning kind, key`
  )
