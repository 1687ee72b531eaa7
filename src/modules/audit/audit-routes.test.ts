import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { AuditActions, AuditChain, AuditPage, AuditVerification } from './contract.ts'
import { sealAll } from './index.ts'

let server: TestServer
let ask: Ask
beforeAll(async () => {
  server = await startTestServer()
  ask = await server.as((await server.database.createWorkspace()).actor)
})
afterAll(() => server.stop())

test('an entry names who did what to whom, as they are called today, with its details in words', async () => {
  const fields = { name: '宁波恒达汽车零部件有限公司' }
  const { id } = (await ask<{ id: string }>('POST', '/customers', { fields })).body
  await ask('PATCH', `/customers/${id}`, { fields: { name: '恒达集团' } })
  await ask('GET', '/customers/export?format=csv')
  const { items } = (await ask<AuditPage>('GET', `/audit?subject=${id}`)).body
  expect(items.at(-1)).toMatchObject({
    action: 'customer.created',
    actionText: '新增了客户',
    actorName: expect.stringMatching(/\S/),
    subjectKind: 'customer',
    subjectName: '恒达集团',
    address: expect.stringMatching(/\S/)
  })
  const [exported] = (await ask<AuditPage>('GET', '/audit?action=customer.exported')).body.items
  expect(exported?.details).toContainEqual({ label: '客户数', value: '1' })
  const { actions } = (await ask<AuditActions>('GET', '/audit/actions')).body
  expect(actions).toContainEqual({ action: 'customer.exported', text: '导出了客户' })
})

test('the chain says how far it is sealed, and is verified on demand', async () => {
  const before = (await ask<AuditChain>('GET', '/audit/chain')).body
  expect(before.unsealed).toBeGreaterThan(0)
  const now = new Date()
  await sealAll(server.database.database, now, new AbortController().signal)
  const after = (await ask<AuditChain>('GET', '/audit/chain')).body
  expect(after).toMatchObject({ links: 1, unsealed: 0, sealedAt: now.toISOString() })
  expect((await ask<AuditVerification>('GET', '/audit/verification')).body).toMatchObject({
    links: 1,
    entries: before.unsealed,
    broken: null,
    head: after.head
  })
})
