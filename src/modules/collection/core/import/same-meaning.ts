import type { FieldKey } from '#contracts/customers'
import { parseAddress } from '#lib/china'
import {
  fold,
  parseAmount,
  parseDate,
  parseDecisionRole,
  parseEmail,
  parseHeadCount,
  parsePerson,
  parsePhones,
  parseSize,
  parseRating,
  parseYesNo,
  webHostOf,
  type Parsed
} from '#lib/chinese'
import { listIn, numberIn } from '../understood.ts'

/** What a text means as one text that is equal for equal meanings; null where it is not understood. */
type Meaning = (text: string) => string | null

const by =
  <T>(parse: (text: string) => Parsed<T>, write: (value: T) => string): Meaning =>
  (text) => {
    const parsed = parse(text)
    return parsed.ok ? write(parsed.value) : null
  }

const amount = by(parseAmount, ({ min, max, currency }) => `${min}~${max} ${currency}`)
const heads = by(parseHeadCount, ({ min, max }) => `${min}~${max}`)
const rating = by(parseRating, String)
const yesNo = by(parseYesNo, String)
const count: Meaning = (text) => {
  const { value } = numberIn(text)
  return value === null ? null : String(value)
}
/** Only days that name their year, or that a spreadsheet counts: the others depend on when they were said. */
const DATED = /(?<!\d)(?:19|20)\d{2}|^\d{5}$/
const ANY_DAY = '2024-01-01'
const day: Meaning = (text) => {
  const parsed = DATED.test(text) ? parseDate(text, ANY_DAY) : null
  return parsed?.ok === true && !parsed.value.vague ? `${parsed.value.from}~${parsed.value.to}` : null
}
const phones: Meaning = (text) => {
  const found = parsePhones(text)
  const numbers = found.flatMap((phone) => (phone.ok ? [`${phone.value.e164}#${phone.value.extension}`] : []))
  return numbers.length === 0 || numbers.length < found.length ? null : numbers.toSorted().join(' ')
}
const place: Meaning = (text) => {
  const { provinceCode, cityCode, districtCode, rest } = parseAddress(text)
  const code = districtCode ?? cityCode ?? provinceCode
  return code === null ? null : `${code} ${fold(rest)}`
}
const items: Meaning = (text) => listIn(text).map(fold).toSorted().join('|')
const person = by(parsePerson, ({ name }) => fold(name ?? ''))

const MEANINGS: Readonly<Partial<Record<FieldKey, Meaning>>> = {
  revenue: amount,
  registeredCapital: amount,
  budget: amount,
  orderAmount12m: amount,
  orderProfit12m: amount,
  orderTotal: amount,
  employees: heads,
  foundedOn: day,
  timeline: day,
  firstOrderOn: day,
  lastOrderOn: day,
  lastContactOn: day,
  lastInquiryOn: day,
  experienceYears: count,
  orderCount: count,
  orderCount12m: count,
  contacts30d: count,
  reminders: count,
  siteVisits: count,
  eventsAttended: count,
  materialsRequested: count,
  satisfaction: rating,
  willingness: rating,
  urgency: rating,
  importance: rating,
  threatensBusiness: yesNo,
  cooperationEnded: yesNo,
  answered: yesNo,
  phone: phones,
  mobile: phones,
  email: by(parseEmail, String),
  website: webHostOf,
  address: place,
  registeredAddress: place,
  decisionRole: by(parseDecisionRole, String),
  contactName: person,
  tags: items,
  competitors: items,
  decisionFactors: items,
  productTypes: items,
  attention: items
}

/** What a free text of a company's size means for one of the fields that it may tell; null where it tells nothing of it. */
const inSize = (field: 'employees' | 'revenue', size: string): string | null => {
  const { employees, revenue } = parseSize(size)
  if (field === 'employees')
    return employees?.ok === true ? `${employees.value.min}~${employees.value.max}` : null
  if (revenue?.ok !== true) return null
  const { min, max, currency } = revenue.value
  return `${min}~${max} ${currency}`
}

const isTold = (field: FieldKey): field is 'employees' | 'revenue' =>
  field === 'employees' || field === 'revenue'

/** Whether 企业规模 tells a field that has no text of its own: `员工121人，年营收5600万` tells 员工数. */
export const isToldBySize = (field: FieldKey, size: string | undefined): size is string =>
  size !== undefined && isTold(field) && inSize(field, size) !== null

/** Whether it tells the same as a text of the field. */
export const isSameAsSize = (field: FieldKey, size: string, text: string): boolean =>
  isTold(field) && inSize(field, size) === MEANINGS[field]?.(text)

/** Letters of both widths, of both cases and with blanks between them are the same text. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/**
 * Whether two texts of a field say the same: 500万 and 五百万 as a revenue, 138 0013 8000 and +8613800138000, 2024-3-5 and
 * 2024年3月5日, www.a.cn and https://a.cn/. Other fields, and what is not understood, by their letters.
 */
export const isSameMeaning = (field: FieldKey, one: string, other: string): boolean => {
  if (folded(one) === folded(other)) return true
  const meaning = MEANINGS[field]
  const meant = meaning?.(one) ?? null
  return meant !== null && meant !== '' && meant === meaning?.(other)
}
