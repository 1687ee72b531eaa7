import { shortYuan, yuanOfFen } from '#kernel/money'
import { message } from '#kernel/result'
import type { Check } from './check.ts'

const PERCENT = 100

/**
 * Even the least budget is a larger share of the most revenue than the playbook holds for usual (30 %): 500万 of a yearly
 * 800万. Silent where either end is open.
 */
export const budgetAgainstRevenue: Check = {
  id: 'budget-against-revenue',
  severity: 'warning',
  run: ({ revenue, needs }, { playbook }) => {
    if (revenue === null || revenue.max === null || revenue.max <= 0 || revenue.currency !== 'CNY')
      return null
    for (const { budget } of needs) {
      if (budget === null || budget.min === null || budget.currency !== 'CNY') continue
      const share = budget.min / revenue.max
      if (share <= playbook.verification.budgetShareOfRevenue) continue
      return {
        field: 'budget',
        message: message('verification.budget.share', {
          budget: shortYuan(yuanOfFen(budget.min)),
          revenue: shortYuan(yuanOfFen(revenue.max)),
          percent: Math.round(share * PERCENT)
        }),
        proposal: message('verification.budget.proposal')
      }
    }
    return null
  }
}
