import { yuanOfFen } from '#kernel/money'
import type { NumberRange } from '#kernel/range'
import { customerSizes, type CustomerFile, type CustomerSize } from '#contracts/customers'
import { sizeOf, sizesOfAlias } from '#lib/china'

/** A common name over several sizes of the standard, as the playbook has it: 中小型 over 小型 and 中型. */
export type SizeAlias = Readonly<{ name: string; sizes: readonly string[] }>

const isSize = (text: string): text is CustomerSize => customerSizes.some((size) => size === text)

const yuanOf = (range: NumberRange): NumberRange => ({
  min: range.min === null ? null : yuanOfFen(range.min),
  max: range.max === null ? null : yuanOfFen(range.max)
})

/**
 * The size by the national standard (GB 2017 by industry, heads and revenue) where it can be computed, else as stated
 * where that is one of its four: 汽车零部件 with 800 people is 中型. A word over several sizes (中小型) is no size.
 */
export const sizeOfCustomer = (file: CustomerFile): CustomerSize | undefined => {
  const { industryCode, employees, revenue, statedSize } = file
  if (industryCode !== null && (employees !== null || revenue !== null)) {
    const revenueYuan = revenue !== null && revenue.currency === 'CNY' ? yuanOf(revenue) : null
    const computed = sizeOf({ industryCode, employees, revenueYuan }).size
    if (computed !== null) return computed
  }
  if (statedSize === null) return undefined
  const meant = sizesOfAlias(statedSize)
  return meant.length === 1 && meant[0] && isSize(meant[0]) ? meant[0] : undefined
}

/** The common name that a stated word is: 中小企业 → 中小型; undefined where it is none of the playbook's. */
export const statedAlias = (stated: string | null, aliases: readonly SizeAlias[]): string | undefined => {
  if (stated === null) return undefined
  const meant = sizesOfAlias(stated)
  if (meant.length < 2) return undefined
  return aliases.find(
    ({ sizes }) => sizes.length === meant.length && meant.every((size) => sizes.includes(size))
  )?.name
}

/** The sizes that a stated word leaves open: 中小型 → 小型 and 中型; none where it is one size or no size. */
export const sizesLeftOpen = (stated: string | null): readonly string[] => {
  const meant = stated === null ? [] : sizesOfAlias(stated)
  return meant.length > 1 ? meant : []
}

/** The first common name over a size: 小型 and 中型 are 中小型; undefined for 大型. */
export const aliasOver = (size: string | undefined, aliases: readonly SizeAlias[]): string | undefined =>
  size === undefined ? undefined : aliases.find(({ sizes }) => sizes.includes(size))?.name
