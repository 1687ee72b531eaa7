import { message } from '#kernel/result'
import type { Check } from './check.ts'

/** The time by which the customer wanted to buy is over. */
export const purchaseTimePast: Check = {
  id: 'purchase-time-past',
  severity: 'warning',
  run: ({ needs }, { asOf }) => {
    for (const { timeline } of needs)
      if (timeline !== null && timeline.to !== null && timeline.to < asOf)
        return {
          field: 'timeline',
          message: message('verification.purchase.past', { day: timeline.to }),
          proposal: message('verification.purchase.proposal')
        }
    return null
  }
}
