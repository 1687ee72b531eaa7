import { expect, test } from 'vitest'
import { problem } from '../check/problem.ts'
import { tellProblem } from './tell-problem.ts'

const below = problem('grades.rules[2].when', 'warn.below', {
  fact: 'orders.amount12m',
  bound: '2万',
  step: 'grades.rules[2]'
})

test.each([
  ['zh-CN', /^近12个月采购额低于 2万 的客户没有等级/],
  ['zh-TW', /^近12个月采购额低於 2万 的客戶沒有等級/],
  ['en', /^Customers with orders of 12 months below CNY 20,000 get no grade/]
] as const)('in %s facts and amounts are called as its readers call them', (language, text) => {
  expect(tellProblem(below, language)).toMatch(text)
})

test('a fact of a team’s own, or none, stays as it is written', () => {
  expect(tellProblem(problem('x', 'unknownFact', { name: 'custom.fleet' }), 'en')).toContain('custom.fleet')
})
