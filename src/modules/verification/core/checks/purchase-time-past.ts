import { message } from '#kernel/result'
import type { Check } from './check.ts'

/** Deals that are over: when they were to be bought is history. */
const CLOSED = /^(?:closed[\s-]*)?(?:won|lost)$|赢单|输单|丢单|已成交|已签约|已流失|成交$|关闭/i

/** The time by which the customer wanted to buy is over, and nothing says that the deal is. */
export const purchaseTimePast: Check = {
  id: 'purchase-time-past',
  severity: 'warning',
  run: ({ needs, interactions }, { asOf }) => {
    if (interactions.stage !== null && CLOSED.test(interactions.stage.trim())) return null
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
