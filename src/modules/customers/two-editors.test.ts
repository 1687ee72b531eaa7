import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerPage } from '#contracts/customers'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'

let running: TestServer
let asks: readonly [Ask, Ask]
beforeAll(async () => {
  running = await startTestServer({ requestsPerMinute: 1_000_000 })
  const { actor } = await running.database.createWorkspace()
  asks = [await running.as(actor), await running.as(actor)]
})
afterAll(() => running.stop())

type Made = Readonly<{ id: string; version: number; partId: string }>
type Answer = Readonly<{
  status: number
  body: Readonly<{ code?: string; field?: string; params?: Record<string, string> }>
}>
const match = (version: number) => ({ 'if-match': `"${version}"` })

/** A customer with a primary contact, a second one, a need and an order, as both editors have it before them. */
const entered = async () => {
  const [ask] = asks
  const fields = {
    name: '甲公司',
    contactName: '李娜',
    mobile: '13900139000',
    painPoints: '交货慢',
    website: 'a.cn'
  }
  const { id } = (await ask<Made>('POST', '/customers', { fields })).body
  const second = await ask<Made>('POST', `/customers/${id}/contacts`, { fields: { contactName: '王工' } })
  const order = await ask<Made>('POST', `/customers/${id}/orders`, { orderedOn: '2026-01-05', amount: '3万' })
  const { body } = await ask<CustomerPage>('GET', `/customers/${id}`)
  const primary = body.contacts.find(({ isPrimary }) => isPrimary)?.id ?? ''
  return {
    id,
    version: body.version,
    primary,
    second: second.body.partId,
    need: body.needs[0]?.id ?? '',
    order: order.body.partId
  }
}
type Entered = Awaited<ReturnType<typeof entered>>

/** Ways of writing a text, each to a place; two ways may lead to the same place. */
const ways: Readonly<
  Record<string, Readonly<{ place: string; body: (text: string) => object; path: (e: Entered) => string }>>
> = {
  website: {
    place: 'website',
    body: (text) => ({ fields: { website: text } }),
    path: ({ id }) => `/customers/${id}`
  },
  'the primary contact by the customer': {
    place: 'primary',
    body: (text) => ({ fields: { contactDepartment: text } }),
    path: ({ id }) => `/customers/${id}`
  },
  'the primary contact by itself': {
    place: 'primary',
    body: (text) => ({ fields: { contactDepartment: text } }),
    path: ({ id, primary }) => `/customers/${id}/contacts/${primary}`
  },
  'the second contact': {
    place: 'second',
    body: (text) => ({ fields: { contactDepartment: text } }),
    path: ({ id, second }) => `/customers/${id}/contacts/${second}`
  },
  'the need by the customer': {
    place: 'need',
    body: (text) => ({ fields: { needDescription: text } }),
    path: ({ id }) => `/customers/${id}`
  },
  'the need by itself': {
    place: 'need',
    body: (text) => ({ fields: { needDescription: text } }),
    path: ({ id, need }) => `/customers/${id}/needs/${need}`
  },
  'the order': {
    place: 'order',
    body: (text) => ({ orderedOn: '2026-01-05', amount: '3万', productType: text }),
    path: ({ id, order }) => `/customers/${id}/orders/${order}`
  }
}

const standing = async (
  ask: Ask,
  { id, primary, second, need, order }: Entered
): Promise<Record<string, unknown>> => {
  const { body } = await ask<CustomerPage>('GET', `/customers/${id}`)
  const departmentOf = (contactId: string) =>
    body.contacts.find((one) => one.id === contactId)?.fields.contactDepartment?.text
  return {
    website: body.fields.website?.text,
    primary: departmentOf(primary),
    second: departmentOf(second),
    need: body.needs.find((one) => one.id === need)?.fields.needDescription?.text,
    order: body.orders.find((one) => one.id === order)?.productType
  }
}

describe('of two who edit a customer that both have before them', () => {
  test('nothing is lost: of the same place one wins and the other is told both texts, of different places both win', async () => {
    const way = fc.constantFrom(...Object.keys(ways))
    await fc.assert(
      fc.asyncProperty(way, way, async (one, other) => {
        const seen = await entered()
        const write = async (ask: Ask, name: string, text: string): Promise<Answer> => {
          const { path, body } = ways[name] ?? ways['website'] ?? { path: () => '', body: () => ({}) }
          return ask('PATCH', path(seen), body(text), match(seen.version))
        }
        const [mine, theirs] = await Promise.all([write(asks[0], one, '甲部'), write(asks[1], other, '乙部')])
        const [a = '', b = ''] = [ways[one]?.place, ways[other]?.place]
        const stands = await standing(asks[0], seen)
        const won = [
          { place: a, text: '甲部', answer: mine },
          { place: b, text: '乙部', answer: theirs }
        ].filter(({ answer }) => answer.status === 200)
        const told = [mine, theirs].flatMap(({ status, body }) =>
          status === 200 ? [] : [`${status} ${body.code}`]
        )
        expect(told).toEqual(a === b ? ['412 customers.changedMeanwhile'] : [])
        expect(won.map(({ place }) => stands[place])).toEqual(won.map(({ text }) => text))
      }),
      { numRuns: 30 }
    )
  })

  test('the same text said by both is no conflict', async () => {
    const seen = await entered()
    const path = `/customers/${seen.id}/contacts/${seen.second}`
    const both = await Promise.all(
      asks.map((ask) => ask('PATCH', path, { fields: { contactDepartment: '采购部' } }, match(seen.version)))
    )
    expect(both.map(({ status }) => status)).toEqual([200, 200])
  })

  test('whom somebody has just given away the other does not give away unseen', async () => {
    const seen = await entered()
    const path = `/customers/${seen.id}/owner`
    const { id: me } = (await asks[0]<{ id: string }>('GET', '/me')).body
    const mine = await asks[0]('PUT', path, { ownerId: null }, match(seen.version))
    expect(mine.status).toBe(200)
    const theirs = await asks[1]<Answer['body']>('PUT', path, { ownerId: me }, match(seen.version))
    expect(theirs).toMatchObject({
      status: 412,
      body: { code: 'customers.ownerChangedMeanwhile', field: 'ownerId', params: { theirs: '—' } }
    })
    // The same person is no conflict, nor is another field that changed.
    expect((await asks[1]('PUT', path, { ownerId: null }, match(seen.version))).status).toBe(200)
    const now = (await asks[0]<CustomerPage>('GET', `/customers/${seen.id}`)).body.version
    await asks[0]('PATCH', `/customers/${seen.id}`, { fields: { website: 'b.cn' } })
    expect((await asks[1]('PUT', path, { ownerId: me }, match(now))).status).toBe(200)
  })

  test('one of two who remove a contact is told that it is gone', async () => {
    const seen = await entered()
    const path = `/customers/${seen.id}/contacts/${seen.second}`
    const both = await Promise.all(asks.map((ask) => ask('DELETE', path)))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404])
  })
})

test('of many who save a playbook at once one wins, and every other is told', async () => {
  const [ask] = asks
  const { body } = await ask<{ version: number; document: object }>('GET', '/playbook')
  const all = await Promise.all(
    ['甲', '乙', '丙', '丁', '戊'].map((name) =>
      ask<{ code?: string }>(
        'PUT',
        '/playbook',
        { document: { ...body.document, name } },
        match(body.version)
      )
    )
  )
  const lost = all.filter(({ status }) => status === 412)
  expect([all.length - lost.length, lost.length]).toEqual([1, 4])
  expect(new Set(lost.map(({ body: told }) => told.code))).toEqual(new Set(['playbook.changedMeanwhile']))
  expect((await ask<{ version: number }>('GET', '/playbook')).body.version).toBe(body.version + 1)
})
