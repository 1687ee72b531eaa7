import { expect, test } from 'vitest'
import { compileRule } from './compile-rule.ts'

const when = {
  any: [
    { fact: 'orders.amount12m', gte: '50万' },
    { fact: 'customer.benchmark', is: true }
  ]
}
const asOf = '2024-03-15'

test('a rule is true, false, or unknown with what is missing', () => {
  const rule = compileRule(when)
  expect(rule.test({ values: { 'orders.amount12m': 50_000_000 } }, asOf)).toBe(true)
  expect(rule.test({ values: { 'orders.amount12m': 0, 'customer.benchmark': false } }, asOf)).toBe(false)
  expect(rule.test({ values: { 'orders.amount12m': 0 } }, asOf)).toBe(null)
  expect(rule.explain({ values: { 'orders.amount12m': 0 } }, asOf).missing).toEqual(['customer.benchmark'])
})

test('a rule reads as a sentence and names its facts', () => {
  const rule = compileRule(when)
  expect(rule.sentence('zh-CN')).toBe('近12个月采购额 ≥ 50万 或 是标杆客户')
  expect(rule.facts).toEqual(['orders.amount12m', 'customer.benchmark'])
})

test('the same condition is compiled once', () => {
  expect(compileRule(when)).toBe(compileRule(when))
})

test.each([[null], ['always'], [{ fact: 'orders.sum', gte: 1 }]])(
  '%j was never checked, and is a defect',
  (input) => {
    expect(() => compileRule(input)).toThrow(TypeError)
  }
)
