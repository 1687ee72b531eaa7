import type { AmountRange, CustomerFile, DayPeriod, FieldKey, HeadCount } from '#contracts/customers'
import type { Day } from '#kernel/day'
import { fenOfYuan } from '#kernel/money'
import { message, type Message } from '#kernel/result'
import { parseAmount, parseDate, parseHeadCount, parseRating, parseYesNo, splitList } from '#lib/chinese'
import type { HeaderUnit } from './columns/fold-header.ts'

/** What one row says about one subject, by field; `unit` is the one its header names. */
export type RawFields = ReadonlyMap<FieldKey, string>
export type Units = ReadonlyMap<FieldKey, HeaderUnit>

type Unclear = CustomerFile['unclear'][number]

/**
 * Reads the fields of one row and collects what is unclear. Each reader gives null where nothing is written, and
 * null with an entry in `unclear` where something is written that cannot be used.
 */
export type Reading = Readonly<{
  today: Day
  unclear: Unclear[]
  text: (field: FieldKey) => string | null
  list: (field: FieldKey) => readonly string[]
  amount: (field: FieldKey) => AmountRange | null
  /** A single amount in 分: the middle of a range; `无` and `未合作` are zero where `noneIsZero`. */
  amountFen: (field: FieldKey) => number | null
  heads: (field: FieldKey) => HeadCount | null
  number: (field: FieldKey) => number | null
  day: (field: FieldKey) => Day | null
  period: (field: FieldKey) => DayPeriod | null
  yesNo: (field: FieldKey) => boolean | null
  rating: (field: FieldKey) => number | null
  report: (field: FieldKey, message: Message, vague?: boolean) => void
}>

/** Dates of plans; a date without a year in any other field is the last one that was. */
const forwardFields: ReadonlySet<FieldKey> = new Set<FieldKey>(['timeline'])

/** Cells that say that nothing is known. */
const BLANK =
  /^(?:[-—–/\\.·?？*]+|n\/?a|nan|null|none|nil|undefined|无数据|未填写?|未知|不详|不清楚|暂缺|待补充?|空|select)$/i
/** Cells of an order column that say that there was none: a known zero. */
const NO_ORDERS =
  /^(?:0+(?:\.0+)?元?|无|没有|无合作|未合作|尚?未成交|暂无(?:合作|订单)?|从未(?:合作|采购)|无(?:历史)?订单|none)$/i
const PLAIN_NUMBER = /^[¥￥]?\s*\d[\d,]*(?:\.\d+)?(?:\s*[-~至到—–]\s*\d[\d,]*(?:\.\d+)?)?$/
const FIRST_NUMBER = /\d+(?:\.\d+)?/

/** Whether a cell holds anything. */
export const isBlank = (text: string): boolean => text === '' || BLANK.test(text)

/** A bare number with the unit of its header: `500` below 合同额（万元） is `500万元`. */
export const withUnit = (text: string, unit: HeaderUnit): string =>
  unit !== null && PLAIN_NUMBER.test(text) ? `${text}${unit}` : text

const openReading = (
  raw: RawFields,
  units: Units,
  today: Day
): Pick<Reading, 'text' | 'unclear' | 'report' | 'today'> & {
  measured: (field: FieldKey) => string | null
} => {
  const unclear: Unclear[] = []
  const text = (field: FieldKey): string | null => raw.get(field) ?? null
  return {
    today,
    unclear,
    text,
    report: (field, what, vague = false) => void unclear.push({ field, message: what, vague }),
    measured: (field) => {
      const written = text(field)
      const unit = units.get(field) ?? null
      return written !== null && unit !== null && PLAIN_NUMBER.test(written) ? `${written}${unit}` : written
    }
  }
}

/** A reading of one row's fields; `today` settles 下周 and 3个月内. */
export const createReading = (raw: RawFields, units: Units, today: Day): Reading => {
  const { text, report, unclear, measured } = openReading(raw, units, today)

  const amount = (field: FieldKey): AmountRange | null => {
    const written = measured(field)
    if (written === null) return null
    const parsed = parseAmount(written)
    if (!parsed.ok) {
      report(field, message(parsed.code, parsed.params), parsed.code.endsWith('.vague'))
      return null
    }
    const { min, max, approx, currency } = parsed.value
    if (currency !== 'CNY') report(field, message('collection.foreignCurrency', { currency }))
    return {
      min: min === null ? null : fenOfYuan(min),
      max: max === null ? null : fenOfYuan(max),
      approx,
      currency
    }
  }

  const period = (field: FieldKey): DayPeriod | null => {
    const written = text(field)
    if (written === null) return null
    const parsed = parseDate(written, today, { lean: forwardFields.has(field) ? 'future' : 'past' })
    if (!parsed.ok) {
      report(field, message(parsed.code, parsed.params))
      return null
    }
    const { from, to, vague } = parsed.value
    if (vague) report(field, message('collection.date.vague', { text: written }), true)
    return { from, to, vague }
  }

  return {
    today,
    unclear,
    text,
    report,
    amount,
    period,
    list: (field) => {
      const written = text(field)
      return written === null ? [] : splitList(written)
    },
    amountFen: (field) => {
      const written = text(field)
      if (written !== null && NO_ORDERS.test(written)) return 0
      const range = amount(field)
      if (!range || range.currency !== 'CNY') return null
      if (range.min !== null && range.max !== null) return Math.round((range.min + range.max) / 2)
      return range.min ?? range.max
    },
    heads: (field) => {
      const written = measured(field)
      if (written === null) return null
      const parsed = parseHeadCount(written)
      if (parsed.ok) return { min: parsed.value.min, max: parsed.value.max, approx: parsed.value.approx }
      report(field, message(parsed.code, parsed.params), parsed.code.endsWith('.vague'))
      return null
    },
    number: (field) => {
      const written = text(field)
      if (written === null) return null
      if (NO_ORDERS.test(written)) return 0
      const digits = FIRST_NUMBER.exec(written.normalize('NFKC').replace(/,/g, ''))
      if (digits) return Number(digits[0])
      report(field, message('collection.value.unknown', { text: written, values: '0, 1, 2 …' }))
      return null
    },
    day: (field) => {
      const found = period(field)
      return found === null ? null : (found.to ?? found.from)
    },
    yesNo: (field) => {
      const written = text(field)
      if (written === null) return null
      const parsed = parseYesNo(written)
      if (parsed.ok) return parsed.value
      report(field, message('collection.value.unknown', { text: written, values: '是, 否' }))
      return null
    },
    rating: (field) => {
      const written = text(field)
      if (written === null) return null
      const parsed = parseRating(written)
      if (parsed.ok) return parsed.value
      report(field, message('collection.value.unknown', { text: written, values: '1–5' }))
      return null
    }
  }
}
