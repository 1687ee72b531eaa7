import type { Actor } from '#kernel/actor'
import type { Transaction } from '../../src/platform/database/index.ts'
import { customerCountQuerySchema, customerListQuerySchema } from '../../src/modules/customers/contract.ts'
import { countFacets } from '../../src/modules/customers/service/count-facets.ts'
import { ofWorkspace } from '../../src/modules/customers/io/search/has-words.ts'
import { listCustomers } from '../../src/modules/customers/service/list-customers.ts'
import { searchCustomers } from '../../src/modules/customers/service/search-customers.ts'
import type { Filled } from './fill.ts'

/** What is measured: the service as a request calls it, and beside it the least that answers the same by hand. */
export type ServerCase = Readonly<{
  job: string
  work: (transaction: Transaction) => Promise<unknown>
  actor: Actor
  bare: Readonly<{ text: string; values: readonly unknown[] }>
  /** Throughput at sixteen connections is measured too. */
  throughput: boolean
}>

export const today = '2026-03-02'
/** A seventh of all customers have the three; a hundredth of all, a ten-thousandth. */
export const tagsBy = {
  'frequent tags': ['规模-微型', '区域-华东', '类型-终端客户'],
  'usual tags': ['规模-小型', '区域-华东', '活跃-活跃'],
  'rare tags': ['规模-中型', '行业-食品', '预算-10-30万']
} as const

const columns = `f.customer_id, f.name, f.state, f.owner_id, f.grade, f.computed_grade, f.customer_tags, f.orders_amount12m,
  f.next_follow_up_on, f.customer_completeness, f.interactions_last_on, f.customer_province, f.strategy_id, f.segment, f.findings,
  f.created_at, f.updated_at, m.name as owner_name`
export const bareList = (seek: string): string => `
  select ${columns} from customer_facts f left join member m on m.workspace_id = f.workspace_id and m.id = f.owner_id
   where f.workspace_id = $1 and f.state = 'active' and ($2::uuid[] is null or f.owner_id = any ($2)) and f.customer_tags @> $3 ${seek}
   order by f.updated_at desc, f.customer_id desc limit 21`

export type Place = Readonly<{ updatedAt: string; id: string; page: number; cursor: string }>

/** The place where a late page begins; null where there are not so many. */
export type FindPlace = (tags: readonly string[], owners: readonly string[] | null) => Promise<Place | null>

const actorsOf = ({ workspaces: [first] }: Filled): Readonly<Record<string, Actor>> => {
  if (!first) throw new Error('no workspace was filled')
  const few = first.sellers.slice(0, Math.max(1, Math.round(first.sellers.length / 10)))
  return {
    all: first.actor,
    department: { ...first.actor, scope: 'department', visibleOwners: few },
    own: { ...first.actor, scope: 'own', visibleOwners: first.sellers.slice(1, 2) }
  }
}

const lists = async (
  actors: Readonly<Record<string, Actor>>,
  findPlace: FindPlace
): Promise<ServerCase[]> => {
  const cases: ServerCase[] = []
  for (const [whose, actor] of Object.entries(actors))
    for (const [which, tags] of Object.entries(tagsBy)) {
      const owners = actor.visibleOwners
      const ask = (cursor?: string) => {
        const query = customerListQuerySchema.parse({ tagAll: [...tags], limit: '20', cursor })
        return (transaction: Transaction) => listCustomers(transaction, actor, query, { today })
      }
      const base = { actor, throughput: which === 'frequent tags' }
      cases.push({
        ...base,
        job: `list, ${whose}, ${which}, page 1`,
        work: ask(),
        bare: { text: bareList(''), values: [actor.workspaceId, owners, tags] }
      })
      const place = await findPlace(tags, owners)
      if (place)
        cases.push({
          ...base,
          job: `list, ${whose}, ${which}, page ${place.page === 1000 ? 1000 : 'late'}`,
          work: ask(place.cursor),
          bare: {
            text: bareList('and (f.updated_at, f.customer_id) < ($4::timestamptz, $5::uuid)'),
            values: [actor.workspaceId, owners, tags, place.updatedAt, place.id]
          }
        })
    }
  return cases
}

const bareFacets = `
  with base as materialized (
    select f.owner_id::text as owner, f.grade, f.customer_province as province, f.customer_tags as tags from customer_facts f
     where f.workspace_id = $1 and f.state = 'active' and ($2::uuid[] is null or f.owner_id = any ($2)) and f.customer_tags @> $3
       and right(f.customer_id::text, 1) = '0')
  select 'owner', owner, count(*) from base group by 2 union all select 'grade', grade, count(*) from base group by 2
  union all select 'province', province, count(*) from base group by 2
  union all select 'tag', tag, count(*) from base, unnest(tags) tag group by 2`

const facets = (actors: Readonly<Record<string, Actor>>): readonly ServerCase[] =>
  Object.entries(actors).flatMap(([whose, actor]) =>
    Object.entries({ 'no filter': [], ...tagsBy }).map(([which, tags]): ServerCase => {
      const query = customerCountQuerySchema.parse({ tagAll: [...tags] })
      return {
        job: `facets, ${whose}, ${which}`,
        work: (transaction) => countFacets(transaction, actor, query, { today }, 'zh-CN'),
        actor,
        bare: { text: bareFacets, values: [actor.workspaceId, actor.visibleOwners, tags] },
        throughput: false
      }
    })
  )

export const searched = {
  'two characters': ['恒达', `'恒达'`],
  'a frequent word': ['科技', `'科技'`],
  'a city': ['宁波', `'宁波'`],
  'a whole name': [
    '宁波恒达汽车零部件',
    `'宁波' & '波恒' & '恒达' & '达汽' & '汽车' & '车零' & '零部' & '部件'`
  ],
  'one character wrong': ['宁波恒大汽车零部件', `'宁波' & '汽车' & '车零' & '零部' & '部件'`],
  'pinyin initials': ['qclbj', `'~qcl' & '~clb' & '~lbj'`],
  'whole pinyin': ['hengdaqiche', `'^hengda' & '^daqi' & '^qiche':*`],
  'a phone’s tail': ['8000', `'#0008':*`],
  'a contact': ['张伟', `'@张伟':*`]
} as const satisfies Readonly<Record<string, readonly [typed: string, question: string]>>

/** The same twenty hits as ours, best first, with what of them may have matched; $4 is what was typed. */
export const bareSearch = `
  with k as materialized (
    (select s.customer_id, s.name_folded, s.initials from customer_search s
      where s.workspace_id = $1 and s.name_folded ~>=~ $4 and s.name_folded ~<~ ($4::text || U&'\\+10FFFF')
      order by s.name_folded using ~<~ limit 60)
    union
    (select s.customer_id, s.name_folded, s.initials from customer_search s
      where s.workspace_id = $1 and s.lexemes @@ $3::tsquery limit 1000)),
  best as (
    select k.customer_id, case when k.name_folded = $4 then 0 when starts_with(k.name_folded, $4) then 1
             when strpos(k.name_folded, $4) > 0 then 2 when starts_with(k.initials, $4) then 3
             when strpos(k.initials, $4) > 0 then 4 else 5 end as rank, length(k.name_folded) as size
      from k order by 2, 3, 1 limit 100)
  select f.customer_id, f.name, f.grade, f.customer_tags, f.customer_credit_code, f.owner_id, m.name as owner_name,
         c.short_name, c.external_id,
         (select json_agg(json_build_object('name', t.name, 'mobile', t.mobile) order by t.ordinal) from contact t
           where t.workspace_id = $1 and t.customer_id = f.customer_id and t.state = 'active') as contacts
    from best b
    join customer_facts f on f.workspace_id = $1 and f.customer_id = b.customer_id
    join customer c on c.workspace_id = $1 and c.id = b.customer_id
    left join member m on m.workspace_id = $1 and m.id = f.owner_id
   where f.state = 'active' and ($2::uuid[] is null or f.owner_id = any ($2))
   order by b.rank, b.size, f.updated_at desc, f.customer_id limit 20`

const searches = (actors: Readonly<Record<string, Actor>>): readonly ServerCase[] =>
  Object.entries(actors).flatMap(([whose, actor]) =>
    Object.entries(searched).map(([which, [typed, question]]): ServerCase => ({
      job: `search, ${whose}, ${which}`,
      work: (transaction) => searchCustomers(transaction, actor, typed),
      actor,
      bare: {
        text: bareSearch,
        values: [actor.workspaceId, actor.visibleOwners, ofWorkspace(actor.workspaceId, question), typed]
      },
      throughput: false
    }))
  )

export const serverCases = async (filled: Filled, findPlace: FindPlace): Promise<readonly ServerCase[]> => {
  const actors = actorsOf(filled)
  return [...(await lists(actors, findPlace)), ...facets(actors), ...searches(actors)]
}
