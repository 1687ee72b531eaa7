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
  fields: { employees: { text: '800', raw: '八百来人' }, name: { text: '恒达', raw: null } },
  orders: [order('2024-03-01'), order('2024-01-01')],
  orderCount: 2,
  // Only its kind and its time are read.
  timeline: [{ kind: 'record', at: '2024-03-14T23:30:00Z' }] as unknown as Customer['timeline']
}
const say = (code: string, params = {}): string => `${code} ${JSON.stringify(params)}`

test.each([
  ['orders.amount12m', 'web.customer.source.orders {"count":2}', '2024-03-01'],
  ['interactions.lastOn', 'web.customer.source.records {}', '2024-03-15'],
  ['customer.employees', 'web.customer.source.fileAs {"raw":"八百来人"}', null],
  ['customer.name', 'web.customer.source.file {}', null],
  ['need.budget', 'web.customer.source.need {}', null],
  ['contacts.attention', 'web.customer.source.contact {}', null],
  ['customer.completeness', 'web.customer.source.computed {}', null]
])('%s is told with its source', (fact, source, on) => {
  expect(evidenceOf(fact, known, 'Asia/Shanghai', say)).toEqual({ source, on })
})

test('a list that states amounts without orders has them from the file', () => {
  const stated = { ...known, orders: [], orderCount: 0 }
  expect(evidenceOf('orders.amount12m', stated, 'Asia/Shanghai', say).source).toBe(
    'web.customer.source.file {}'
  )
})
