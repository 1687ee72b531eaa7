import type { Day } from '#kernel/day'
import { sql, type Transaction } from '#platform/database'
import type { ReviewKind } from '../../contract.ts'

/** How reviews of one customer stand; without a plan yet all that a plan says is null. */
export type Standing = Readonly<{
  is_high: boolean
  owner_id: string | null
  last_contact_on: Day | null
  counted_from: Day | null
  reviewed_at: Date | null
  light_on: Day | null
  due_on: Day | null
  unknown: Readonly<Record<string, Day>> | null
}>

export const findStanding = (transaction: Transaction, customerId: string): Promise<Standing | null> => {
  const { workspaceId } = transaction
  return transaction.row<Standing>(
    sql`select coalesce(f.value_level = '高', false) as is_high, f.owner_id, f.interactions_last_on as last_contact_on,
               v.counted_from, v.reviewed_at, v.light_on, v.due_on, v.unknown
          from customer_list f
          left join customer_review v on v.workspace_id = ${workspaceId} and v.customer_id = f.customer_id
         where f.workspace_id = ${workspaceId} and f.customer_id = ${customerId}`
  )
}

export type DoneReview = Readonly<{
  id: string
  customerId: string
  kind: ReviewKind
  by: string
  now: Date
  today: Day
  wasDueOn: Day | null
  nextOn: Day
  confirmed: readonly string[]
  changed: readonly string[]
  unknown: readonly string[]
  triggers: readonly string[]
}>

/** Keeps a review and begins the next cycle. */
export const insertReview = async (
  transaction: Transaction,
  review: DoneReview,
  plan: Readonly<{
    isHigh: boolean
    ownerId: string | null
    lightOn: Day | null
    unknown: Readonly<Record<string, Day>>
  }>
): Promise<void> => {
  const { workspaceId } = transaction
  const { customerId, now, today, nextOn } = review
  await transaction.run(
    sql`insert into review (workspace_id, id, customer_id, kind, reviewed_at, reviewed_by, was_due_on, next_on, confirmed,
                            changed, unknown, triggers)
        values (${workspaceId}, ${review.id}, ${customerId}, ${review.kind}, ${now}, ${review.by}, ${review.wasDueOn},
                ${nextOn}, ${review.confirmed}::text[], ${review.changed}::text[], ${review.unknown}::text[],
                ${review.triggers}::text[])`
  )
  await transaction.run(
    sql`insert into customer_review as v (workspace_id, customer_id, owner_id, is_high, counted_from, reviewed_at,
                                          reviewed_by, light_on, periodic_on, due_on, unknown)
        values (${workspaceId}, ${customerId}, ${plan.ownerId}, ${plan.isHigh}, ${today}, ${now}, ${review.by},
                ${plan.lightOn}, ${nextOn}, ${nextOn}, ${JSON.stringify(plan.unknown)}::jsonb)
        on conflict (workspace_id, customer_id) do update
          set counted_from = excluded.counted_from, reviewed_at = excluded.reviewed_at, reviewed_by = excluded.reviewed_by,
              light_on = coalesce(excluded.light_on, v.light_on), is_high = excluded.is_high,
              owner_id = excluded.owner_id, periodic_on = excluded.periodic_on, due_on = excluded.due_on,
              unknown = excluded.unknown, postponed_by = null, postponed_at = null, postponed_reason = null`
  )
}

export type PastReview = Readonly<{
  id: string
  kind: ReviewKind
  at: Date
  by: { id: string; name: string } | null
  nextOn: Day
  confirmed: string[]
  changed: string[]
  unknown: string[]
  triggers: string[]
}>

/** As many as anybody looks back on. */
const SHOWN = 20

export const listReviews = (transaction: Transaction, customerId: string): Promise<readonly PastReview[]> => {
  const { workspaceId } = transaction
  return transaction.rows<PastReview>(
    sql`select r.id, r.kind, r.reviewed_at as at, r.next_on as "nextOn", r.confirmed, r.changed, r.unknown, r.triggers,
               case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end as by
          from review r
          left join member m on m.workspace_id = ${workspaceId} and m.id = r.reviewed_by
         where r.workspace_id = ${workspaceId} and r.customer_id = ${customerId}
         order by r.reviewed_at desc, r.id desc limit ${SHOWN}`
  )
}
