import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, sql, trustedSql } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../../testing/database.ts'

/** Enough rows that an index pays. */
const CUSTOMERS = 3000

const FILL = `
insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
select $1, gen_random_uuid(), '客户' || n, 'active', '{}', 'entry', now(), now() from generate_series(1, ${CUSTOMERS}) n;`

const FACTS = `
insert into customer_facts (workspace_id, customer_id, state, name, created_at, updated_at, as_of, playbook_version, customer_tags)
select workspace_id, id, state, name, created_at, updated_at, current_date, 1,
  array['行业:' || (hashtext(name) % 500)::text] from customer where workspace_id = $1`

const SEARCH = `
insert into customer_search (workspace_id, customer_id, name_folded, lexemes)
select workspace_id, id, name, array_to_tsvector(array[workspace_id || '/客户', workspace_id || '/' || name]) from customer where workspace_id = $1`

const fill = async (ownerUrl: string, workspaceId: number): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  for (const statement of [FILL, FACTS, SEARCH]) await owner.query(statement, [workspaceId])
  await owner.query('vacuum analyze customer, customer_facts, customer_search')
  await owner.end()
}

const TABLES = ['customer', 'member', 'role', 'outbox', 'customer_list', 'customer_search_list'] as const

/** Read by their views only; their policies stand all the same. */
const VIEWED = ['customer_facts', 'customer_search']

describe.each([
  ['a superuser migrates: policies guard', false],
  ['a managed server: the views guard', true]
])('%s', (_, managed) => {
  let db: TestDatabase
  let database: Database
  let mine: number
  let other: number

  beforeAll(async () => {
    db = await startTestDatabase({ managed })
    database = db.database
    mine = (await db.createWorkspace('甲公司')).workspaceId
    other = (await db.createWorkspace('乙公司')).workspaceId
    await fill(db.ownerUrl, mine)
    await fill(db.ownerUrl, other)
  })
  afterAll(() => db.stop())

  test.each(TABLES)(
    'another company’s %s are not there, even when asked for by its number',
    async (table) => {
      const seen = await database.inWorkspace(mine, ({ rows }) =>
        rows(sql`select workspace_id from ${trustedSql(table)} where workspace_id = ${other}`)
      )
      expect(seen).toEqual([])
    }
  )

  test('a forgotten predicate shows one’s own rows only', async () => {
    const client = new pg.Client({ connectionString: db.appUrl })
    await client.connect()
    await client.query(`begin; select app_enter(${mine})`)
    for (const table of [...TABLES, ...VIEWED]) {
      const { rows } = await client.query(`select distinct workspace_id as id from ${table}`)
      expect(
        rows.filter(({ id }) => id !== mine),
        table
      ).toEqual([])
    }
    const { rows } = await client.query('select id from workspace')
    expect(rows).toEqual([{ id: mine }])
    await client.end()
  })

  test('outside of any workspace nothing is seen', async () => {
    const client = new pg.Client({ connectionString: db.appUrl })
    await client.connect()
    for (const table of [...TABLES, ...VIEWED]) {
      const { rows } = await client.query(`select count(*)::int as count from ${table}`)
      expect(rows, table).toEqual([{ count: 0 }])
    }
    await client.end()
  })

  test('a row that stands already is changed by an upsert', async () => {
    const changed = await database.inWorkspace(mine, ({ run }) =>
      run(sql`insert into customer_facts
          (workspace_id, customer_id, state, created_at, updated_at, as_of, playbook_version)
        select l.workspace_id, l.customer_id, 'active', created_at, updated_at, as_of, 2
          from customer_list l where l.workspace_id = ${mine} limit 10
        on conflict (workspace_id, customer_id) do update set playbook_version = excluded.playbook_version`)
    )
    expect(changed).toBe(10)
  })

  test('writing into another company is refused', async () => {
    const write = database.inWorkspace(mine, ({ run }) =>
      run(sql`insert into outbox (workspace_id, id, topic, payload, created_at)
        values (${other}, gen_random_uuid(), 'x', '{}', now())`)
    )
    await expect(write).rejects.toThrow(/row-level security/)
    const changed = await database.inWorkspace(mine, ({ run }) =>
      run(sql`update customer set name = '改' where workspace_id = ${other}`)
    )
    expect(changed).toBe(0)
  })

  test.each(['login', 'session', 'ticket', 'migration'])('%s is closed to the app', async (table) => {
    const client = new pg.Client({ connectionString: db.appUrl })
    client.on('error', () => undefined)
    await client.connect()
    await expect(client.query(`select * from ${table}`)).rejects.toThrow(/permission denied/)
    await client.end()
  })

  test.each([
    ['customer_facts_tags', sql`l.customer_tags @> ${['行业:7']}`],
    ['customer_facts_tags', sql`l.customer_tags && ${['行业:7', '行业:8']}`]
  ])('tags are found by the index %s', async (index, condition) => {
    expect(
      await planOf(sql`select l.customer_id from customer_list l
      where l.workspace_id = ${mine} and ${condition}`)
    ).toContain(index)
  })

  test('words are found by the index of the search', async () => {
    expect(
      await planOf(sql`select s.customer_id from customer_search_list s
      where s.workspace_id = ${mine}
        and s.lexemes @@ ${`'${mine}/客户77'`}::tsquery`)
    ).toContain('customer_search_lexemes')
  })

  test('a page of the list is read in the order of its index, without sorting', async () => {
    const plan = await planOf(sql`select l.customer_id from customer_list l
      where l.workspace_id = ${mine} and l.state = 'active'
      order by l.updated_at desc, l.customer_id desc limit 50`)
    expect(plan).toContain('customer_facts_updated')
    expect(plan).not.toContain('Sort')
  })

  const planOf = (statement: ReturnType<typeof sql>): Promise<string> =>
    database.inWorkspace(mine, async ({ rows }) => {
      const lines = await rows<Record<string, string>>(sql`explain ${statement}`)
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    })
})
