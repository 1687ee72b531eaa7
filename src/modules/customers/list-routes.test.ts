import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { CustomerCount, CustomerList, FacetCounts, SearchAnswer } from './contract.ts'

let server: TestServer
let ask: Ask

beforeAll(async () => {
  server = await startTestServer()
  const { actor } = await server.database.createWorkspace()
  ask = await server.as(actor)
  for (const name of ['宁波恒达汽车零部件有限公司', '上海华为云技术有限公司', '杭州小蜜蜂电商有限公司'])
    await ask('POST', '/customers', { fields: { name, province: '浙江' } })
})
afterAll(() => server.stop())

const of = (words: string): string => encodeURIComponent(words)

test('a page, the next page, and how many there are', async () => {
  const first = await ask<CustomerList>('GET', '/customers?limit=2&sort=-updated')
  expect(first.status).toBe(200)
  expect(first.body.customers).toHaveLength(2)
  const second = await ask<CustomerList>('GET', `/customers?limit=2&cursor=${of(first.body.next ?? '')}`)
  expect(second.body.customers.map(({ name }) => name)).toEqual(['宁波恒达汽车零部件有限公司'])
  expect(second.body.next).toBeNull()
  const count = await ask<CustomerCount>('GET', '/customers/count?province=33&grade=A&grade=none')
  expect(count).toMatchObject({ status: 200, body: { count: 3, exact: true } })
})

test('counts beside the filters have words for what is not known', async () => {
  const { status, body } = await ask<FacetCounts>('GET', '/customers/facets?exact=1')
  expect(status).toBe(200)
  expect(body).toMatchObject({ exact: true, total: { count: 3, exact: true } })
  expect(body.groups.grade).toEqual([{ value: 'none', label: '未定级', count: 3 }])
})

test('the search marks what matched', async () => {
  const { status, body } = await ask<SearchAnswer>('GET', `/search?q=${of('恒達')}`)
  expect(status).toBe(200)
  expect(body.hits).toMatchObject([{ matched: { field: 'name', ranges: [[2, 4]] } }])
})

test.each([
  ['/customers?limit=500', 'limit'],
  ['/customers?sort=phone', 'sort'],
  ['/customers?nonsense=1', ''],
  ['/customers?cursor=abc', 'cursor'],
  [`/customers?rule=${of('{"fact":"orders.amount12m","gte":"many"}')}`, 'rule.gte'],
  ['/customers/count?owner=me', 'owner.0'],
  ['/search', 'q']
])('%s is refused with its place', async (path, field) => {
  const { status, body } = await ask('GET', path)
  expect(status).toBe(400)
  expect(body['field'] ?? '').toBe(field)
  expect(body['detail']).toEqual(expect.stringMatching(/\S/))
})
