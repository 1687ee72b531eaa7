import { expect, test } from 'vitest'
import { customerFile, yuan } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { budgetAgainstRevenue } from './budget-against-revenue.ts'

const wan = 10_000

test.each<[string, ReturnType<typeof yuan>, ReturnType<typeof yuan> | null, string[]]>([
  ['500万 of 800万', yuan(500 * wan), yuan(800 * wan), ['budget verification.budget.share warning']],
  ['30-50万 of 5000万-1亿', yuan(30 * wan, 50 * wan), yuan(5000 * wan, 10_000 * wan), []],
  ['just 30 %', yuan(30 * wan), yuan(100 * wan), []],
  ['up to 500万 may be little', yuan(null, 500 * wan), yuan(100 * wan), []],
  ['over 100万 of revenue from 100万 up', yuan(100 * wan), yuan(100 * wan, null), []],
  ['a foreign budget', yuan(500 * wan, 500 * wan, 'USD'), yuan(800 * wan), []],
  ['revenue unknown', yuan(500 * wan), null, []]
])('a budget of %s', (_what, budget, revenue, expected) => {
  expect(said(budgetAgainstRevenue, customerFile({ revenue, needs: [{ budget }] }))).toEqual(expected)
})
