import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { CustomerAnalysis } from '#contracts/analysis'
import type { CustomerPage } from '#contracts/customers'
import { sql } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { EventRecorded, TimelineEntry } from './contract.ts'

let server: TestServer
let actor: Actor
let ask: Ask
const monday = new Date('2026-03-02T02:00:00Z')

beforeAll(async () => {
  server = await startTestServer()
  ;({ actor } = await server.database.createWorkspace())
  ask = await server.as(actor)
  server.setNow(monday)
})
afterAll(() => server.stop())

const newCustomer = async (): Promise<string> =>
  (await ask<{ id: string }>('POST', '/customers', { fields: { name: '宁波恒达汽车零部件有限公司' } })).body
    .id
const report = (id: string, kind: string, more: object = {}) =>
  ask<EventRecorded & { code?: string }>('POST', `/customers/${id}/events`, {
    kind,
    happenedAt: '2026-03-01T20:00:00Z',
    ...more
  })
const factsOf = (id: string) =>
  server.database.database.inWorkspace(actor.workspaceId, (transaction) =>
    transaction.row(
      sql`select f.interactions_site_visits90d as visits, f.interactions_materials as materials, f.interactions_events as events,
                 f.interactions_last_inquiry_on as inquiry, f.interactions_visit_share as share
            from customer_list f where f.workspace_id = ${transaction.workspaceId} and f.customer_id = ${id}`
    )
  )

test('what a site reports is counted to its day and known to the rules', async () => {
  const id = await newCustomer()
  for (const kind of ['siteVisit', 'siteVisit', 'material', 'event', 'inquiry'])
    expect((await report(id, kind, { title: '新款冲压线' })).status).toBe(201)
  expect(await factsOf(id)).toMatchObject({ visits: 2, materials: 1, events: 1, inquiry: '2026-03-02' })
  const { timeline } = (await ask<CustomerPage<CustomerAnalysis, TimelineEntry>>('GET', `/customers/${id}`))
    .body
  expect(timeline.filter(({ kind }) => kind === 'event')).toHaveLength(5)
  expect(timeline.find(({ kind }) => kind === 'event')).toMatchObject({ title: '新款冲压线' })
})

test('sent twice it counts once', async () => {
  const id = await newCustomer()
  const [one, other] = await Promise.all([
    report(id, 'siteVisit', { externalId: 'visit-1' }),
    report(id, 'siteVisit', { externalId: 'visit-1' })
  ])
  expect(one.body.counted).toBe(!other.body.counted)
  expect(one.body.id).toBe(other.body.id)
  expect(await factsOf(id)).toMatchObject({ visits: 1 })
})

test('nothing happens in the future, or to whom is archived', async () => {
  const id = await newCustomer()
  expect((await report(id, 'siteVisit', { happenedAt: '2026-03-03T02:00:00Z' })).body.code).toBe(
    'followup.inFuture'
  )
  await ask('POST', `/customers/${id}/archive`, {})
  expect((await report(id, 'siteVisit')).body.code).toBe('followup.notActive')
})

test('of the contacts of twelve months the share of visits is known', async () => {
  const id = await newCustomer()
  for (const method of ['拜访', '电话', '微信', '电话'])
    await ask('POST', `/customers/${id}/follow-ups`, {
      happenedAt: monday.toISOString(),
      method,
      content: '沟通'
    })
  expect(await factsOf(id)).toMatchObject({ share: 25 })
})
