import type { NumberRange } from '#kernel/range'
import type { AmountRange } from '#contracts/customers'

/** The bare ends of a range, or unknown where both are open. */
export const rangeOf = (range: NumberRange | null): NumberRange | undefined =>
  range === null || (range.min === null && range.max === null)
    ? undefined
    : { min: range.min, max: range.max }

/** An amount that may be compared: yuan only. A foreign amount is shown and never compared, so it is unknown. */
export const comparableAmount = (amount: AmountRange | null): NumberRange | undefined =>
  amount === null || amount.currency !== 'CNY' ? undefined : rangeOf(amount)
