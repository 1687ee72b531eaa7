import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { emptySql, joinSql, sql, trustedSql, type Sql, type Transaction } from '#platform/database'
import { literal } from '../list/walk.ts'
import { answering, answeringAny, answeringRare, everyday } from './answering.ts'

/** A customer that may answer a search, with what of it could have matched. */
export type HitRow = Readonly<{
  id: string
  name: string | null
  short_name: string | null
  former_names: readonly string[] | null
  external_id: string | null
  customer_credit_code: string | null
  customer_tags: readonly string[] | null
  owner_id: string | null
  owner_name: string | null
  grade: 'A' | 'B' | 'C' | null
  contacts: readonly Readonly<{ name: string | null; mobile: string | null }>[] | null
}>

export type Wanted = Readonly<{
  /** The folded text, which may begin the name, and its core. */
  folded: string
  core: string
  /** A text search query over the words; null where only a name's beginning is looked for. */
  question: string | null
  /** The same for tags, which come last. */
  tagged: string | null
}>

/** A frequent word has tens of thousands of hits: the first so many are ranked. */
const MOST_CANDIDATES = 1000
const MOST_BEGINNINGS = 60
const MOST_RANKED = 100
const MOST_TAGGED = 60
/** Compared one by one, by their sound. */
const MOST_WIDE = 300
/** Names that are compared with what was typed. */
const MOST_NEAR = 2000
const MOST_SOUNDING = 200
const MOST_LOOSE = 500

const beginnings = (workspaceId: number, folded: string): Sql => sql`
  select s.customer_id, s.name_folded, s.initials from customer_search_list s
   where s.workspace_id = ${workspaceId}
     and s.name_folded ~>=~ (select ${folded}::text) and s.name_folded ~<~ (select ${`${folded}\u{10ffff}`}::text)
   order by s.name_folded using ~<~ limit ${literal(MOST_BEGINNINGS)}`

const hitColumns = (workspaceId: number): Sql => sql`
  f.customer_id as id, f.name, c.short_name, c.profile -> 'formerNames' as former_names, c.external_id, f.customer_credit_code, f.customer_tags, f.owner_id,
  m.name as owner_name, f.grade,
  (select jsonb_agg(jsonb_build_object('name', t.name, 'mobile', t.mobile) order by t.ordinal) from contact t
    where t.workspace_id = ${workspaceId} and t.customer_id = f.customer_id and t.state = 'active') as contacts`

const hitSources = (workspaceId: number): Sql => sql`
  join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = r.customer_id
  join customer c on c.workspace_id = ${workspaceId} and c.id = r.customer_id
  left join member m on m.workspace_id = ${workspaceId} and m.id = f.owner_id`

/**
 * Up to `limit` hits, best first: the whole name, names that begin so, names that hold it, initials, other words, tags.
 * Names' beginnings come by their index in order, so that a frequent word still finds the likeliest.
 */
export const findHits = (
  transaction: Transaction,
  actor: Actor,
  { folded, core, question, tagged }: Wanted,
  limit: number
): Promise<readonly HitRow[]> => {
  const { workspaceId } = transaction
  // Four figures are nobody's everyday word: the end of a phone, a code.
  const mayBeEveryday = question !== null && !/^\d{4,}$/.test(folded)
  const answered = mayBeEveryday
    ? answeringAny(workspaceId, question, MOST_CANDIDATES)
    : question && sql`(${answering(workspaceId, question, MOST_CANDIDATES)})`
  const words = answered === null ? emptySql : sql`union all ${answered}`
  // What is called so comes first anyway: tags are looked for only where few are.
  const tags =
    tagged === null
      ? emptySql
      : sql`union all (select * from (${answering(workspaceId, tagged, MOST_TAGGED)}) t
                        where (select count(*) from named) < ${literal(MOST_RANKED)})`
  const statement = sql`
    with ${mayBeEveryday ? sql`${everyday(workspaceId, question)},` : emptySql}
    named as materialized ((${beginnings(workspaceId, folded)}) ${words}),
    candidate as materialized (select * from named ${tags}),
    ranked as materialized (
      select k.customer_id, min(case
               when k.name_folded = ${folded} then 0
               when starts_with(k.name_folded, ${folded}) then 1
               when strpos(k.name_folded, ${core}) > 0 then 2
               when starts_with(k.initials, ${folded}) then 3
               when strpos(k.initials, ${folded}) > 0 then 4
               else 5 end) as rank,
             min(length(k.name_folded)) as size
        from candidate k group by k.customer_id
       order by 2, 3, 1 limit ${literal(MOST_RANKED)})
    select ${hitColumns(workspaceId)}
      from ranked r ${hitSources(workspaceId)}
     where f.state = 'active' and ${ownerScope(actor, sql`f.owner_id`)}
     order by r.rank, r.size, f.updated_at desc, f.customer_id
     limit ${literal(limit)}`
  // Planned each time, by how many customers the workspace has among all.
  return transaction.rows<HitRow>(statement)
}

/** A name that may be meant; the caller compares it. */
export type NearName = Readonly<{ customer_id: string; name_folded: string; sounds_so: boolean }>

export type NearQuestions = Readonly<{
  /** Names that sound so. */
  sounding: string | null
  /** Names that have all but what one wrong character makes otherwise: each a question of its own. */
  near: readonly string[]
  /** Of a few characters only a pair may be left, each a question of its own; everyday ones say nothing. */
  loose: readonly string[]
}>

/** Names that may be meant though characters differ, by questions to the index. */
export const findNearNames = (
  transaction: Transaction,
  { sounding, near, loose }: NearQuestions
): Promise<readonly NearName[]> => {
  const { workspaceId } = transaction
  const arm = (found: Sql, soundsSo: boolean): Sql =>
    sql`(select s.customer_id, s.name_folded, ${trustedSql(String(soundsSo))} as sounds_so from (${found}) s)`
  const arms = [
    ...(sounding === null ? [] : [arm(answering(workspaceId, sounding, MOST_SOUNDING), true)]),
    ...near.map((question) => arm(answering(workspaceId, question, MOST_NEAR), false)),
    ...loose.map((pair) => arm(answeringRare(workspaceId, pair, MOST_LOOSE), false))
  ]
  // Planned each time: a kept plan does not know how rare the words are, and looks at everybody's places beside them.
  return transaction.rows(joinSql(arms, ' union all '))
}

/** The hits with these ids as far as the actor reaches them, in the order of their ranks. */
export const findHitsOf = (
  transaction: Transaction,
  actor: Actor,
  found: readonly Readonly<{ id: string; rank: number }>[]
): Promise<readonly HitRow[]> => {
  const { workspaceId } = transaction
  const [ids, ranks] = [found.map(({ id }) => id), found.map(({ rank }) => rank)]
  return transaction.rows<HitRow>(sql`
    with r as materialized (
      select a.id as customer_id, a.rank from unnest(${ids}::uuid[], ${ranks}::int[]) a (id, rank))
    select ${hitColumns(workspaceId)} from r ${hitSources(workspaceId)}
     where f.state = 'active' and ${ownerScope(actor, sql`f.owner_id`)}
     order by r.rank, length(f.name), f.updated_at desc, f.customer_id`)
}

/** Customers that may only sound so; the caller compares them. */
export const findWide = (
  transaction: Transaction,
  actor: Actor,
  question: string
): Promise<readonly HitRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<HitRow>(sql`
    with r as materialized (${answering(workspaceId, question, MOST_WIDE)})
    select ${hitColumns(workspaceId)}
      from r ${hitSources(workspaceId)}
     where f.state = 'active' and ${ownerScope(actor, sql`f.owner_id`)}
     order by length(r.name_folded), f.updated_at desc, f.customer_id`)
}
