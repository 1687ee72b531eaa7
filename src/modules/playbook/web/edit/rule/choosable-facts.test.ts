import { expect, test } from 'vitest'
import { factCatalogue } from '../../../core/index.ts'
import { defaultPlaybook } from '../../../core/index.ts'
import { factsForEditing } from '../../../service/facts-for-editing.ts'
import { findFacts } from '#ui'
import { choosableFacts } from './choosable-facts.ts'

const { facts } = factsForEditing(defaultPlaybook(), 'zh-CN')
const about = new Map(facts.map((one) => [one.key, one]))
const choosable = choosableFacts(
  factCatalogue.facts,
  (key) => about.get(key),
  ({ label }) => label['zh-CN']
)
const find = (typed: string): readonly string[] => findFacts(typed, choosable).map(({ key }) => key)

test.each([
  ['采购额', 'orders.amount12m'],
  ['jin12', 'orders.amount12m'],
  ['ljcge', 'orders.total'],
  ['biaogan', 'customer.benchmark'],
  ['标杆', 'customer.benchmark'],
  ['yuangong', 'customer.employees'],
  ['ygs', 'customer.employees'],
  ['amount12m', 'orders.amount12m'],
  ['勿扰', 'customer.optedOut'],
  ['打扰', 'customer.optedOut']
])('%s finds %s first', (typed, key) => {
  expect(find(typed)[0]).toBe(key)
})

test('nothing typed shows all, nonsense nothing', () => {
  expect(find('')).toHaveLength(factCatalogue.facts.length)
  expect(find('zzzz')).toEqual([])
})
