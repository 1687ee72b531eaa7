import { sql, type Transaction } from '#platform/database'
import type { PagePlace } from '#platform/http'
import type { EventKind, Method } from '../../contract.ts'

type Person = { id: string; name: string }

export type RecordJson = Readonly<{
  method: Method
  recordedAt: string
  author: Person | null
  authorName: string | null
  contacts: Person[] | null
  content: string
  feedback: string | null
  objections: string[]
  answered: boolean
  reminders: number
  stage: string | null
  nextAction: string | null
  nextOn: string | null
  promises: { what: string; dueOn: string | null }[]
  majorChanges: string[]
  corrections: { at: string; author: Person; text: string }[]
  origin: string
}>
export type OrderJson = Readonly<{ amountFen: number; productType: string | null }>
export type EventJson = Readonly<{ event: EventKind; title: string | null }>
export type ChangeJson = Readonly<{ change: string; author: Person | null; before: unknown; after: unknown }>

export type TimelineRow = Readonly<{ id: string; at: Date }> &
  (
    | Readonly<{ kind: 'record'; detail: RecordJson }>
    | Readonly<{ kind: 'order'; detail: OrderJson }>
    | Readonly<{ kind: 'event'; detail: EventJson }>
    | Readonly<{ kind: 'change'; detail: ChangeJson }>
  )

/**
 * Everything that happened with a customer, newest first, from a place on: each of the four sources gives its newest
 * by its own index, then they are merged.
 */
export const listTimeline = (
  transaction: Transaction,
  customerId: string,
  before: PagePlace | null,
  limit: number
): Promise<readonly TimelineRow[]> => {
  const { workspaceId } = transaction
  const [at, id] = [
    before?.at ?? new Date('9999-12-31'),
    before?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  ]
  return transaction.rows<TimelineRow>(
    sql`(select 'record' as kind, r.id, r.happened_at as at,
               jsonb_build_object('method', r.method, 'recordedAt', r.recorded_at,
                 'author', case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end,
                 'authorName', r.author_name,
                 'contacts', (select jsonb_agg(jsonb_build_object('id', k.id, 'name', coalesce(k.name, k.position, '')))
                                from contact k
                               where k.workspace_id = ${workspaceId} and k.id = any (r.contact_ids)),
                 'content', r.content, 'feedback', r.feedback, 'objections', to_jsonb(r.objections),
                 'answered', r.answered, 'reminders', r.reminders, 'stage', r.stage, 'nextAction', r.next_action,
                 'nextOn', r.next_on, 'promises', r.promises,
                 'majorChanges', to_jsonb(r.major_changes), 'corrections', r.corrections, 'origin', r.origin) as detail
          from follow_up_record r
          left join member m on m.workspace_id = ${workspaceId} and m.id = r.author_id
         where r.workspace_id = ${workspaceId} and r.customer_id = ${customerId}
           and (r.happened_at, r.id) < (${at}::timestamptz, ${id}::uuid)
         order by r.happened_at desc, r.id desc limit ${limit})
        union all
        (select 'order', o.id, o.ordered_on::timestamp at time zone 'UTC',
                jsonb_build_object('amountFen', o.amount_fen, 'productType', o.product_type)
           from customer_order o
          where o.workspace_id = ${workspaceId} and o.customer_id = ${customerId}
            and (o.ordered_on::timestamp at time zone 'UTC', o.id) < (${at}::timestamptz, ${id}::uuid)
          order by o.ordered_on desc, o.id desc limit ${limit})
        union all
        (select 'event', e.id, e.happened_at, jsonb_build_object('event', e.kind, 'title', e.title)
           from customer_event e
          where e.workspace_id = ${workspaceId} and e.customer_id = any (array(
                  select k.id from customer k
                   where k.workspace_id = ${workspaceId} and (k.id = ${customerId} or k.merged_into = ${customerId})))
            and (e.happened_at, e.id) < (${at}::timestamptz, ${id}::uuid)
          order by e.happened_at desc, e.id desc limit ${limit})
        union all
        (select 'change', r.id, r.at,
                jsonb_build_object('change', r.kind, 'before', r.before, 'after', r.after,
                  'author', case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end)
           from record_change r
           left join member m on m.workspace_id = ${workspaceId} and m.id = r.actor_id
          where r.workspace_id = ${workspaceId} and r.kind <> 'order' and r.customer_id = any (array(
                  select k.id from customer k
                   where k.workspace_id = ${workspaceId} and (k.id = ${customerId} or k.merged_into = ${customerId})))
            and not exists (select from customer k
                             where k.workspace_id = ${workspaceId} and k.id = r.customer_id
                               and k.merged_into = ${customerId} and r.at >= k.removed_at)
            and (r.at, r.id) < (${at}::timestamptz, ${id}::uuid)
          order by r.at desc, r.id desc limit ${limit})
        order by at desc, id desc limit ${limit}`,
    { prepare: 'followup_timeline' }
  )
}
