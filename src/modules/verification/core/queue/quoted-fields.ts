import type { FieldKey } from '#contracts/customers'

/**
 * Fields that the sentence or the proposal of a check may quote, or that it would tell by being there, beside its own.
 * A check that is not listed is shown only to those for whom nothing is masked.
 */
const quoted: Readonly<Record<string, readonly FieldKey[]>> = {
  'missing-required': [],
  'credit-code': [],
  'industry-against-business': [],
  'revenue-per-head': ['revenue', 'employees'],
  'size-against-standard': ['revenue', 'size', 'employees'],
  'founding-in-future': [],
  'founding-against-experience': [],
  'budget-against-revenue': ['budget', 'revenue'],
  'purchase-time-past': [],
  'position-against-role': [],
  'region-against-area-code': ['phone', 'mobile'],
  'email-against-website': ['email', 'website'],
  'unclear-value': [],
  'personal-data': []
}

/** Whether a finding tells somebody what is masked for him (PPL-3): the budget's share would tell the revenue. */
export const isHiddenFrom = (
  { rule, field }: Readonly<{ rule: string; field: string }>,
  masked: readonly string[]
): boolean => {
  if (masked.length === 0) return false
  const also = quoted[rule]
  return also === undefined || [field, ...also].some((one) => masked.includes(one))
}
