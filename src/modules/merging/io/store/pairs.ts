import type { Actor } from '#kernel/actor'
import type { Message } from '#kernel/result'
import type { DuplicatesQuery, PairKind } from '#contracts/merging'
import { ownerScope } from '#modules/identity'
import { emptySql, sql, type Sql, type Transaction } from '#platform/database'

type Reach = Pick<Actor, 'visibleOwners'>

/** Pairs with both customers, who are active, and of whom the reader reaches one at least. */
const pairSources = (workspaceId: number): Sql => sql`
  duplicate_pair p
  join customer ca on ca.workspace_id = ${workspaceId} and ca.id = p.a and ca.state = 'active'
  join customer cb on cb.workspace_id = ${workspaceId} and cb.id = p.b and cb.state = 'active'`

const reached = (reach: Reach): Sql =>
  sql`(${ownerScope(reach, sql`ca.owner_id`)} or ${ownerScope(reach, sql`cb.owner_id`)})`

const asked = (workspaceId: number, reach: Reach, query: Omit<DuplicatesQuery, 'cursor' | 'limit'>): Sql => {
  const { owner, customer, minScore } = query
  return sql`p.workspace_id = ${workspaceId} and p.state = ${query.state} and p.kind = ${query.kind}
    and ${reached(reach)}
    ${minScore > 0 ? sql`and p.score >= ${minScore / 100}` : emptySql}
    ${owner === undefined ? emptySql : sql`and (ca.owner_id = ${owner}::uuid or cb.owner_id = ${owner}::uuid)`}
    ${
      customer === undefined
        ? emptySql
        : sql`and ((p.a = ${customer}::uuid and ${ownerScope(reach, sql`ca.owner_id`)})
                or (p.b = ${customer}::uuid and ${ownerScope(reach, sql`cb.owner_id`)}))`
    }`
}

export type ClusterPlace = Readonly<{ score: number; cluster: string }>

/** Groups of pairs that hang together, the surest first, from a place on. */
export const listClusters = (
  transaction: Transaction,
  reach: Reach,
  query: DuplicatesQuery,
  after: ClusterPlace | null,
  limit: number
): Promise<readonly ClusterPlace[]> => {
  const { workspaceId } = transaction
  return transaction.rows<ClusterPlace>(
    sql`select g.score, g.cluster from (
          select p.cluster, max(p.score) as score from ${pairSources(workspaceId)}
           where ${asked(workspaceId, reach, query)}
           group by p.cluster) g
         ${
           after === null
             ? emptySql
             : sql`where (g.score, g.cluster) < (${after.score}::double precision, ${after.cluster}::uuid)`
         }
         order by g.score desc, g.cluster desc limit ${limit}`
  )
}

export type PairRow = Readonly<{
  a: string
  b: string
  kind: PairKind
  score: number
  because: readonly Message[]
  cluster: string
  found_at: Date
  reason: string | null
  decided_at: Date | null
  decided_by: string | null
  decided_name: string | null
}>

/** So many pairs of one group are shown; a name written a thousand times is one question. */
const MOST_PAIRS = 400

/** The pairs of some groups, the surest first. */
export const listPairs = (
  transaction: Transaction,
  reach: Reach,
  query: DuplicatesQuery,
  clusters: readonly string[]
): Promise<readonly PairRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<PairRow>(
    sql`select p.a, p.b, p.kind, p.score, p.because, p.cluster, p.found_at, p.reason, p.decided_at, p.decided_by,
               m.name as decided_name
          from ${pairSources(workspaceId)}
          left join member m on m.workspace_id = ${workspaceId} and m.id = p.decided_by
         where ${asked(workspaceId, reach, query)} and p.cluster = any (${clusters}::uuid[])
         order by p.score desc, p.a, p.b limit ${MOST_PAIRS}`
  )
}

export type SideRow = Readonly<{
  id: string
  name: string | null
  short_name: string | null
  credit_code: string | null
  owner_id: string | null
  owner_name: string | null
  department: string | null
  city: string | null
  address: string | null
  grade: 'A' | 'B' | 'C' | null
  completeness: number | null
  contacts: readonly Readonly<{ name: string | null; mobile: string | null; email: string | null }>[] | null
  orders: number
  records: number
  created_at: Date
  updated_at: Date
}>

/** What both sides of a pair are laid side by side with. Whom the reader may not see is for the service to cut. */
export const listSides = (transaction: Transaction, ids: readonly string[]): Promise<readonly SideRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<SideRow>(
    sql`select c.id, c.name, c.short_name, c.credit_code, c.owner_id, m.name as owner_name, d.name as department,
               f.customer_city as city, coalesce(c.profile->>'address', c.profile->>'registeredAddress') as address,
               f.grade, f.customer_completeness as completeness,
               (select jsonb_agg(jsonb_build_object('name', x.name, 'mobile', x.mobile, 'email', x.email) order by x.ordinal)
                  from (select k.name, k.mobile, k.email, k.ordinal from contact k
                         where k.workspace_id = ${workspaceId} and k.customer_id = c.id and k.state = 'active'
                         order by k.ordinal, k.id limit 5) x) as contacts,
               (select count(*)::int from customer_order o
                 where o.workspace_id = ${workspaceId} and o.customer_id = c.id) as orders,
               (select count(*)::int from follow_up_record r
                 where r.workspace_id = ${workspaceId} and r.customer_id = c.id) as records,
               c.created_at, c.updated_at
          from customer c
          left join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = c.id
          left join member m on m.workspace_id = ${workspaceId} and m.id = c.owner_id
          left join department d on d.workspace_id = ${workspaceId} and d.id = m.department_id
         where c.workspace_id = ${workspaceId} and c.id = any (${ids}::uuid[])`
  )
}

/** More are not counted. */
export const MOST_COUNTED = 1000

/** How many open pairs the reader reaches, by kind. */
export const countPairs = async (
  transaction: Transaction,
  reach: Reach
): Promise<Readonly<Record<PairKind, number>>> => {
  const { workspaceId } = transaction
  const counted = (kind: PairKind): Sql =>
    sql`(select count(*)::int from (
          select from ${pairSources(workspaceId)}
           where p.workspace_id = ${workspaceId} and p.state = 'open' and p.kind = ${kind} and ${reached(reach)}
           limit ${MOST_COUNTED}) x)`
  const row = await transaction.row<Record<PairKind, number>>(
    sql`select ${counted('duplicate')} as duplicate, ${counted('related')} as related`
  )
  return row ?? { duplicate: 0, related: 0 }
}

export type Decision = Readonly<{
  a: string
  b: string
  kind: PairKind
  score: number
  because: readonly Message[]
  facts: string
  reason: string | null
}>

/** Remembers that two are not one; the pair may be none that the search has found. */
export const dismissPair = async (
  transaction: Transaction,
  pair: Decision,
  by: string,
  finder: string,
  now: Date
): Promise<void> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`insert into duplicate_pair (workspace_id, a, b, kind, score, because, state, cluster, facts, found_at, finder, reason,
               decided_by, decided_at)
        values (${workspaceId}, ${pair.a}, ${pair.b}, ${pair.kind}, ${pair.score}, ${JSON.stringify(pair.because)}::jsonb,
               'dismissed', ${pair.a}, ${pair.facts}, ${now}, ${finder}, ${pair.reason}, ${by}, ${now})
        on conflict (workspace_id, a, b) do update
          set state = 'dismissed', facts = excluded.facts, reason = excluded.reason, decided_by = excluded.decided_by,
              decided_at = excluded.decided_at`
  )
  await transaction.run(
    sql`insert into not_duplicate (workspace_id, a, b, decided_by, decided_at)
        values (${workspaceId}, ${pair.a}, ${pair.b}, ${by}, ${now}) on conflict do nothing`
  )
}

/** Takes that back; false where nobody has said so. */
export const reopenPair = async (transaction: Transaction, a: string, b: string): Promise<boolean> => {
  const { workspaceId } = transaction
  const reopened = await transaction.run(
    sql`update duplicate_pair set state = 'open', reason = null, decided_by = null, decided_at = null
         where workspace_id = ${workspaceId} and a = ${a}::uuid and b = ${b}::uuid and state = 'dismissed'`
  )
  const known = await transaction.run(
    sql`delete from not_duplicate where workspace_id = ${workspaceId} and a = ${a}::uuid and b = ${b}::uuid`
  )
  return reopened + known > 0
}

/** Which of two customers are active and within reach. */
export const findReached = async (
  transaction: Transaction,
  reach: Reach,
  ids: readonly string[]
): Promise<ReadonlySet<string>> => {
  const rows = await transaction.rows<{ id: string }>(
    sql`select c.id from customer c
         where c.workspace_id = ${transaction.workspaceId} and c.id = any (${ids}::uuid[])
           and c.state = 'active' and ${ownerScope(reach, sql`c.owner_id`)}`
  )
  return new Set(rows.map(({ id }) => id))
}

/** Kin of a customer that are shown. */
const MOST_OF_CUSTOMER = 50

/** Open pairs of one customer with others that are active, the surest first. */
export const listOfCustomer = (
  transaction: Transaction,
  id: string
): Promise<readonly Pick<PairRow, 'a' | 'b' | 'kind' | 'score' | 'because'>[]> => {
  const { workspaceId } = transaction
  return transaction.rows(
    sql`select p.a, p.b, p.kind, p.score, p.because from ${pairSources(workspaceId)}
         where p.workspace_id = ${workspaceId} and p.state = 'open' and (p.a = ${id}::uuid or p.b = ${id}::uuid)
         order by p.score desc, p.a, p.b limit ${MOST_OF_CUSTOMER}`
  )
}
