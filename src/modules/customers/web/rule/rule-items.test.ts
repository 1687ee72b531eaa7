import { expect, test } from 'vitest'
import { readRule, writeRule } from './rule-items.ts'

const amount = { fact: 'orders.amount12m', gte: '50万' }
const silent = { fact: 'interactions.lastOn', olderThanDays: 30 }
const buyer = { some: 'contacts', where: { fact: 'position', contains: '采购' } }

test.each<[string, unknown, readonly string[]]>([
  ['one comparison', amount, ['orders.amount12m']],
  ['all of several', { all: [amount, silent] }, ['orders.amount12m', 'interactions.lastOn']],
  ['one of several', { any: [amount, silent] }, ['orders.amount12m 或 interactions.lastOn']],
  ['of a contact', { all: [buyer, amount] }, ['contacts.position', 'orders.amount12m']],
  ['what is too deep is only read', { all: [amount, { not: silent }] }, ['orders.amount12m', '…']],
  ['a choice of what is too deep', { any: [amount, { all: [silent, buyer] }] }, ['…']]
])('%s comes back as it was written', (_, condition, told) => {
  const text = JSON.stringify(condition)
  const items = readRule(text)
  const names = items.map((item) =>
    item.kind === 'other'
      ? '…'
      : item.of
          .map(({ fact, collection }) => (collection === null ? fact : `${collection}.${fact}`))
          .join(' 或 ')
  )
  expect(names).toEqual(told)
  expect(writeRule(items)).toBe(text)
})

test.each([undefined, '', 'no json', '[]', '"text"'])('%s is no condition', (text) => {
  expect(readRule(text)).toEqual([])
})

test('without links there is no condition', () => {
  expect(writeRule([])).toBeUndefined()
})
