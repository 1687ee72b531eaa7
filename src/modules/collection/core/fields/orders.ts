import type { CustomerFile } from '#contracts/customers'
import { parseRating } from '#lib/chinese'
import type { Reading } from '../reading.ts'

export type HistoryFields = Pick<
  CustomerFile,
  'orders' | 'satisfaction' | 'satisfactionGap' | 'feedback' | 'creditTerms' | 'lostReason'
>

const POSITIVE = /正面|好评|满意|认可|肯定|不错|良好|positive|good/i
const NEGATIVE = /负面|差评|不满|投诉|抱怨|太差|negative|bad/i
const SATISFIED: readonly (readonly [RegExp, number])[] = [
  [/非常满意|十分满意|很满意/, 5],
  [/非常不满|很不满/, 1],
  [/不满/, 2],
  [/一般|中等|尚可/, 3],
  [/满意/, 4]
]

const feedbackOf = (text: string | null): CustomerFile['feedback'] => {
  if (text === null) return null
  if (NEGATIVE.test(text)) return 'negative'
  return POSITIVE.test(text) ? 'positive' : 'neutral'
}

const satisfactionOf = (text: string | null): number | null => {
  if (text === null) return null
  const parsed = parseRating(text)
  if (parsed.ok) return parsed.value
  return SATISFIED.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/**
 * Past business (COL-6). Sums are known only where the list has something to say: an empty cell stays unknown, a
 * written 无 or 0 is zero. Where the total is zero, so are the last twelve months.
 */
export const readHistory = (reading: Reading): HistoryFields => {
  const totalAmountFen = reading.amountFen('orderTotal')
  const count = reading.number('orderCount')
  const none = totalAmountFen === 0 || count === 0
  return {
    orders: {
      amount12mFen: reading.amountFen('orderAmount12m') ?? (none ? 0 : null),
      profit12mFen: reading.amountFen('orderProfit12m') ?? (none ? 0 : null),
      totalAmountFen: totalAmountFen ?? (none ? 0 : null),
      count: count ?? (none ? 0 : null),
      count12m: reading.number('orderCount12m') ?? (none ? 0 : null),
      firstOn: none ? null : reading.day('firstOrderOn'),
      lastOn: none ? null : reading.day('lastOrderOn'),
      ended: reading.yesNo('cooperationEnded'),
      productTypes: reading.list('productTypes')
    },
    satisfaction: satisfactionOf(reading.text('satisfaction')),
    satisfactionGap: reading.text('satisfactionGap'),
    feedback: feedbackOf(reading.text('feedback')),
    creditTerms: reading.text('creditTerms'),
    lostReason: reading.text('lostReason')
  }
}
