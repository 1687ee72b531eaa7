import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { newId } from '#platform/ids'
import { sql } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'

let server: TestServer
let actor: Actor
let ask: Ask
let reader: Ask
let roundTrips = 0

type Made = Readonly<{ id: string; version: number; partId: string }>
type Problem = Readonly<{ code: string; field: string; params: Record<string, unknown> }>

beforeAll(async () => {
  server = await startTestServer({ onRoundTrip: () => (roundTrips += 1) })
  const workspace = await server.database.createWorkspace()
  actor = workspace.actor
  ask = await server.as(actor)
  // Somebody who may only look, and only at his own.
  const [roleId, memberId] = [newId(), newId()]
  await server.database.database.inWorkspace(workspace.workspaceId, async (transaction) => {
    await transaction.run(
      sql`insert into role (workspace_id, id, name, permissions, scope)
          values (${workspace.workspaceId}, ${roleId}, '只看自己', array['customer.read'], 'own')`
    )
    await transaction.run(
      sql`insert into member (workspace_id, id, email, name, role_id, state, created_at)
          values (${workspace.workspaceId}, ${memberId}, 'reader@x.example', '读者', ${roleId}, 'active', ${new Date()})`
    )
  })
  reader = await server.as({ workspaceId: workspace.workspaceId, memberId })
})
afterAll(() => server.stop())

const entered = async (fields: object = { name: '宁波恒达汽车零部件有限公司', orderAmount12m: '60万' }) =>
  (await ask<Made>('POST', '/customers', { fields })).body

describe('customers over the wire', () => {
  test('are named to whom they can be opened by, and to nobody else', async () => {
    const [seen, gone] = [await entered({ name: '云杉电商有限公司' }), await entered({ name: '澜石科技' })]
    await ask('POST', `/customers/${gone.id}/remove`)
    const path = `/customers/names?id=${seen.id}&id=${gone.id}&id=${newId()}`
    expect((await ask('GET', path)).body).toEqual({ customers: [{ id: seen.id, name: '云杉电商有限公司' }] })
    expect((await reader('GET', path)).body).toEqual({ customers: [] })
    const many = Array.from({ length: 21 }, () => `id=${newId()}`).join('&')
    expect((await ask('GET', `/customers/names?${many}`)).status).toBe(400)
  })

  test('are entered, read with their reasons, and changed', async () => {
    const made = await ask<Made>('POST', '/customers', {
      fields: { name: '宁波恒达汽车零部件有限公司', mobile: '13800138000', painPoints: '生产设备效率低' }
    })
    expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' } })
    expect(made.headers['location']).toBe(`/api/v1/customers/${made.body.id}`)
    const page = await ask('GET', `/customers/${made.body.id}`)
    expect(page).toMatchObject({ status: 200, headers: { etag: '"1"' } })
    expect(page.body).toMatchObject({ name: '宁波恒达汽车零部件有限公司', version: 1, can: { write: true } })
    const changed = await ask<Made>('PATCH', `/customers/${made.body.id}`, { fields: { employees: '800人' } })
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } })
    const history = await ask('GET', `/customers/${made.body.id}/changes`)
    expect(history.status).toBe(200)
    expect(JSON.stringify(history.body)).toContain('800人')
  })

  test.each([
    ['a page', 'GET', 3],
    ['a change', 'PATCH', 2],
    ['a new one', 'POST', 2],
    ['a list', 'LIST', 1],
    ['a search', 'SEARCH', 1]
  ] as const)('%s costs so many round trips, entering and commit among them', async (_, kind, most) => {
    const { id } = await entered()
    const requests = {
      GET: () => ask('GET', `/customers/${id}`),
      LIST: () => ask('GET', '/customers?tagAll=区域-华东&limit=20'),
      SEARCH: () => ask('GET', '/search?q=恒达'),
      PATCH: () => ask('PATCH', `/customers/${id}`, { fields: { note: newId() } }),
      POST: () => ask('POST', '/customers', { fields: { name: '新客户' } })
    }
    await requests[kind]()
    roundTrips = 0
    expect((await requests[kind]()).status).toBeLessThan(300)
    expect(roundTrips).toBeLessThanOrEqual(most)
  })

  test('the same field changed by two: the second is told both texts', async () => {
    const { id } = await entered()
    const match = { 'if-match': '"1"' }
    await ask('PATCH', `/customers/${id}`, { fields: { website: 'a.cn' } }, match)
    const other = await ask('PATCH', `/customers/${id}`, { fields: { note: '老客户' } }, match)
    expect(other).toMatchObject({ status: 200, body: { version: 3 } })
    const same = await ask<Problem>('PATCH', `/customers/${id}`, { fields: { website: 'b.cn' } }, match)
    expect(same).toMatchObject({
      status: 412,
      body: { code: 'customers.changedMeanwhile', field: 'website', params: { version: 3, theirs: 'a.cn' } }
    })
  })

  test.each<[string, object, string]>([
    ['contacts', { fields: { contactName: '李娜', mobile: '13900139000' } }, 'contactName'],
    ['needs', { fields: { painPoints: '交货慢' } }, 'painPoints'],
    ['orders', { orderedOn: '2026-01-05', amount: '3万' }, 'amount']
  ])('%s are added, changed and taken away', async (part, body) => {
    const { id } = await entered()
    const added = await ask<Made>('POST', `/customers/${id}/${part}`, body)
    expect(added).toMatchObject({ status: 201, body: { version: 2 } })
    const path = `/customers/${id}/${part}/${added.body.partId}`
    const changed =
      part === 'orders'
        ? { ...body, amount: '4万' }
        : { fields: {}, state: part === 'needs' ? 'met' : 'left' }
    expect(await ask('PATCH', path, changed)).toMatchObject({ status: 200, body: { version: 3 } })
    expect(await ask('DELETE', path)).toMatchObject({ status: 200, body: { version: 4 } })
    expect(await ask('DELETE', path)).toMatchObject({ status: 404 })
  })

  test('what they may already be is told as one types', async () => {
    const { id } = await entered({ name: '苏州明远精密机械有限公司' })
    const { body } = await ask<{ similar: { id: string }[] }>('POST', '/customers/similar', {
      fields: { name: '明远精密' }
    })
    expect(body.similar.map((one) => one.id)).toContain(id)
  })

  test('archiving, the bin and owners, one and many', async () => {
    const { id } = await entered()
    for (const step of ['archive', 'restore', 'remove', 'restore'])
      expect(await ask('POST', `/customers/${id}/${step}`)).toMatchObject({ status: 200 })
    expect(await ask('PUT', `/customers/${id}/owner`, { ownerId: null })).toMatchObject({ status: 200 })
    const history = await ask<{ entries: { kind: string; before: unknown; after: unknown }[] }>(
      'GET',
      `/customers/${id}/changes`
    )
    expect(history.body.entries.find(({ kind }) => kind === 'owner')).toMatchObject({
      before: { ownerId: actor.memberId, name: expect.stringMatching(/\S/) as string },
      after: { ownerId: null, name: null }
    })
    for (const action of ['archive', 'remove', 'restore'])
      expect(await ask('POST', '/customers/bulk', { action, ids: [id] })).toMatchObject({
        status: 200,
        body: { changed: 1 }
      })
  })
})

describe('who may not', () => {
  test('see a customer of others finds none, whatever he tries', async () => {
    const { id } = await entered()
    expect(await reader('GET', `/customers/${id}`)).toMatchObject({ status: 404 })
    expect(await reader('GET', `/customers/${id}/changes`)).toMatchObject({ status: 404 })
  })

  test.each<['POST' | 'PATCH' | 'PUT', string, object]>([
    ['POST', '/customers', { fields: { name: '甲' } }],
    ['PATCH', '/customers/:id', { fields: { note: 'x' } }],
    ['POST', '/customers/:id/remove', {}],
    ['PUT', '/customers/:id/owner', { ownerId: null }],
    ['POST', '/customers/similar', { fields: { name: '甲' } }],
    ['POST', '/customers/bulk', { action: 'archive', ids: ['01900000-0000-7000-8000-000000000001'] }],
    ['POST', '/customers/bulk', { action: 'remove', ids: ['01900000-0000-7000-8000-000000000001'] }]
  ])('%s %s is forbidden', async (method, path, body) => {
    const { id } = await entered()
    const payload = path.endsWith('/remove') ? undefined : body
    expect(await reader(method, path.replace(':id', id), payload)).toMatchObject({ status: 403 })
  })

  test('another workspace’s customer is not there', async () => {
    const { id } = await entered()
    const other = await server.as((await server.database.createWorkspace('别的公司')).actor)
    expect(await other('GET', `/customers/${id}`)).toMatchObject({ status: 404 })
    expect(await other('PATCH', `/customers/${id}`, { fields: { note: 'x' } })).toMatchObject({ status: 404 })
    const bulk = await other('POST', '/customers/bulk', { action: 'archive', ids: [id] })
    expect(bulk).toMatchObject({ body: { changed: 0, results: [{ result: 'notFound' }] } })
  })
})
