import pg from 'pg'
import { createWorkspaceAt, type TestWorkspace } from '../../src/testing/create-workspace.ts'
import { namePools, tagPools } from './words.ts'

/** Shares of five companies: most of the rows are one's, as life is. */
const SHARES = [0.6, 0.2, 0.12, 0.06, 0.02]
/** One seller for so many customers, some with many more than others. */
const CUSTOMERS_A_SELLER = 5000
const LEAST_SELLERS = 4

/** A number in [0, 1) that follows from a row's number and a name: the same in every run. */
const chance = (name: string, of = 'n'): string =>
  `((hashint8extended(${of}::bigint, hashtext('${name}')) & 2147483647) / 2147483648.0)`
const pick = (values: readonly string[], name: string, exponent = 1): string =>
  `(array['${values.join("','")}'])[1 + floor(power(${chance(name)}, ${exponent}) * ${values.length})::int]`

const tagOf = ([namespace, values]: (typeof tagPools)[number]): string => {
  let sum = 0
  const cases = values.map(([value, share]) => {
    sum += share
    return `when ${chance(namespace)} < ${sum} then '${namespace}-${value}'`
  })
  return `case ${cases.join(' ')} end`
}

const { cities, brands, trades, provinces } = namePools
/** City and trade are drawn more often from the front of their lists; both brand characters evenly. */
const drawn = `
  1 + floor(power(${chance('city')}, 2) * ${cities.words.length})::int as city,
  1 + floor(${chance('brand1')} * ${brands.words.length})::int as brand1,
  1 + floor(${chance('brand2')} * ${brands.words.length})::int as brand2,
  1 + floor(power(${chance('trade')}, 2) * ${trades.words.length})::int as trade`
const arrayOf = (values: readonly string[]): string => `array['${values.join("','")}']`
const core = (kind: 'words' | 'initials' | 'sounds'): string =>
  [cities[kind], brands[kind], brands[kind], trades[kind]]
    .map((words, at) => `(${arrayOf(words)})[${['city', 'brand1', 'brand2', 'trade'][at]}]`)
    .join(kind === 'sounds' ? " || ' ' || " : ' || ')

const NOW = `timestamptz '2026-03-02 02:00:00+00'`

const statements = (share: number, before: number): readonly string[] => [
  `create temp table made on commit drop as
   select n, (lpad(to_hex(1750000000000 + n * 20), 12, '0') || '7' || substr(md5(n::text), 1, 3) || 'a' || substr(md5(n::text), 4, 15))::uuid as id,
     ${core('words')} as core, ${core('initials')} as initials, string_to_array(${core('sounds')}, ' ') as sounds, city, trade,
     $2::uuid[] as owners
   from (select n, ${drawn} from generate_series(${before + 1}, ${before + share}) n) drawn`,
  `insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
   select $1, id, core || '有限公司', 'active', '{}', 'import', ${NOW}, ${NOW} from made where $2::uuid[] is not null`,
  `insert into customer_facts (workspace_id, customer_id, state, name, customer_name, owner_id, grade, computed_grade, strategy_id,
     segment, findings, next_follow_up_on, created_at, updated_at, as_of, playbook_version, customer_industry_class,
     customer_province, customer_size, customer_tags, customer_completeness, orders_amount12m, interactions_last_on)
   select $1, id, case when ${chance('state')} < 0.95 then 'active' else 'archived' end, core || '有限公司', core || '有限公司',
     case when ${chance('owned')} < 0.97 then owners[1 + floor(power(${chance('owner')}, 2) * array_length(owners, 1))::int] end,
     ${pick(['C', 'C', 'C', 'B', 'B', 'A'], 'grade')}, ${pick(['C', 'C', 'C', 'B', 'B', 'A'], 'grade')},
     ${pick(['expand', 'keep', 'win-back'], 'strategy')}, ${pick(['高价值-高潜力', '低价值-高潜力', '低价值-低潜力'], 'segment')},
     floor(${chance('findings')} * 3)::int,
     case when ${chance('planned')} < 0.7 then date '2026-02-10' + floor(${chance('next')} * 90)::int end,
     ${NOW} - make_interval(days => floor(${chance('created')} * 900)::int),
     ${NOW} - make_interval(secs => (power(${chance('updated')}, 3) * 30000000)::int),
     date '2026-03-02', 1, (${arrayOf(trades.words)})[trade], (${arrayOf(provinces)})[city], ${pick(['微型', '小型', '微型', '中型', '大型'], 'size')},
     array_remove(array[${tagPools.map(tagOf).join(', ')}], null),
     floor(${chance('complete')} * 100),
     case when ${chance('bought')} < 0.25 then floor(power(${chance('amount')}, 6) * 1000000000)::bigint end,
     case when ${chance('met')} < 0.6 then date '2026-03-02' - floor(power(${chance('last')}, 2) * 700)::int end
   from made`,
  `insert into customer_search (workspace_id, customer_id, name_folded, initials, lexemes)
   select $1, id, core || '有限公司', initials, array_to_tsvector(array(select $1::int || '/' || word from unnest(
     array(select distinct substr(core, i, 2) from generate_series(1, length(core) - 1) i)
     || array(select distinct '~' || substr(initials, i, 3) from generate_series(1, length(initials) - 1) i)
     || array(select distinct '^' || sounds[i] || sounds[i + 1] from generate_series(1, array_length(sounds, 1) - 1) i)
     || ('#' || reverse('1' || lpad(floor(${chance('phone')} * 1e10)::bigint::text, 10, '0')))
     || ('=91' || substr(md5(n::text), 1, 16)) || ('@' || ${pick(['张', '李', '王', '刘', '陈', '杨'], 'family')} || ${pick(['伟', '芳', '强', '敏', '静', '磊', '军', '洋', '勇', '艳'], 'given')})
     || coalesce((select array(select '%' || split_part(tag, '-', 2) from unnest(f.customer_tags) tag) || array['!' || coalesce(replace(f.owner_id::text, '-', ''), '')] from customer_facts f where f.workspace_id = $1 and f.customer_id = made.id ), '{}')) word))
   from made where $2::uuid[] is not null`
]

const TABLES = ['customer', 'customer_facts', 'customer_search']

export type Filled = Readonly<{
  workspaces: readonly (TestWorkspace & Readonly<{ sellers: readonly string[]; rows: number }>)[]
}>

const addSellers = async (
  owner: pg.Client,
  workspaceId: number,
  count: number
): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ id: string }>(
    `insert into member (workspace_id, id, email, name, role_id, state, created_at)
     select r.workspace_id, gen_random_uuid(), 's' || n || '@w' || $1::int::text || '.example', '销售' || n, r.id, 'active', ${NOW}
       from role r, generate_series(1, $2::int) n where r.workspace_id = $1::int returning id`,
    [workspaceId, count]
  )
  return rows.map(({ id }) => id)
}

/**
 * Customers of five companies, `rows` in all, with what lists and searches read of them. Indexes are made after the rows;
 * what is written is what an import would have written, less the texts that no list reads.
 */
export const fillDatabase = async (ownerUrl: string, rows: number): Promise<Filled> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows: indexes } = await owner.query<{ name: string; made: string }>(
    `select i.indexname as name, i.indexdef as made from pg_indexes i
      where i.schemaname = 'public' and i.tablename = any ($1) and i.indexdef not like 'CREATE UNIQUE%'`,
    [TABLES]
  )
  await owner.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; ${indexes.map(({ name }) => `drop index ${name};`).join(' ')}`
  )
  const workspaces = []
  let before = 0
  for (const [at, part] of SHARES.entries()) {
    const share = Math.round(rows * part)
    const made = await createWorkspaceAt(ownerUrl, `公司${at + 1}`)
    const sellers = await addSellers(
      owner,
      made.workspaceId,
      Math.max(LEAST_SELLERS, Math.round(share / CUSTOMERS_A_SELLER))
    )
    await owner.query('begin')
    for (const statement of statements(share, before))
      await owner.query(
        statement.replaceAll('$1', String(made.workspaceId)).replaceAll('$2', `'{${sellers.join(',')}}'`)
      )
    await owner.query('commit')
    workspaces.push({ ...made, sellers, rows: share })
    before += share
  }
  for (const { made } of indexes) await owner.query(made)
  await owner.query(`vacuum analyze ${TABLES.join(', ')}`)
  await owner.end()
  return { workspaces }
}
