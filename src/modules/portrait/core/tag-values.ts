import type { FactType, FactValue } from '#lib/rules'
import { amountRangeText } from './amount-text.ts'
import { isRangeValue } from './facts/read-values.ts'
import { headsText } from './head-count.ts'

/**
 * A fact as the value of a tag: a text as it is, each of a list, an amount range as `30-50万`, heads as
 * `500-1000人`. An unknown fact gives none.
 */
export const tagValues = (
  type: FactType | undefined,
  value: FactValue | null | undefined
): readonly string[] => {
  if (value === undefined || value === null || value === '') return []
  if (isRangeValue(value)) {
    const text = type === 'amountRange' ? amountRangeText(value) : headsText(value)
    return text === '' ? [] : [text]
  }
  if (typeof value === 'string') return [value]
  if (typeof value === 'object') return value
  return type === 'amount' ? [amountRangeText({ min: Number(value), max: Number(value) })] : [String(value)]
}
