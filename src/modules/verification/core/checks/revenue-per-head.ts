import { shortYuan, yuanOfFen } from '#kernel/money'
import type { NumberRange } from '#kernel/range'
import { message } from '#kernel/result'
import type { CustomerFile } from '#contracts/customers'
import { sizeOf } from '#lib/china'
import { type Band, bandsOf } from '../bands.ts'
import type { Check } from './check.ts'

const YUAN_PER_FEN = 0.01

/** Outside by this factor it is a warning, below it worth a look (ours); a band with a revenue of its own is S4's case. */
const FAR = 2

const inYuan = (range: NumberRange): NumberRange => ({
  min: range.min === null ? null : range.min * YUAN_PER_FEN,
  max: range.max === null ? null : range.max * YUAN_PER_FEN
})

/**
 * Yearly revenue a head, in 分: the middle where all is known, else as far as it is certain. 5000万 to 1亿 with 100 to 300
 * people is 37.5万 a head; `500人以上` gives only an upper end.
 */
const perHeadOf = (revenue: NumberRange, employees: NumberRange): NumberRange | null => {
  if (revenue.min !== null && revenue.max !== null && employees.min !== null && employees.max !== null) {
    const people = (employees.min + employees.max) / 2
    if (people <= 0) return null
    const middle = (revenue.min + revenue.max) / 2 / people
    return { min: middle, max: middle }
  }
  const least = revenue.min !== null && employees.max ? revenue.min / employees.max : null
  const most = revenue.max !== null && employees.min ? revenue.max / employees.min : null
  return least === null && most === null ? null : { min: least, max: most }
}

const fits = (band: Band, file: CustomerFile, size: string | null): boolean =>
  (band.size === null || band.size === size) &&
  (band.products.length === 0 ||
    band.products.some((product) => file.mainBusiness?.includes(product) === true))

const bandFor = (file: CustomerFile, bands: readonly Band[]): Band | undefined => {
  let size: string | null | undefined
  return bands.find((band) => {
    if (band.size !== null && size === undefined)
      ({ size } = sizeOf({
        industryCode: file.industryCode,
        employees: file.employees,
        revenueYuan: file.revenue && inYuan(file.revenue)
      }))
    return fits(band, file, size ?? null)
  })
}

const yuanText = (fen: number): string => shortYuan(Math.round(yuanOfFen(fen) / 100) * 100)

/**
 * Employees against revenue: revenue a head outside the industry's usual band of the playbook, and a revenue above
 * what makers of such products have where the head count is unknown. S4's own case: 5000万-1亿 claimed by a maker of
 * small parts is questioned; 1000万-5000万 was right.
 */
export const revenuePerHead: Check = {
  id: 'revenue-per-head',
  severity: 'info',
  run: (file, { playbook }) => {
    const { revenue, employees, industryCode } = file
    if (revenue === null || revenue.currency !== 'CNY') return null
    const band = bandFor(file, bandsOf(playbook, industryCode))
    if (!band) return null
    const params = { reason: band.reason, low: yuanText(band.min), high: yuanText(band.max) }
    const perHead = employees && perHeadOf(revenue, employees)
    if (!perHead) {
      const certain = revenue.min ?? 0
      if (employees !== null || band.revenueMax === null || certain < band.revenueMax) return null
      return {
        field: 'revenue',
        severity: 'warning',
        message: message('verification.revenue.aboveUsual', {
          ...params,
          revenue: yuanText(certain),
          usual: yuanText(band.revenueMax)
        }),
        proposal: message('verification.revenue.askHeads')
      }
    }
    const over = perHead.min === null ? 0 : perHead.min / band.max
    const under = perHead.max === null || perHead.max === 0 ? 0 : band.min / perHead.max
    if (over <= 1 && under <= 1) return null
    const shown = over > 1 ? perHead.min : perHead.max
    return {
      field: 'revenue',
      message: message(over > 1 ? 'verification.revenue.tooHigh' : 'verification.revenue.tooLow', {
        ...params,
        perHead: yuanText(shown ?? 0)
      }),
      proposal: message('verification.revenue.proposal'),
      severity: Math.max(over, under) > FAR || band.revenueMax !== null ? 'warning' : 'info'
    }
  }
}
