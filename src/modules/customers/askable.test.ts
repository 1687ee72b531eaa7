import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { AskableFact, FactValues } from './contract.ts'

let server: TestServer
let boss: Actor
let ask: Ask
let masked: Ask

const join = async (maskedFields: readonly string[]): Promise<Ask> => {
  const owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
  const [roleId, memberId] = [newId(), newId()]
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope, masked_fields) values ($1, $2, '助理', $3, 'own', $4)`,
    [boss.workspaceId, roleId, ['customer.read', 'customer.write'], maskedFields]
  )
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, state, created_at)
     values ($1, $2, $3, '助理', $4, 'active', now())`,
    [boss.workspaceId, memberId, `${memberId}@example.com`, roleId]
  )
  await owner.end()
  return server.as({ workspaceId: boss.workspaceId, memberId })
}

beforeAll(async () => {
  server = await startTestServer()
  ;({ actor: boss } = await server.database.createWorkspace())
  ask = await server.as(boss)
  masked = await join(['budget', 'orderAmount'])
  for (const [who, fields] of [
    [ask, { name: '宁波恒达汽车零部件有限公司', city: '宁波', painPoints: '生产成本高' }],
    [ask, { name: '杭州云杉电商有限公司', city: '杭州', painPoints: '生产成本高，交期不稳' }],
    [masked, { name: '上海澜石科技有限公司', city: '上海' }]
  ] as const)
    await who('POST', '/customers', { fields })
})
afterAll(() => server.stop())

const factsOf = async (who: Ask): Promise<readonly AskableFact[]> =>
  (await who<{ facts: AskableFact[] }>('GET', '/customers/askable')).body.facts

test('what can be asked is said in words, with how it compares', async () => {
  const facts = await factsOf(ask)
  const known = new Map(facts.map((fact) => [`${fact.collection ?? ''}/${fact.fact}`, fact]))
  expect(known.get('/orders.amount12m')).toMatchObject({
    label: '近12个月采购额',
    group: 'orders',
    type: 'amount'
  })
  expect(known.get('/customer.benchmark')?.says).toEqual({ yes: '是标杆客户', no: '不是标杆客户' })
  expect(known.get('/customer.province')?.label).toBe('省份')
  expect(known.get('/customer.industryCode')?.values).toContainEqual({
    value: 'C36',
    label: '汽车制造业 C36'
  })
  expect(known.get('/orders.amount12m')).toMatchObject({
    means: expect.stringContaining('订单'),
    find: expect.stringContaining('cge')
  })
  expect(known.get('contacts/position')).toMatchObject({
    group: 'contacts',
    operators: expect.arrayContaining(['contains'])
  })
  expect(known.has('/lead.grade')).toBe(false)
})

test('what is masked is not among it, tags that would tell it neither', async () => {
  const keys = (await factsOf(masked)).map(({ fact, collection }) => `${collection ?? ''}/${fact}`)
  for (const key of [
    '/orders.amount12m',
    '/orders.profit12m',
    '/need.budget',
    'needs/budget',
    '/customer.tags'
  ])
    expect(keys).not.toContain(key)
  expect(keys).toContain('/customer.city')
})

test('values to choose from are those of one’s own customers under the filter', async () => {
  const values = async (who: Ask, query: string): Promise<FactValues['values']> =>
    (await who<FactValues>('GET', `/customers/values?${query}`)).body.values
  expect(await values(ask, 'fact=customer.province')).toEqual(
    expect.arrayContaining([{ value: '33', label: '浙江省', count: 2 }])
  )
  expect(await values(masked, 'fact=customer.province')).toEqual([{ value: '31', label: '上海市', count: 1 }])
  const pains = await values(ask, 'fact=need.pains&province=33')
  expect(pains[0]?.count).toBe(2)
  expect(await masked('GET', '/customers/values?fact=customer.tags')).toMatchObject({
    status: 403,
    body: { code: 'customers.maskedFilter', field: 'fact' }
  })
  expect(await ask('GET', '/customers/values?fact=orders.amount12m')).toMatchObject({
    status: 400,
    body: { code: 'views.noValues' }
  })
})

test('a condition reads as a sentence, and is refused where it asks for what is masked', async () => {
  const rule = encodeURIComponent(
    JSON.stringify({
      any: [
        { fact: 'orders.amount12m', gte: '50万' },
        { fact: 'customer.benchmark', is: true }
      ]
    })
  )
  const path = `/customers/rule-sentence?rule=${rule}`
  expect(await ask('GET', path)).toMatchObject({ body: { sentence: '近12个月采购额 ≥ 50万 或 是标杆客户' } })
  expect((await masked('GET', path)).status).toBe(403)
})
