import type { Day } from '#kernel/day'
import { cleaningSeverities } from '#core/verification'
import { sql, type Sql, type Transaction } from '#platform/database'

/** How things stand with a customer, as far as its cleaning goes. */
export type Standing = Readonly<{
  customer_id: string
  origin: string
  owner_id: string | null
  /** Fields for which something is written. */
  written: readonly string[]
  /** Gaps that somebody has answered. */
  answered_gaps: readonly string[]
  /** Whether a warning or an error is open. */
  has_findings: boolean
  task_id: string | null
}>

/** New information about a customer that was not looked at yet. */
export type Fresh = Standing &
  Readonly<{
    informed_at: Date
    informed_by: string
    /** The import that brought it. */
    import_id: string | null
    /** The instant on the wall clock of the workspace. */
    informed_day: Day
    informed_ms: number
  }>

const standingColumns: Sql = sql`
  c.id as customer_id, c.origin, c.owner_id, wr.list as written, coalesce(ag.list, '{}') as answered_gaps,
  exists (select from finding fi
           where fi.workspace_id = c.workspace_id and fi.customer_id = c.id
             and fi.severity = any (${cleaningSeverities}::text[])) as has_findings,
  ct.id as task_id`

const standingSources = (workspaceId: number): Sql => sql`
  left join lateral (
    select coalesce(array_agg(distinct k.key), '{}') as list from (
      select jsonb_object_keys(coalesce(c.profile->'raw', '{}')) as key
      union all
      select jsonb_object_keys(coalesce(x.detail->'raw', '{}')) from contact x
       where x.workspace_id = ${workspaceId} and x.customer_id = c.id and x.state = 'active'
      union all
      select jsonb_object_keys(coalesce(x.detail->'raw', '{}')) from need x
       where x.workspace_id = ${workspaceId} and x.customer_id = c.id) k) wr on true
  left join lateral (
    select array_agg(x.field) as list from finding_answer x
     where x.workspace_id = ${workspaceId} and x.customer_id = c.id and x.rule = 'missing-required'
       and x.withdrawn_at is null) ag on true
  left join cleaning_task ct on ct.workspace_id = ${workspaceId} and ct.customer_id = c.id and ct.state = 'open'`

export type Window = Readonly<{ from: Date; to: Date; after: string | null; limit: number; timeZone: string }>

/**
 * Customers about whom people wrote something in a stretch of time that no task has looked at: entered, changed or
 * imported, but not as history and not as the sample. The newest word counts, and who said it.
 */
export const listFresh = (
  transaction: Transaction,
  { from, to, after, limit, timeZone }: Window
): Promise<readonly Fresh[]> => {
  const { workspaceId } = transaction
  return transaction.rows<Fresh>(
    sql`select n.informed_at, n.informed_by, n.import_id,
               (n.informed_at at time zone ${timeZone})::date as informed_day,
               (extract(epoch from (n.informed_at at time zone ${timeZone})::time) * 1000)::float8 as informed_ms,
               ${standingColumns}
          from (select r.customer_id, max(r.at) as informed_at,
                       (array_agg(r.actor_id order by r.at desc, r.id desc))[1] as informed_by,
                       (array_agg(i.id order by r.at desc, r.id desc))[1] as import_id
                  from record_change r
                  left join import_run i on i.workspace_id = ${workspaceId} and i.id = r.run_id
                 where r.workspace_id = ${workspaceId} and r.at > ${from} and r.at <= ${to}
                   and r.customer_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
                   and r.kind = any (array['created', 'fields', 'contact', 'need']) and r.actor_id is not null
                   and coalesce(i.options->>'historical', 'false') <> 'true'
                   and coalesce(r.after->>'origin', '') <> 'sample'
                 group by r.customer_id order by r.customer_id limit ${limit}) n
          join customer c on c.workspace_id = ${workspaceId} and c.id = n.customer_id
          ${standingSources(workspaceId)}
         where c.state = 'active'
           and not exists (select from cleaning_task d
                            where d.workspace_id = ${workspaceId} and d.customer_id = c.id
                              and d.state = 'done' and d.informed_at >= n.informed_at)
         order by c.id`
  )
}

/** The last customer of a batch of `listFresh`, whether or not it was left out; null at the end. */
export const findBatchEnd = async (
  transaction: Transaction,
  { from, to, after, limit }: Window
): Promise<string | null> => {
  const row = await transaction.row<{ customer_id: string }>(
    sql`select r.customer_id from record_change r
         where r.workspace_id = ${transaction.workspaceId} and r.at > ${from} and r.at <= ${to}
           and r.customer_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
           and r.kind = any (array['created', 'fields', 'contact', 'need']) and r.actor_id is not null
         group by r.customer_id order by r.customer_id offset ${limit - 1} limit 1`
  )
  return row?.customer_id ?? null
}

/** How it stands with one customer. */
export const findStanding = (transaction: Transaction, customerId: string): Promise<Standing | null> => {
  const { workspaceId } = transaction
  return transaction.row<Standing>(
    sql`select ${standingColumns} from customer c ${standingSources(workspaceId)}
         where c.workspace_id = ${workspaceId} and c.id = ${customerId}`
  )
}
