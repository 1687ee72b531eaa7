import { expect, test } from 'vitest'
import { problem } from '../check/problem.ts'
import { tellProblem } from './tell-problem.ts'

const below = problem('grades.rules[2].when', 'warn.below', {
  fact: 'orders.amount12m',
  bound: '2万',
  step: 'grades.rules[2]'
})

const ahead = problem('cadences.firstContact[1].when', 'warn.gap', {
  fact: 'need.purchaseBy',
  from: '-30',
  to: '-90',
  below: '甲',
  above: '乙'
})

test.each([
  ['zh-CN', /^预计采购时间在 30 天后 与 90 天后 之间是空档：甲 到 30 天后 为止，乙 从 90 天后 才开始/],
  ['zh-TW', /在 30 天後 與 90 天後 之間是空檔/],
  ['en', /30 days from now .* 90 days from now/]
] as const)('in %s days ago and days to come are told as one counts them', (language, text) => {
  expect(tellProblem(ahead, language)).toMatch(text)
})

test.each([
  ['zh-CN', /^近12个月采购额低于 2万 的客户没有等级/],
  ['zh-TW', /^近12个月采购额低於 2萬 的客戶沒有等級/],
  ['en', /^Customers with orders of 12 months below CNY 20,000 get no grade/]
] as const)('in %s facts and amounts are called as its readers call them', (language, text) => {
  expect(tellProblem(below, language)).toMatch(text)
})

test('a fact of a team’s own, or none, stays as it is written', () => {
  expect(tellProblem(problem('x', 'unknownFact', { name: 'custom.fleet' }), 'en')).toContain('custom.fleet')
})
