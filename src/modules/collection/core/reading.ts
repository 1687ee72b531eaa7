import type { AmountRange, CustomerFile, DayPeriod, FieldKey, HeadCount } from '#contracts/customers'
import type { Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import type { HeaderUnit } from './columns/fold-header.ts'
import {
  amountIn,
  headsIn,
  listIn,
  numberIn,
  periodsOn,
  ratingIn,
  yesNoIn,
  type Understood
} from './understood.ts'

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
/** A number or a range of two without a unit, with the words that people put around it: 约5000-8000, 500以上. */
const PLAIN_NUMBER =
  /^((?:约|大约|近|将近|超|超过|不到|不足|[~≈>≥<≤])?\s*[¥￥]?\s*\d[\d,]*(?:\.\d+)?(?:\s*[-~至到—–]\s*\d[\d,]*(?:\.\d+)?)?)\s*(左右|上下|以上|以下|以内)?$/

const BLANK_BEGINS = new Set(Array.from('-—–/\\.·?？*nusNUS无未不暂待空', (sign) => sign.charCodeAt(0)))

/** Whether a cell holds anything. Every cell is asked: nearly all are told by their first character. */
export const isBlank = (text: string): boolean =>
  text === '' || (BLANK_BEGINS.has(text.charCodeAt(0)) && BLANK.test(text))

/** A bare number with the unit of its header: `500` below 合同额（万元） is `500万元`, `约500以上` is `约500万元以上`. */
export const withUnit = (text: string, unit: HeaderUnit): string =>
  unit === null
    ? text
    : text.replace(PLAIN_NUMBER, (_, number: string, after = '') => `${number}${unit}${after}`)

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
      return written === null || unit === null ? written : withUnit(written, unit)
    }
  }
}

/** A reading of one row's fields; `today` settles 下周 and 3个月内. */
export const createReading = (raw: RawFields, units: Units, today: Day): Reading => {
  const { text, report, unclear, measured } = openReading(raw, units, today)
  const periods = periodsOn(today)

  /** What a field means by one of `understood.ts`; what is to be told of it goes to `unclear`. */
  const meaning = <T>(
    field: FieldKey,
    written: string | null,
    understand: (text: string) => Understood<T>
  ): T | null => {
    if (written === null) return null
    const { value, told, vague } = understand(written)
    if (told !== null) report(field, told, vague)
    return value
  }

  const amount = (field: FieldKey): AmountRange | null => meaning(field, measured(field), amountIn)
  const period = (field: FieldKey): DayPeriod | null =>
    meaning(field, text(field), forwardFields.has(field) ? periods.future : periods.past)

  return {
    today,
    unclear,
    text,
    report,
    amount,
    period,
    list: (field) => {
      const written = text(field)
      return written === null ? [] : listIn(written)
    },
    amountFen: (field) => {
      const written = text(field)
      if (written !== null && NO_ORDERS.test(written)) return 0
      const range = amount(field)
      if (!range || range.currency !== 'CNY') return null
      if (range.min !== null && range.max !== null) return Math.round((range.min + range.max) / 2)
      return range.min ?? range.max
    },
    heads: (field) => meaning(field, measured(field), headsIn),
    number: (field) => {
      const written = text(field)
      return written !== null && NO_ORDERS.test(written) ? 0 : meaning(field, written, numberIn)
    },
    day: (field) => {
      const found = period(field)
      return found === null ? null : (found.to ?? found.from)
    },
    yesNo: (field) => meaning(field, text(field), yesNoIn),
    rating: (field) => meaning(field, text(field), ratingIn)
  }
}
