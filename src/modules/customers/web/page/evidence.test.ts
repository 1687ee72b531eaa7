import { expect, test } from 'vitest'
import type { Customer } from '../queries.ts'
import { evidenceOf } from './evidence.ts'

const order = (orderedOn: string) => ({
  id: orderedOn,
  orderedOn,
  amountFen: 1,
  profitFen: null,
  productType: null,
  note: null,
  externalId: null
})
const known: Parameters<typeof evidenceOf>[1] = {
  fields: {
    employees: { text: '800', raw: '八百来人' },
    name: { text: '恒达', raw: null },
    budget: { text: '30万', raw: null }
  },
  orders: [order('2024-03-01'), order('2024-01-01')],
  orderCount: 2,
  // Only its kind and its time are read.
  source: {
    kind: 'import',
    at: '2024-02-01T20:00:00Z',
    by: null,
    list: { id: 'l', name: '展会.xlsx' },
    of: null
  },
  sources: {
    budget: {
      source: {
        kind: 'entry',
        at: '2024-03-05T02:00:00Z',
        by: { id: 'w', name: '王' },
        list: null,
        of: null
      },
      confirmed: null,
      others: []
    }
  },
  timeline: [{ kind: 'record', at: '2024-03-14T23:30:00Z' }] as unknown as Customer['timeline']
}
const say = (code: string, params = {}): string => `${code} ${JSON.stringify(params)}`

test.each([
  ['orders.amount12m', 'web.customer.source.orders {"count":2}', '2024-03-01'],
  ['interactions.lastOn', 'web.customer.source.records {}', '2024-03-15'],
  [
    'customer.employees',
    String.raw`web.source.as {"source":"web.source.list {\"list\":\"展会.xlsx\"}","raw":"八百来人"}`,
    '2024-02-02'
  ],
  ['customer.name', 'web.source.list {"list":"展会.xlsx"}', '2024-02-02'],
  ['need.budget', 'web.source.entryBy {"name":"王"}', '2024-03-05'],
  ['need.pains', 'web.customer.source.need {}', null],
  ['contacts.attention', 'web.customer.source.contact {}', null],
  ['customer.completeness', 'web.customer.source.computed {}', null]
])('%s is told with its source', (fact, source, on) => {
  expect(evidenceOf(fact, known, 'Asia/Shanghai', say)).toEqual({ source, on })
})

test('a list that says of which day it tells is believed', () => {
  const dated = { ...known, fields: { ...known.fields, obtainedOn: { text: '2024-01-15', raw: null } } }
  expect(evidenceOf('customer.name', dated, 'Asia/Shanghai', say).on).toBe('2024-01-15')
})

test('a list that states amounts without orders has them from the list', () => {
  const stated = { ...known, orders: [], orderCount: 0 }
  expect(evidenceOf('orders.amount12m', stated, 'Asia/Shanghai', say).source).toBe(
    'web.source.list {"list":"展会.xlsx"}'
  )
})
