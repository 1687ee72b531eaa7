import type { CustomerFile } from '#contracts/customers'
import { sizesLeftOpen } from '../size.ts'
import type { CustomerFacts } from './create-facts.ts'

/**
 * The facts under each size that a stated word leaves open: 中小型 is 小型 or 中型, and what holds for both holds for
 * the customer although his one size is unknown. Just the facts where the size is known or nothing was stated.
 */
export const sizeCases = (
  file: Pick<CustomerFile, 'statedSize'>,
  facts: CustomerFacts
): readonly CustomerFacts[] => {
  if ((facts.values['customer.size'] ?? undefined) !== undefined) return [facts]
  const sizes = sizesLeftOpen(file.statedSize)
  if (sizes.length === 0) return [facts]
  return sizes.map((size) => ({ ...facts, values: { ...facts.values, 'customer.size': size } }))
}
