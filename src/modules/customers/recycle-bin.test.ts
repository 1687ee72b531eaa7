import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { AuditPage } from '#contracts/audit'
import type { CustomerList, CustomerPage } from './contract.ts'
import { emptyBins } from './service/empty-bin.ts'

let server: TestServer
let ask: Ask
let owner: pg.Client
const signal = new AbortController().signal
const start = Date.UTC(2026, 2, 2, 2)
const day = (n: number): Date => new Date(start + n * 86_400_000)

beforeAll(async () => {
  server = await startTestServer()
  server.setNow(day(0))
  ask = await server.as((await server.database.createWorkspace()).actor)
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

/** A customer with something in every table that hangs on customers. */
const full = async (): Promise<string> => {
  const fields = { name: '宁波恒达汽车零部件有限公司', mobile: '13800138000', painPoints: '生产设备效率低' }
  const { id } = (await ask<{ id: string }>('POST', '/customers', { fields })).body
  const post = async (path: string, body: unknown): Promise<void> => {
    const { status } = await ask('POST', `/customers/${id}${path}`, body)
    expect([path, status]).toEqual([path, 201])
  }
  await post('/contacts', { fields: { contactName: '李四' } })
  await post('/needs', { fields: { needType: '设备升级' } })
  await post('/orders', { orderedOn: '2026-02-15', amount: '12万' })
  await ask('POST', `/customers/${id}/follow-ups`, {
    happenedAt: day(0).toISOString(),
    method: '电话',
    content: '谈了方案'
  })
  return id
}

const rowsOf = async (id: string): Promise<Record<string, number>> => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'customer_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`
  )
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const found = await owner.query<{ n: number }>(
      `select count(*)::int as n from ${name} where customer_id = $1`,
      [id]
    )
    if (found.rows[0]?.n) counts[name] = found.rows[0].n
  }
  return counts
}

const kept = ({ fields, contacts, needs, orders, timeline, plan }: CustomerPage) => ({
  fields,
  contacts,
  needs,
  orders,
  plan,
  records: timeline.filter((entry) => JSON.stringify(entry).includes('谈了方案')).length
})

test('what is archived or removed comes back with everything, also on the last day', async () => {
  const id = await full()
  const before = kept((await ask<CustomerPage>('GET', `/customers/${id}`)).body)
  expect(before.contacts.length).toBeGreaterThan(1)
  for (const step of ['archive', 'remove']) {
    expect((await ask('POST', `/customers/${id}/${step}`)).status).toBe(200)
    expect(await emptyBins(server.database.database, { now: day(29.9), signal })).toBe(0)
    const active = (await ask<CustomerList>('GET', '/customers')).body.customers
    expect(active.map((one) => one.id)).not.toContain(id)
    expect((await ask('POST', `/customers/${id}/restore`)).status).toBe(200)
    expect(kept((await ask<CustomerPage>('GET', `/customers/${id}`)).body)).toEqual(before)
  }
})

test('the page says until when a customer comes back: thirty days in the bin, archived for good', async () => {
  const id = await full()
  const untilOf = async (): Promise<string | null> =>
    (await ask<CustomerPage>('GET', `/customers/${id}`)).body.restorableUntil
  await ask('POST', `/customers/${id}/archive`)
  expect(await untilOf()).toBeNull()
  await ask('POST', `/customers/${id}/remove`)
  expect(await untilOf()).toBe(day(30).toISOString())
  await ask('POST', `/customers/${id}/restore`)
  expect(await untilOf()).toBeNull()
})

test('after thirty days in the bin nothing of it is left but that it was erased', async () => {
  const [gone, archived] = [await full(), await full()]
  await ask('POST', `/customers/${gone}/remove`)
  await ask('POST', `/customers/${archived}/archive`)
  expect(Object.keys(await rowsOf(gone)).length).toBeGreaterThan(5)
  expect(await emptyBins(server.database.database, { now: day(30.1), signal })).toBe(1)
  expect(await rowsOf(gone)).toEqual({})
  expect((await ask('GET', `/customers/${gone}`)).status).toBe(404)
  expect((await ask('GET', `/customers/${archived}`)).status).toBe(200)
  const { items } = (await ask<AuditPage>('GET', `/audit?subject=${gone}&action=customer.erased`)).body
  expect(items).toMatchObject([{ actorId: null, detail: { retentionDays: 30 } }])
})
