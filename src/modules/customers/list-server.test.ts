import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { customerListQuerySchema, customerCountQuerySchema } from './contract.ts'
import { countCustomers } from './service/count-customers.ts'
import { countFacets } from './service/count-facets.ts'
import { createCustomer } from './service/create-customer.ts'
import { listCustomers } from './service/list-customers.ts'
import { searchCustomers } from './service/search-customers.ts'

let postgres: TestDatabase
let actor: Actor
const today = '2026-03-02'
const moment = { now: new Date('2026-03-02T02:00:00Z'), today }

const people = [
  {
    name: '宁波恒达汽车零部件有限公司',
    shortName: '恒达汽配',
    industry: '汽车零部件',
    employees: '800人',
    province: '浙江',
    orderAmount12m: '60万',
    contactName: '张伟',
    mobile: '13800138000',
    creditCode: '91330200MA2GXXXX1A',
    painPoints: '生产效率低'
  },
  { name: '上海华为云技术有限公司', orderAmount12m: '20万', contactName: '李强', mobile: '13900139111' },
  { name: '北京小米科技有限责任公司', province: '北京', contactName: '王芳' },
  { name: '杭州小蜜蜂电商有限公司', industry: '电商', province: '浙江', orderAmount12m: '3万' },
  { name: '無錫先鋒電氣股份有限公司', note: '展会' }
]

beforeAll(async () => {
  postgres = await startTestDatabase()
  actor = (await postgres.createWorkspace()).actor
  await inside(async (transaction) => {
    for (const [at, fields] of people.entries())
      await createCustomer(
        transaction,
        actor,
        { fields, ownerId: at === 4 ? null : actor.memberId },
        { now: new Date(moment.now.getTime() + at * 1000), today }
      )
  })
})
afterAll(() => postgres.stop())

const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  postgres.database.inWorkspace(actor.workspaceId, work)

type Params = Readonly<Record<string, string | readonly string[]>>
const list = (params: Params, as: Actor = actor) =>
  inside((transaction) => listCustomers(transaction, as, customerListQuerySchema.parse(params), { today }))
const namesOf = async (params: Params, as?: Actor): Promise<readonly string[]> =>
  (await list(params, as)).customers.map(({ name }) => (name ?? '').slice(2, 4))
const facets = (params: Params, as: Actor = actor) =>
  inside((transaction) =>
    countFacets(transaction, as, customerCountQuerySchema.parse(params), { today }, 'zh-CN')
  )
const search = async (text: string, as: Actor = actor) =>
  (await inside((transaction) => searchCustomers(transaction, as, text))).hits
const somebody = (): Actor => ({
  ...actor,
  scope: 'own',
  visibleOwners: ['01900000-0000-7000-8000-000000000001']
})
const masked = (): Actor => ({ ...actor, maskedFields: ['phone', 'orderAmount', 'revenue'] })

describe('the list', () => {
  test('tells of each customer what a row shows', async () => {
    const { customers } = await list({ q: '恒达' })
    expect(customers).toMatchObject([
      {
        name: people[0]?.name,
        owner: { id: actor.memberId, name: actor.name },
        grade: 'A',
        computedGrade: 'A',
        amount12mFen: 60_000_000,
        province: '33',
        createdAt: moment.now.toISOString(),
        overdue: false,
        masked: []
      }
    ])
    expect(customers[0]?.tags).toContain('痛点-生产效率低')
    expect(customers[0]?.completeness).toBeGreaterThan(0)
  })

  test.each([
    ['-updated', ['先锋', '小蜜', '小米', '华为', '恒达']],
    ['updated', ['恒达', '华为', '小米', '小蜜', '先锋']],
    ['-amount', ['恒达', '华为', '小蜜', '先锋', '小米']],
    ['amount', ['小蜜', '华为', '恒达', '小米', '先锋']]
  ])('by %s stands in one order, page by page, and unknown amounts come last', async (sort, order) => {
    const shown = (names: readonly string[]) => names.map((name) => name.replace('先鋒', '先锋'))
    expect(shown(await namesOf({ sort }))).toEqual(order)
    const paged: string[] = []
    let cursor: string | null = ''
    for (let page = 0; cursor !== null && page < 10; page++) {
      const answer: Awaited<ReturnType<typeof list>> = await list({ sort, cursor, limit: '2' })
      paged.push(...answer.customers.map(({ name }) => (name ?? '').slice(2, 4)))
      cursor = answer.next
    }
    expect(shown(paged)).toEqual(order)
  })

  test.each([
    ['a grade', { grade: 'A' }, ['恒达']],
    ['a province', { province: '33' }, ['小蜜', '恒达']],
    ['a province or none', { province: ['11', 'none'] }, ['先鋒', '小米', '华为']],
    ['nobody’s', { owner: 'none' }, ['先鋒']],
    ['a tag', { tag: '痛点-生产效率低' }, ['恒达']],
    ['without a tag', { tagNone: '痛点-生产效率低', province: '33' }, ['小蜜']],
    ['one of two tags of a namespace', { tag: ['痛点-生产效率低', '痛点-成本高'] }, ['恒达']],
    ['all of two tags', { tagAll: ['痛点-生产效率低', '痛点-成本高'] }, []],
    ['words', { q: '小米' }, ['小米']],
    ['initials', { q: 'xmf' }, ['小蜜']],
    ['a rule', { rule: '{"fact":"orders.amount12m","gte":"10万"}' }, ['华为', '恒达']],
    ['a rule over contacts', { rule: '{"some":"contacts","where":{"fact":"name","is":"李强"}}' }, ['华为']],
    ['nothing overdue yet', { due: 'overdue' }, []],
    ['the bin', { state: 'deleted' }, []]
  ])('is narrowed by %s', async (_, params, names) => {
    expect(await namesOf(params)).toEqual(names)
  })

  test('shows nobody else’s customers', async () => {
    expect(await namesOf({}, somebody())).toEqual([])
    expect(await namesOf({}, { ...actor, visibleOwners: [actor.memberId] })).toHaveLength(4)
    expect(await namesOf({}, { ...actor, visibleOwners: [] })).toEqual([])
  })

  test.each([
    ['the order of amounts', { sort: 'amount' }, 'sort'],
    ['a rule over amounts', { rule: '{"fact":"orders.amount12m","gte":"10万"}' }, 'rule'],
    [
      'a rule over tags, which tell amounts',
      { rule: '{"fact":"customer.tags","has":"价值-高价值"}' },
      'rule'
    ],
    ['a phone in a rule', { rule: '{"some":"contacts","where":{"fact":"mobile","known":true}}' }, 'rule'],
    ['a tag that tells amounts', { tag: '价值-高价值' }, 'tag'],
    ['the size, which tells the revenue', { size: '大型' }, 'size']
  ])('refuses %s where they are masked', async (_, params, field) => {
    await expect(list(params, masked())).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'customers.maskedFilter',
      field
    })
  })

  test('masks what is masked, and tags that tell it', async () => {
    const { customers } = await list({ q: '恒达' }, masked())
    expect(customers[0]).toMatchObject({
      amount12mFen: null,
      size: null,
      segment: null,
      masked: ['amount12mFen', 'size', 'segment']
    })
    expect(customers[0]?.tags.filter((tag) => tag.startsWith('价值-'))).toEqual([])
    expect(await namesOf({ q: '8000' }, masked())).toEqual([])
  })

  test.each([
    ['no JSON', '{', 'customers.ruleNotJson', 'rule'],
    ['an unknown fact', '{"all":[{"fact":"nonsense","is":1}]}', 'rules.unknown-fact', 'rule.all[0].fact'],
    ['the grade of a lead', '{"fact":"lead.grade","is":"A"}', 'rules.unknown-fact', 'rule.fact']
  ])('refuses %s with its place', async (_, rule, code, field) => {
    await expect(list({ rule })).rejects.toMatchObject({
      kind: 'invalid',
      code,
      field
    })
  })

  test('refuses a place of another order', async () => {
    const { next } = await list({ limit: '1' })
    await expect(list({ cursor: next ?? '', sort: 'name' })).rejects.toMatchObject({
      code: 'customers.cursorInvalid',
      field: 'cursor'
    })
  })
})

describe('the counts beside the filters', () => {
  test('a group does not narrow itself, every other one does', async () => {
    const { groups, total, exact } = await facets({ province: '33' })
    expect({ total, exact }).toEqual({ total: { count: 2, exact: true }, exact: true })
    expect(groups.province).toEqual([
      { value: '33', label: '浙江省', count: 2 },
      { value: 'none', label: '地区未知', count: 2 },
      { value: '11', label: '北京市', count: 1 }
    ])
    expect(groups.owner).toEqual([{ value: actor.memberId, label: actor.name, count: 2 }])
    expect(groups.tag.find(({ value }) => value === '痛点-生产效率低')?.count).toBe(1)
  })

  test('two groups narrow each other', async () => {
    const { groups, total } = await facets({ province: '33', grade: 'A' })
    expect(total.count).toBe(1)
    expect(groups.province).toEqual([{ value: '33', label: '浙江省', count: 1 }])
    expect(groups.grade.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  })

  test('each choice finds as many as it says', async () => {
    const { groups } = await facets({})
    for (const group of ['owner', 'grade', 'tag', 'province', 'industry', 'size', 'due'] as const)
      for (const { value, count } of groups[group])
        expect(await namesOf({ [group]: value }), `${group} ${value}`).toHaveLength(count)
  })

  test('the exact figure is the same where few are found, and nothing masked is counted', async () => {
    expect(await facets({ exact: '1' })).toEqual(await facets({}))
    const told = await facets({}, masked())
    expect(told.groups.size).toEqual([])
    expect(told.groups.tag.filter(({ value }) => value.startsWith('价值-'))).toEqual([])
  })

  test('the count is the list’s', async () => {
    const count = (exact: '0' | '1') =>
      inside((transaction) =>
        countCustomers(transaction, actor, customerCountQuerySchema.parse({ exact }), { today })
      )
    expect(await count('0')).toEqual({ count: 5, exact: true })
    expect(await count('1')).toEqual({ count: 5, exact: true })
  })

  test('a small base is counted whatever the planner expects of it', async () => {
    const { total, groups } = await inside(async (transaction) => {
      await transaction.run(sql`select set_config('cpu_tuple_cost', '100000', true)`)
      return countFacets(transaction, actor, customerCountQuerySchema.parse({}), { today }, 'zh-CN')
    })
    expect(total).toEqual({ count: 5, exact: true })
    expect(groups).toEqual((await facets({})).groups)
  })
})

describe('the search', () => {
  test.each([
    ['恒达', 'name', '恒达'],
    ['恒達汽車', 'name', '恒达汽车'],
    ['qclbj', 'pinyin', '汽车零部件'],
    ['qichelingbujian', 'pinyin', '汽车零部件'],
    ['汽配', 'shortName', '汽配'],
    ['张伟', 'contact', '张伟'],
    ['8000', 'phone', '8000'],
    ['138-0013-8000', 'phone', '13800138000'],
    ['91330200ma2g', 'creditCode', '91330200MA2G'],
    ['生产效率低', 'tag', '生产效率低'],
    ['宁波恒大汽车零部件', 'name', '宁波恒']
  ])('finds 恒达 by %s', async (typed, field, part) => {
    const [hit] = await search(typed)
    expect(hit?.name).toBe(people[0]?.name)
    const { matched } = hit ?? { matched: null }
    expect(matched?.field).toBe(field)
    const [range] = matched?.ranges ?? []
    expect(matched?.text.slice(range?.[0], range?.[1])).toContain(part.slice(0, 2))
  })

  test('finds traditional names by simplified words and pinyin', async () => {
    expect((await search('先锋电气')).map(({ name }) => name)).toEqual(['無錫先鋒電氣股份有限公司'])
    expect((await search('wxxf')).map(({ name }) => name)).toEqual(['無錫先鋒電氣股份有限公司'])
  })

  test('puts names that begin so first', async () => {
    expect((await search('小米'))[0]?.name).toBe('北京小米科技有限责任公司')
    expect((await search('北京')).map(({ name }) => name)).toEqual(['北京小米科技有限责任公司'])
  })

  test.each([['不存在的公司'], ['有限公司'], ['%'], ["'"], ['']])('finds nobody by %j', async (typed) => {
    expect(await search(typed)).toEqual([])
  })

  test('finds no customer of others, and no phone that is masked', async () => {
    expect(await search('恒达', somebody())).toEqual([])
    expect(await search('生产效率低', somebody())).toEqual([])
    expect(await search('恒达', { ...actor, visibleOwners: [actor.memberId] })).toHaveLength(1)
    expect(await search('13800138000', masked())).toEqual([])
    expect(await search('高价值', masked())).toEqual([])
    expect((await search('高价值')).length).toBeGreaterThan(0)
  })
})
