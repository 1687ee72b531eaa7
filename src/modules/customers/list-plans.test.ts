import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { compileRule } from '#core/playbook'
import { sql, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { customerCountQuerySchema, customerListQuerySchema } from './contract.ts'
import { writeCursor } from './core/list-cursor.ts'
import { reachedSql } from './facts/reached.ts'
import { countSampled } from './io/facets/count-rows.ts'
import { countGroups } from './io/facets/count-groups.ts'
import { countShown } from './io/store/flows.ts'
import { lockAndLoad } from './io/store/load.ts'
import { conditionsOf } from './io/list/conditions.ts'
import { listCustomers } from './service/list-customers.ts'
import { searchCustomers } from './service/search-customers.ts'

/** Enough rows that an index pays, few enough that a test does not. */
const CUSTOMERS = 6000
const today = '2026-03-02'

const FACTS = `
insert into customer_facts (workspace_id, customer_id, state, name, owner_id, grade, next_follow_up_on, created_at, updated_at,
  as_of, playbook_version, customer_tags, orders_amount12m, customer_completeness, customer_province)
select c.workspace_id, c.id, 'active', c.name, $2::uuid[][1 + n % 3], (array['A','B','C'])[1 + n % 3], date '2026-01-01' + n % 90,
  now(), now() - make_interval(secs => n), current_date, 1,
  array['规模-小型', '区域-' || n % 7, '行业-' || n % 400], n * 100, n % 100, (array['33','31','11','44'])[1 + n % 4]
  from (select *, row_number() over (order by id)::int as n from customer where workspace_id = $1) c`
const SEARCH = `
insert into customer_search (workspace_id, customer_id, name_folded, initials, lexemes)
select c.workspace_id, c.id, c.name, 'kh', array_to_tsvector(
    array(select c.workspace_id || '/' || word from unnest(array['客户', 'w' || n, '~khx', '%小型', '!' || replace(f.owner_id::text, '-', '')]) word))
  from (select *, row_number() over (order by id)::int as n from customer where workspace_id = $1) c
  join customer_facts f on f.workspace_id = c.workspace_id and f.customer_id = c.id`

describe.each([
  ['a superuser migrates: policies guard', false],
  ['a managed server: the views guard', true]
])('%s', (_, managed) => {
  let db: TestDatabase
  let actor: Actor

  beforeAll(async () => {
    db = await startTestDatabase({ managed })
    actor = (await db.createWorkspace()).actor
    const owner = new pg.Client({ connectionString: db.ownerUrl })
    await owner.connect()
    const owners = [actor.memberId, newId(), newId()]
    await owner.query('set session_replication_role = replica')
    await owner.query(
      `insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
       select $1, md5('customer ' || n)::uuid, '客户w' || n, 'active', '{}', 'entry', now(), now() from generate_series(1, ${CUSTOMERS}) n`,
      [actor.workspaceId]
    )
    await owner.query(FACTS.replace('$2::uuid[][', '($2::uuid[])['), [actor.workspaceId, owners])
    await owner.query(SEARCH, [actor.workspaceId])
    await owner.query('vacuum analyze customer, customer_facts, customer_search')
    await owner.end()
  })
  afterAll(() => db.stop())

  /** The plans of every statement that `work` runs, as the app's role inside its workspace. */
  const plansOf = async (work: (transaction: Transaction) => Promise<unknown>): Promise<string> => {
    const plans: string[] = []
    await db.database.inWorkspace(actor.workspaceId, (transaction) =>
      work({
        ...transaction,
        rows: async (statement, options) => {
          // What is only expected of a question has no plan of its own.
          if (statement.strings[0]?.startsWith('explain')) return transaction.rows(statement, options)
          const lines = await transaction.rows<Record<string, string>>(sql`explain (costs off) ${statement}`)
          plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'))
          return transaction.rows(statement, options)
        },
        row: async (statement, options) => {
          const lines = await transaction.rows<Record<string, string>>(sql`explain (costs off) ${statement}`)
          plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'))
          return transaction.row(statement, options)
        }
      })
    )
    return plans.join('\n')
  }
  const planOfList = (params: Readonly<Record<string, unknown>>, as: Actor = actor): Promise<string> =>
    plansOf((transaction) =>
      listCustomers(transaction, as, customerListQuerySchema.parse({ limit: '20', ...params }), { today })
    )
  const own = (): Actor => ({ ...actor, scope: 'own', visibleOwners: [actor.memberId] })

  test.each([
    ['-updated', 'customer_facts_updated'],
    ['updated', 'customer_facts_updated'],
    ['-amount', 'customer_facts_amount'],
    ['name', 'customer_facts_name'],
    ['next', 'customer_facts_next'],
    ['-completeness', 'customer_facts_completeness'],
    ['grade', 'customer_facts_grade']
  ])('the order %s is read from its index', async (sort, index) => {
    const plan = await planOfList({ sort })
    expect(plan).toContain(index)
    expect(plan).not.toContain('Seq Scan on customer_facts')
  })

  test.each(['-updated', 'next', '-amount'])(
    'three tags are walked along the index of %s, the next page from its place',
    async (sort) => {
      const tagAll = ['规模-小型', '区域-1']
      const plan = await planOfList({ sort, tagAll })
      expect(plan).toMatch(/Index Only Scan (?:Backward )?using customer_facts_/)
      const { next } = await db.database.inWorkspace(actor.workspaceId, (transaction) =>
        listCustomers(transaction, actor, customerListQuerySchema.parse({ sort, tagAll, limit: '20' }), {
          today
        })
      )
      const later = await planOfList({ sort, tagAll, cursor: next })
      expect(later).toMatch(
        /Index Only Scan (?:Backward )?using customer_facts_\w+ on customer_facts f[\s\S]*?ROW\(/
      )
    }
  )

  test.each([
    ['all', (): Actor => actor],
    [
      'a department',
      (): Actor => ({ ...actor, scope: 'department', visibleOwners: [actor.memberId, newId()] })
    ]
  ])('the plan of pages of %s is kept where few customers are left, too', async (_whose, asWhom) => {
    const query = { tagAll: ['规模-小型'], limit: '5' }
    const kept = await db.database.inWorkspace(actor.workspaceId, async (transaction) => {
      const ask = (params: Readonly<Record<string, unknown>>) =>
        listCustomers(transaction, asWhom(), customerListQuerySchema.parse({ ...query, ...params }), {
          today
        })
      const newest = (await ask({ sort: '-updated', limit: '30' })).customers.at(-1)
      if (!newest) throw new Error('no customers')
      const cursor = writeCursor({ sort: 'updated', value: newest.updatedAt, id: newest.id })
      // PostgreSQL plans five times by the values before it compares.
      for (let time = 0; time < 8; time += 1) await ask({ sort: 'updated', cursor })
      return transaction.rows<{ generic: number }>(
        sql`select generic_plans as generic from pg_prepared_statements
             where name like 'customers\\_list\\_%' and generic_plans + custom_plans > 5`
      )
    })
    expect(kept.length).toBeGreaterThan(0)
    expect(Math.min(...kept.map(({ generic }) => generic))).toBeGreaterThan(0)
  })

  test('the plans by which customers are locked and loaded are kept, however few they are', async () => {
    const kept = await db.database.inWorkspace(actor.workspaceId, async (transaction) => {
      const [one] = await transaction.rows<{ id: string }>(
        sql`select c.id from customer c where c.workspace_id = ${actor.workspaceId} limit 1`
      )
      for (let time = 0; time < 8; time += 1) await lockAndLoad(transaction, [one?.id ?? ''], actor)
      return transaction.rows<{ name: string; kept: boolean }>(
        sql`select name, generic_plans > 0 as kept from pg_prepared_statements
             where name in ('customers_load', 'customers_lock_all') order by name`
      )
    })
    expect(kept).toEqual([
      { name: 'customers_load', kept: true },
      { name: 'customers_lock_all', kept: true }
    ])
  })

  test.each([
    ['few comply with are found by its index and sorted', '5990', 'customer_facts_amount'],
    ['most comply with is met along the order', '10', 'customer_facts_updated']
  ])('a rule that %s', async (_, gte, index) => {
    const rule = JSON.stringify({ fact: 'orders.amount12m', gte })
    const plan = await planOfList({ rule })
    expect(plan).toContain(index)
    expect(plan).not.toContain('Seq Scan on customer_facts')
  })

  test('one owner’s customers are read from his index, in its order', async () => {
    expect(await planOfList({ tagAll: ['区域-1'] }, own())).toMatch(
      /Index Only Scan (?:Backward )?using customer_facts_owner/
    )
  })

  test.each([
    ['a province by name', { sort: 'name', province: '33' }, 'customer_facts_province_name'],
    ['a grade by province', { sort: '-updated', province: '33', grade: 'A' }, 'customer_facts_updated'],
    ['what is overdue', { sort: 'next', due: 'overdue', grade: 'B' }, 'customer_facts_next']
  ])('%s is walked along an index, rows that are not shown are not looked at', async (_, params, index) => {
    expect(await planOfList(params)).toMatch(new RegExp(`Index Only Scan (?:Backward )?using ${index}`))
  })

  test.each([
    [{ tagAll: ['规模-小型', '区域-1'] }],
    [{ tagAll: ['行业-7'] }],
    [{ sort: 'name', province: '33' }],
    [{ sort: 'next', due: 'overdue', grade: 'B' }]
  ])('a page by %j touches at most 500 pages of the database', async (params) => {
    let pages = 0
    // The first that fits few counts, for those to come, how rare what is.
    await planOfList(params)
    await db.database.inWorkspace(actor.workspaceId, (transaction) =>
      listCustomers(
        {
          ...transaction,
          rows: async (statement, options) => {
            const plan = await transaction.rows<Record<string, string>>(
              sql`explain (analyze, buffers, costs off) ${statement}`
            )
            const [, hit = '0', read = '0'] =
              /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(
                plan.map((line) => line['QUERY PLAN']).join('\n')
              ) ?? []
            pages += Number(hit) + Number(read)
            return transaction.rows(statement, options)
          }
        },
        actor,
        customerListQuerySchema.parse({ limit: '20', ...params }),
        { today }
      )
    )
    expect(pages).toBeGreaterThan(0)
    expect(pages).toBeLessThanOrEqual(500)
  })

  test('whom an edited bound reaches is found between the old number and the new', async () => {
    const from = (amount: number) =>
      compileRule({
        any: [
          { fact: 'orders.amount12m', gte: amount },
          { fact: 'customer.benchmark', is: true }
        ]
      }).condition
    const reached = reachedSql(
      {
        sections: ['grades'],
        parts: [
          {
            kind: 'differ',
            section: 'grades',
            stage: 'tagged',
            before: from(5000),
            after: from(5020),
            onTrue: false
          }
        ],
        fresh: [],
        dates: false
      },
      today
    )
    const plan = await plansOf(async (transaction) => {
      expect(await countShown(transaction, reached)).toBe(20)
    })
    expect(plan).toMatch(/Index Cond: .*orders_amount12m >= '?500000/)
  })

  test('rare tags are found by their index', async () => {
    expect(await planOfList({ tagAll: ['行业-7'] })).toContain('customer_facts_tags')
  })

  test('words are found by theirs, narrowed by the owner', async () => {
    const plan = await plansOf((transaction) => searchCustomers(transaction, own(), 'w77'))
    expect(plan).toContain('customer_search_lexemes')
    expect(plan).toContain('customer_search_name')
    expect(plan).not.toContain('Seq Scan on customer_search')
  })

  test('a sample is counted from its index alone', async () => {
    const asking = {
      actor,
      today,
      hidden: { facts: new Set<string>(), isHiddenTag: () => false },
      playbook: null
    }
    const conditions = conditionsOf(customerCountQuerySchema.parse({}), asking, actor.workspaceId)
    expect(await plansOf((transaction) => countSampled(transaction, conditions.always))).toContain(
      'customer_facts_sample'
    )
    const groups = ['owner', 'grade', 'tag', 'province', 'industry', 'size', 'due'] as const
    expect(await plansOf((transaction) => countGroups(transaction, conditions, today, groups, true))).toMatch(
      /Index Only Scan using customer_facts_sample/
    )
  })

  test('the sample is about a sixteenth', async () => {
    const asking = {
      actor,
      today,
      hidden: { facts: new Set<string>(), isHiddenTag: () => false },
      playbook: null
    }
    const conditions = conditionsOf(customerCountQuerySchema.parse({}), asking, actor.workspaceId)
    const about = await db.database.inWorkspace(actor.workspaceId, (transaction) =>
      countSampled(transaction, conditions.always)
    )
    expect(Math.abs(about - CUSTOMERS) / CUSTOMERS).toBeLessThan(0.3)
  })
})
