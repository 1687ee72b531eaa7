import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'
import { REFERRER_SIGN } from '../../contract.ts'

type Named = Readonly<{ id: string; name: string }>

export type Referrer = Readonly<{ id: string; name: string; contact: string | null }>

/** At most so many are told; two are enough to know that a name is no single customer's. */
const MOST_SHOWN = 20
const MOST_NAMESAKES = 2
/** Shops of one name may be many; who reaches one of so many is told of it. */
const MOST_NAMED = 200

export type OriginRow = Readonly<{
  name: string | null
  shortName: string | null
  formerNames: readonly string[] | null
  referrer: string | null
  channel: string | null
  kind: string | null
  legalBasis: string | null
}>

/** What a customer is called, where it came from by its facts, and who its words say referred it. */
export const findOrigin = (
  transaction: Transaction,
  actor: Actor,
  customerId: string
): Promise<OriginRow | null> =>
  transaction.row<OriginRow>(
    sql`select c.name, c.short_name as "shortName", c.profile->'formerNames' as "formerNames",
               f.customer_referrer as referrer,
               f.customer_source_channel as channel, f.customer_source_kind as kind,
               f.customer_legal_basis as "legalBasis"
          from customer c
          join customer_list f on f.workspace_id = c.workspace_id and f.customer_id = c.id
         where c.workspace_id = ${transaction.workspaceId} and c.id = ${customerId}::uuid
           and ${ownerScope(actor, sql`c.owner_id`)}`
  )

/** Customers in reach by the key of a name, with the contact of another name. Who was merged away is the one he is now. */
export const findReferrers = (
  transaction: Transaction,
  actor: Actor,
  { nameKey, contact, exceptId }: Readonly<{ nameKey: string; contact: string | null; exceptId: string }>
): Promise<readonly Referrer[]> => {
  const { workspaceId } = transaction
  return transaction.rows<Referrer>(
    sql`with named as (
          select distinct coalesce(n.merged_into, n.id) as id from customer n
           where n.workspace_id = ${workspaceId} and n.name_key = ${nameKey}
             and n.state = any (array['active', 'archived', 'merged']) limit ${MOST_NAMED})
        select c.id, coalesce(c.name, c.short_name, '') as name, t.name as contact
          from named n
          join customer c on c.workspace_id = ${workspaceId} and c.id = n.id
          left join lateral (
            select t.name from contact t
             where t.workspace_id = ${workspaceId} and t.customer_id = c.id and t.name = ${contact}::text
               and t.state = 'active' order by t.ordinal limit 1) t on true
         where c.workspace_id = ${workspaceId} and c.id <> ${exceptId}::uuid
           and c.state = any (array['active', 'archived']) and ${ownerScope(actor, sql`c.owner_id`)}
         limit ${MOST_NAMESAKES}`
  )
}

/** Customers in reach whose referrer is called one of these names. */
export const listReferred = async (
  transaction: Transaction,
  actor: Actor,
  names: readonly string[]
): Promise<Readonly<{ count: number; customers: readonly Named[] }>> => {
  if (names.length === 0) return { count: 0, customers: [] }
  const rows = await transaction.rows<Named & Readonly<{ count: number }>>(
    sql`select f.customer_id as id, coalesce(f.name, '') as name, count(*) over ()::int as count
          from customer_list f
         where f.workspace_id = ${transaction.workspaceId} and f.customer_referrer is not null
           and split_part(f.customer_referrer, ${REFERRER_SIGN}, 1) = any (${names}::text[])
           and f.state = any (array['active', 'archived']) and ${ownerScope(actor, sql`f.owner_id`)}
         order by f.created_at desc, f.customer_id desc limit ${MOST_SHOWN}`
  )
  return { count: rows[0]?.count ?? 0, customers: rows.map(({ id, name }) => ({ id, name })) }
}
