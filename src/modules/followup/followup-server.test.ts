import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { CustomerPage } from '#contracts/customers'
import type { CustomerAnalysis } from '#contracts/analysis'
import type { Recorded, TimelineEntry, Today } from './contract.ts'

let server: TestServer
let actor: Actor
let ask: Ask

/** A Monday morning in Shanghai. */
const monday = new Date('2026-03-02T02:00:00Z')

beforeAll(async () => {
  server = await startTestServer()
  ;({ actor } = await server.database.createWorkspace())
  ask = await server.as(actor)
})
beforeEach(() => server.setNow(monday))
afterAll(() => server.stop())

type Page = CustomerPage<CustomerAnalysis, TimelineEntry>

const newCustomer = async (fields: Record<string, string> = {}): Promise<string> => {
  const { status, body } = await ask<{ id: string }>('POST', '/customers', {
    fields: { name: '宁波恒达汽车零部件有限公司', mobile: '13800138000', orderAmount12m: '60万', ...fields }
  })
  expect(status).toBe(201)
  return body.id
}
const pageOf = async (id: string): Promise<Page> => (await ask<Page>('GET', `/customers/${id}`)).body
const record = (id: string, input: object = {}) =>
  ask<Recorded & { code?: string; field?: string }>('POST', `/customers/${id}/follow-ups`, {
    happenedAt: monday.toISOString(),
    method: '电话',
    content: '确认了设备采购预算',
    ...input
  })

describe('a contact that is written down', () => {
  test('tells a newer stage than the one that was stated the same day, however early it is', async () => {
    // Half past six and half past seven in Shanghai: the day before in Greenwich.
    server.setNow(new Date('2026-03-01T22:30:00Z'))
    const id = await newCustomer({ stage: '初步接触' })
    server.setNow(new Date('2026-03-01T23:30:00Z'))
    await record(id, { happenedAt: '2026-03-01T23:30:00Z', stage: '商务谈判' })
    expect((await pageOf(id)).fields.stage?.text).toBe('商务谈判')
  })

  test('is in the timeline, closes the step it was, and the next one is planned', async () => {
    const id = await newCustomer()
    const [first] = (await pageOf(id)).plan
    server.setNow(new Date(`${first?.dueOn}T02:00:00Z`))
    const { status, body } = await record(id, { happenedAt: `${first?.dueOn}T01:00:00Z` })
    expect(status).toBe(201)
    expect(body).toMatchObject({ closedStepId: first?.id, late: false })
    const page = await pageOf(id)
    expect(page.timeline.find(({ kind }) => kind === 'record')).toMatchObject({
      method: '电话',
      open: true,
      late: false
    })
    expect(page.plan).toHaveLength(1)
    expect(page.plan[0]?.dueOn).toBe(body.nextFollowUpOn)
    expect(page.plan[0]?.dueOn.localeCompare(first?.dueOn ?? '')).toBe(1)
  })

  test('sets the next step as it says', async () => {
    const id = await newCustomer()
    const { body } = await record(id, { nextOn: '2026-03-20', nextAction: '报价' })
    expect(body.nextFollowUpOn).toBe('2026-03-20')
    expect((await pageOf(id)).plan.map(({ dueOn, goal }) => [dueOn, goal])).toContainEqual([
      '2026-03-20',
      '报价'
    ])
  })

  test('changes what is known of the customer, and so its tags, at once', async () => {
    const id = await newCustomer()
    expect((await pageOf(id)).analysis.portrait.tags.map(({ tag }) => tag)).not.toContain('预算-30-50万')
    await record(id, { fields: { budget: '30-50万' } })
    expect((await pageOf(id)).analysis.portrait.tags.map(({ tag }) => tag)).toContain('预算-30-50万')
  })

  test('is late after 24 hours and says so', async () => {
    const id = await newCustomer()
    const { body } = await record(id, { happenedAt: '2026-02-27T02:00:00Z' })
    expect(body.late).toBe(true)
  })

  test.each([
    ['that has not happened', { happenedAt: '2026-03-03T02:00:00Z' }, 'followup.inFuture', 'happenedAt'],
    ['whose next step has passed', { nextOn: '2026-02-01' }, 'followup.nextInPast', 'nextOn'],
    ['without a word', { content: ' ' }, 'http.invalid', 'content']
  ])('%s is refused with the place', async (_, input, code, field) => {
    const { status, body } = await record(await newCustomer(), input)
    expect(status).toBe(400)
    expect(body).toMatchObject({ field, ...(code === 'http.invalid' ? {} : { code }) })
  })

  test('of somebody else’s customer is not found for who reaches only his own', async () => {
    const id = await newCustomer()
    const other = await server.as((await server.database.createWorkspace('乙公司')).actor)
    const { status } = await other('POST', `/customers/${id}/follow-ups`, {
      happenedAt: monday.toISOString(),
      method: '电话',
      content: 'x'
    })
    expect(status).toBe(404)
  })
})

test('the text may be mended for a day, then it stands and corrections are added', async () => {
  const id = await newCustomer()
  const { body } = await record(id)
  expect((await ask('PATCH', `/follow-ups/${body.id}`, { content: '预算 40 万' })).status).toBe(204)
  server.setNow(new Date('2026-03-03T03:00:00Z'))
  expect((await ask('PATCH', `/follow-ups/${body.id}`, { content: '改' })).status).toBe(409)
  expect((await ask('POST', `/follow-ups/${body.id}/corrections`, { text: '是 45 万' })).status).toBe(204)
  const entry = (await pageOf(id)).timeline.find((one) => one.kind === 'record')
  expect(entry).toMatchObject({
    content: '预算 40 万',
    open: false,
    corrections: [{ text: '是 45 万', author: { name: actor.name } }]
  })
})

test('a step is planned, moved and done once', async () => {
  const id = await newCustomer()
  const planned = await ask<{ id: string }>('POST', '/planned-steps', {
    customerId: id,
    dueOn: '2026-03-02',
    goal: '回访'
  })
  const path = `/planned-steps/${planned.body.id}`
  expect((await ask('PATCH', path, { dueOn: '2026-03-04' })).status).toBe(200)
  expect((await ask('PATCH', path, { state: 'done' })).status).toBe(200)
  expect((await ask('PATCH', path, { state: 'done' })).status).toBe(409)
})

test('今日 has what is due in order, and the rhythm', async () => {
  const fresh = await server.database.createWorkspace('丙公司')
  const mine = await server.as(fresh.actor)
  const { body: made } = await mine<{ id: string }>('POST', '/customers', {
    fields: { name: '云杉电商', mobile: '13900139000' }
  })
  // The first contact lies on any day of its window: out of the way.
  const { body: page } = await mine<Page>('GET', `/customers/${made.id}`)
  for (const { id } of page.plan)
    expect((await mine('PATCH', `/planned-steps/${id}`, { state: 'dropped' })).status).toBe(200)
  await mine('POST', '/planned-steps', { customerId: made.id, dueOn: '2026-03-02', goal: '确认预算' })
  server.setNow(new Date('2026-03-03T02:00:00Z'))
  await mine('POST', '/planned-steps', { customerId: made.id, dueOn: '2026-03-03', goal: '报价' })
  const { body } = await mine<Today>('GET', '/today')
  expect(body.overdue.map(({ goal }) => goal)).toEqual(['确认预算'])
  expect(body.dueToday).toMatchObject([{ goal: '报价', customer: '云杉电商' }])
  expect(body.counts).toMatchObject({ overdue: 1, dueToday: 1, unplanned: 0 })
  expect(body.rhythm).toMatchObject({ records30d: 0, within24h: null, planned: 1 })
})

test('customers of nobody are one number of the team’s day, not rows of it', async () => {
  const fresh = await server.database.createWorkspace('丁公司')
  const admin = await server.as(fresh.actor)
  const { body: made } = await admin<{ id: string }>('POST', '/customers', {
    fields: { name: '无主电商', mobile: '13900139001' }
  })
  await admin('POST', '/planned-steps', { customerId: made.id, dueOn: '2026-03-03', goal: '报价' })
  await admin('PUT', `/customers/${made.id}/owner`, { ownerId: null })
  const { body } = await admin<Today>('GET', '/today?whose=team')
  expect(body.counts).toEqual({ overdue: 0, dueToday: 0, soon: 0, unplanned: 0, unowned: 1 })
  expect([...body.overdue, ...body.dueToday, ...body.soon, ...body.unplanned]).toEqual([])
  expect((await admin<Today>('GET', '/today')).body.counts.unowned).toBe(0)
})
