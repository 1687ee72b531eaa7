import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { ConditionCounts } from '#contracts/playbook'
import { newId } from '#platform/ids'
import { countConditions, filterOf } from './io/facets/count-conditions.ts'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'

let server: TestServer
let boss: Actor
let ask: Ask
let own: Ask

/** Somebody who edits the method, reaches his own customers only and sees no amounts of orders. */
const join = async (): Promise<Ask> => {
  const owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
  const [roleId, memberId] = [newId(), newId()]
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope, masked_fields)
     values ($1, $2, '方法', '{customer.read,customer.write,playbook.read,playbook.write}', 'own', '{orderAmount}')`,
    [boss.workspaceId, roleId]
  )
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, state, created_at)
     values ($1, $2, $3, '方法', $4, 'active', now())`,
    [boss.workspaceId, memberId, `${memberId}@example.com`, roleId]
  )
  await owner.end()
  return server.as({ workspaceId: boss.workspaceId, memberId })
}

beforeAll(async () => {
  server = await startTestServer()
  ;({ actor: boss } = await server.database.createWorkspace())
  ask = await server.as(boss)
  own = await join()
  for (const [who, fields] of [
    [ask, { name: '宁波恒达汽车零部件有限公司', employees: '600', painPoints: '生产成本高' }],
    [ask, { name: '杭州云杉电商有限公司', employees: '80', painPoints: '交期不稳' }],
    [own, { name: '上海澜石科技有限公司' }]
  ] as const)
    await who('POST', '/customers', { fields })
})
afterAll(() => server.stop())

const count = async (who: Ask, conditions: readonly unknown[]): Promise<ConditionCounts> => {
  const { status, body } = await who<ConditionCounts>('POST', '/playbook/count', { conditions })
  expect(status).toBe(200)
  return body
}

test('each condition is told how many customers fulfil it; whoever nothing is known of does not', async () => {
  const large = { fact: 'customer.employees', gte: 300 }
  const counted = await count(ask, [
    large,
    { fact: 'customer.employees', lt: 300 },
    { any: [large, { fact: 'need.pains', known: true }] },
    { not: large },
    { always: true }
  ])
  expect(counted).toEqual({ customers: 3, exact: true, counts: [1, 1, 2, 1, 3] })
})

test('what is no condition, or asks for a fact that no customer has, is not counted', async () => {
  const { counts } = await count(ask, [
    { fact: 'customer.employes', gte: 3 },
    { fact: 'customer.employees', gte: '很多' },
    { fact: 'lead.grade', is: 'A' },
    'x',
    { always: true }
  ])
  expect(counts).toEqual([null, null, null, null, 3])
})

test('one counts in one’s own reach, and nothing that is masked', async () => {
  const conditions = [
    { always: true },
    { fact: 'orders.amount12m', gte: '50万' },
    { fact: 'customer.tags', has: '价值等级-高' }
  ]
  expect(await count(own, conditions)).toEqual({ customers: 1, exact: true, counts: [1, null, null] })
  expect((await count(ask, conditions)).counts).toEqual([3, 0, 0])
})

test('a count that would take too long is given up, and nothing is told', async () => {
  const owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
  // Nothing can be read of customers until it is let go.
  await owner.query('begin')
  await owner.query('lock table customer_facts in access exclusive mode')
  const counted = await count(ask, [{ always: true }, { fact: 'customer.employees', gte: 300 }])
  await owner.query('rollback')
  await owner.end()
  expect(counted).toEqual({ customers: null, exact: false, counts: [null, null] })
  expect((await count(ask, [{ always: true }])).counts).toEqual([3])
})

test('from a sample each of one in sixteen stands for sixteen', async () => {
  const names = Array.from({ length: 20 }, (_, at) => `宁波样本${at + 1}号机械有限公司`)
  const ids = await Promise.all(
    names.map(async (name) => {
      const { body } = await own<{ id: string }>('POST', '/customers', { fields: { name } })
      return body.id
    })
  )
  const nobody = { facts: new Set<string>(), isHiddenTag: () => false }
  const [named, all] = [{ fact: 'customer.name', contains: '样本' }, { always: true }].map((written) =>
    filterOf(written, { actor: boss, today: '2026-03-02', hidden: nobody, playbook: null })
  )
  const { counts } = await server.database.database.inWorkspace(boss.workspaceId, (transaction) =>
    countConditions(transaction, boss, named && all ? [named, all] : [], true)
  )
  const drawn = ids.filter((id) => id.endsWith('0')).length * 16
  expect(counts[0]).toBe(drawn)
  expect(counts[1]).toBeGreaterThanOrEqual(drawn)
})

test('more than a rule can have is refused', async () => {
  const { status } = await ask('POST', '/playbook/count', {
    conditions: Array.from({ length: 61 }, () => ({ always: true }))
  })
  expect(status).toBe(400)
})
