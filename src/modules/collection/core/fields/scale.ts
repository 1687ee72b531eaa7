import type { AmountRange, CustomerFile, HeadCount } from '#contracts/customers'
import { fenOfYuan } from '#kernel/money'
import { remembered } from '#kernel/remembered'
import { message } from '#kernel/result'
import { parseSize } from '#lib/chinese'
import type { Reading } from '../reading.ts'

export type ScaleFields = Pick<CustomerFile, 'employees' | 'revenue' | 'statedSize' | 'registeredCapital'>

const STATED = /中小微?型?|大中型|特大型|超大型|大型|中型|小微型?|小型|微型/
const statedSizes: Readonly<Record<string, string>> = {
  中小: '中小型',
  中小微: '中小型',
  中小微型: '中小型',
  小微: '小微型',
  特大型: '大型',
  超大型: '大型'
}

const sizeIn = remembered(parseSize)

/** Employees and revenue, whether in columns of their own or together in 企业规模: `100-500人, 年营收1亿-5亿`. */
export const readScale = (reading: Reading): ScaleFields => {
  let employees: HeadCount | null = reading.heads('employees')
  let revenue: AmountRange | null = reading.amount('revenue')
  const size = reading.text('size')
  const stated = size === null ? undefined : STATED.exec(size)?.[0]
  if (size !== null) {
    const parts = sizeIn(size)
    if (employees === null && parts.employees?.ok)
      employees = {
        min: parts.employees.value.min,
        max: parts.employees.value.max,
        approx: parts.employees.value.approx
      }
    if (revenue === null && parts.revenue?.ok) {
      const { min, max, approx, currency } = parts.revenue.value
      revenue = {
        min: min === null ? null : fenOfYuan(min),
        max: max === null ? null : fenOfYuan(max),
        approx,
        currency
      }
    }
    if (!parts.employees?.ok && !parts.revenue?.ok && stated === undefined)
      reading.report(
        'size',
        message('collection.value.unknown', {
          text: size,
          values: '大型, 中型, 小型, 微型, 100-500人, 年营收5000万-1亿'
        })
      )
  }
  return {
    employees,
    revenue,
    statedSize: stated === undefined ? null : (statedSizes[stated] ?? stated),
    registeredCapital: reading.amount('registeredCapital')
  }
}
