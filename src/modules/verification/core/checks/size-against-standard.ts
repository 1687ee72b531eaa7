import { type CompanySize, SIZES, type Size, sizeOf, sizesOfAlias } from '#lib/china'
import type { NumberRange } from '#kernel/range'
import { message } from '#kernel/result'
import type { Check } from './check.ts'

const FEN_PER_YUAN = 100

const inYuan = (range: NumberRange): NumberRange => ({
  min: range.min === null ? null : range.min / FEN_PER_YUAN,
  max: range.max === null ? null : range.max / FEN_PER_YUAN
})

const stepsBetween = (one: Size, other: Size): number => Math.abs(SIZES.indexOf(one) - SIZES.indexOf(other))

const inputsDisagree = ({ disagree, byEmployees, byRevenue, row }: CompanySize) => {
  if (!disagree || byEmployees === null || byRevenue === null) return null
  return {
    field: 'employees' as const,
    message: message('verification.size.disagree', { byEmployees, byRevenue, row: row ?? '' }),
    proposal: message('verification.size.proposal'),
    severity: stepsBetween(byEmployees, byRevenue) > 1 ? ('warning' as const) : ('info' as const)
  }
}

/**
 * The stated size, and employees against revenue, by the national standard of 2017 (COL-21): 大型 stated of a maker with
 * 50 people is a finding; 100-300人 with 5000万-1亿 speaks for two sizes. 中小型 means 小型 or 中型.
 */
export const sizeAgainstStandard: Check = {
  id: 'size-against-standard',
  severity: 'warning',
  run: ({ industryCode, employees, revenue, statedSize }) => {
    if (industryCode === null || (employees === null && revenue === null)) return null
    const size = sizeOf({
      industryCode,
      employees,
      revenueYuan: revenue === null || revenue.currency !== 'CNY' ? null : inYuan(revenue)
    })
    if (size.row === null) return null
    const stated = statedSize === null ? [] : sizesOfAlias(statedSize)
    if (stated.length > 0 && size.possible.length > 0 && !size.possible.some((one) => stated.includes(one)))
      return {
        field: 'size',
        message: message('verification.size.stated', {
          stated: statedSize ?? '',
          size: size.possible.join('/'),
          row: size.row
        }),
        proposal: message('verification.size.proposalStated', { size: size.possible.join('/') })
      }
    return inputsDisagree(size)
  }
}
