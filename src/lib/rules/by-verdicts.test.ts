import { expect, test } from 'vitest'
import { byVerdicts, comparisonsIn } from './by-verdicts.ts'
import type { Condition } from './condition.ts'

const amount = (operator: string, operand: number): Condition => ({
  kind: 'fact',
  fact: 'amount',
  type: 'amount',
  operator,
  operand
})
const isLarge = amount('gte', 50)
const isBuyer: Condition = { kind: 'fact', fact: 'buyer', type: 'boolean', operator: 'is', operand: true }
const hasDecider: Condition = {
  kind: 'some',
  collection: 'contacts',
  where: { kind: 'fact', fact: 'role', type: 'text', operator: 'is', operand: 'decider' }
}

test('values that turn out alike share what was decided, others do not', () => {
  let decided = 0
  const levelOf = byVerdicts([isLarge, isBuyer], () => ({ number: (decided += 1) }))
  const of = (values: Record<string, number | boolean>) => levelOf({ values }, '2026-11-01').number
  expect([of({ amount: 60 }), of({ amount: 80 }), of({ amount: 10 }), of({}), of({ amount: 60 })]).toEqual([
    1, 1, 2, 3, 1
  ])
  expect(of({ amount: 60, buyer: true })).toBe(4)
  expect(of({ amount: 60, buyer: false })).toBe(5)
})

test('many conditions are told apart to the last', () => {
  const steps = Array.from({ length: 40 }, (_, at) => amount('gte', at))
  const placeOf = byVerdicts(steps, ({ values }) => ({ amount: values['amount'] }))
  const amounts = Array.from({ length: 41 }, (_, at) => at - 1)
  expect(amounts.map((one) => placeOf({ values: { amount: one } }, '2026-11-01').amount)).toEqual(amounts)
})

test('what is remembered does not grow with what passes by', () => {
  let decided = 0
  const steps = Array.from({ length: 10 }, (_, at) => amount('gte', at))
  const of = byVerdicts(steps, () => ({ number: (decided += 1) }), 2)
  for (let at = 0; at < 10; at++) of({ values: { amount: at } }, '2026-11-01')
  of({ values: { amount: 0 } }, '2026-11-01')
  expect(decided).toBe(11)
})

test.each<[string, Condition, readonly Condition[] | null]>([
  ['one comparison', isLarge, [isLarge]],
  [
    'groups and negations',
    { kind: 'all', parts: [isLarge, { kind: 'not', part: isBuyer }] },
    [isLarge, isBuyer]
  ],
  ['nothing', { kind: 'always' }, []],
  ['contacts one by one', { kind: 'any', parts: [isLarge, hasDecider] }, null]
])('the comparisons of a condition: %s', (_, condition, comparisons) => {
  expect(comparisonsIn(condition)).toEqual(comparisons)
})
