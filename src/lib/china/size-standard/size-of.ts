import type { NumberRange } from '#kernel/range'
import { message, type Message } from '#kernel/result'
import { SIZES, sizeRowsOf, type Limits, type Size, type SizeRow } from './standard.ts'

/**
 * What is known of a company: its GB/T 4754-2017 code and three indicators; money in yuan, each null where
 * unknown.
 */
export type SizeFacts = Readonly<{
  industryCode: string | null
  employees: NumberRange | null
  revenueYuan: NumberRange | null
  assetsYuan?: NumberRange | null
}>

/**
 * The size by the national standard. `possible` are all sizes that the facts allow, smallest first;
 * `provisional` says that a missing indicator may make it smaller; `disagree` that employees and revenue (or
 * assets) speak for different sizes.
 */
export type CompanySize = Readonly<{
  size: Size | null
  possible: readonly Size[]
  provisional: boolean
  byEmployees: Size | null
  byRevenue: Size | null
  byAssets: Size | null
  row: string | null
  disagree: boolean
  because: Message
}>

/** Places in SIZES from the smallest to the largest that an indicator allows. */
type Span = Readonly<{ low: number; high: number }>

const YUAN_PER_WAN = 10_000
const ANY: Span = { low: 0, high: SIZES.length - 1 }

const placeOf = (value: number, limits: Limits): number => limits.filter((limit) => value >= limit).length

/** As a band is meant, its upper end is not reached: 500-1000人 has fewer than 1000. */
const spanOf = (range: NumberRange, limits: Limits): Span => {
  const low = range.min === null ? ANY.low : placeOf(range.min, limits)
  if (range.max === null) return { low, high: ANY.high }
  const isPoint = range.min === range.max
  const high = isPoint
    ? placeOf(range.max, limits)
    : limits.filter((limit) => range.max !== null && range.max > limit).length
  return { low, high: Math.max(low, high) }
}

const inWan = (range: NumberRange | null): NumberRange | null =>
  range && {
    min: range.min === null ? null : range.min / YUAN_PER_WAN,
    max: range.max === null ? null : range.max / YUAN_PER_WAN
  }

type Spans = Readonly<{ employees: Span | null; revenue: Span | null; assets: Span | null; missing: number }>

const spansOf = (facts: SizeFacts, row: SizeRow): Spans => {
  const read = (range: NumberRange | null, limits: Limits | undefined): Span | null =>
    range && limits && (range.min !== null || range.max !== null) ? spanOf(range, limits) : null
  const employees = read(facts.employees, row.employees)
  const revenue = read(inWan(facts.revenueYuan), row.revenueWan)
  const assets = read(inWan(facts.assetsYuan ?? null), row.assetsWan)
  const asked = [row.employees, row.revenueWan, row.assetsWan].filter((limits) => limits !== undefined).length
  return {
    employees,
    revenue,
    assets,
    missing: asked - [employees, revenue, assets].filter((span) => span !== null).length
  }
}

/** A size needs the lower limits of all indicators, so the smallest one decides. */
const smallestOf = (spans: readonly Span[]): Span => ({
  low: Math.min(...spans.map(({ low }) => low)),
  high: Math.min(...spans.map(({ high }) => high))
})

const nameOf = (span: Span | null): Size | null =>
  span && span.low === span.high ? (SIZES[span.low] ?? null) : null

const showRange = (range: NumberRange | null | undefined): string => {
  if (!range || (range.min === null && range.max === null)) return '—'
  if (range.min === range.max) return String(range.min)
  return range.max === null
    ? `≥${range.min}`
    : range.min === null
      ? `≤${range.max}`
      : `${range.min}-${range.max}`
}

const unknown = (because: Message, row: string | null): CompanySize => ({
  size: null,
  possible: [...SIZES],
  provisional: true,
  byEmployees: null,
  byRevenue: null,
  byAssets: null,
  row,
  disagree: false,
  because
})

/** The facts without which the rows could not speak. */
const becauseOf = (facts: SizeFacts, row: string, code: string, size: string): Message =>
  message(`china.size.${code}`, {
    row,
    size,
    employees: showRange(facts.employees),
    revenue: showRange(inWan(facts.revenueYuan)),
    assets: showRange(inWan(facts.assetsYuan ?? null))
  })

const common = (names: readonly (Size | null)[]): Size | null =>
  names.every((name) => name === names[0]) ? (names[0] ?? null) : null

/**
 * 大型, 中型, 小型 or 微型 of a company by 统计上大中小微型企业划分办法(2017): 汽车零部件 (C36) with 800 人 is 中型, provisional while the
 * revenue is unknown. Large, medium and small need the lower limit of every indicator, else a size less; over
 * ranges the size is given only where both ends agree.
 */
export const sizeOf = (facts: SizeFacts): CompanySize => {
  if (facts.industryCode === null) return unknown(message('china.size.noIndustry'), null)
  const rows = sizeRowsOf(facts.industryCode)
  if (rows.length === 0) return unknown(message('china.size.noRow', { industry: facts.industryCode }), null)
  const row = rows.map(({ name }) => name).join('、')
  const readings = rows.map((each) => {
    const spans = spansOf(facts, each)
    const known = [spans.employees, spans.revenue, spans.assets].filter((span) => span !== null)
    return { spans, known, span: known.length > 0 ? smallestOf(known) : null }
  })
  const spans = readings.flatMap(({ span }) => span ?? [])
  if (spans.length < readings.length) return unknown(becauseOf(facts, row, 'noIndicator', ''), row)
  const isMissing = readings.some(({ spans: { missing } }) => missing > 0)
  const low = isMissing ? 0 : Math.min(...spans.map((span) => span.low))
  const high = Math.max(...spans.map((span) => span.high))
  const possible = SIZES.slice(low, high + 1)
  const size = common(spans.map(nameOf))
  const disagree = readings.every(({ known }) => {
    const lowest = Math.min(...known.map((span) => span.high))
    return known.some((span) => span.low > lowest)
  })
  const provisional = possible.length > 1
  const code = size === null ? 'open' : disagree ? 'disagree' : provisional ? 'provisional' : 'decided'
  return {
    size,
    possible,
    provisional,
    byEmployees: common(readings.map(({ spans }) => nameOf(spans.employees))),
    byRevenue: common(readings.map(({ spans }) => nameOf(spans.revenue))),
    byAssets: common(readings.map(({ spans }) => nameOf(spans.assets))),
    row,
    disagree,
    because: becauseOf(facts, row, code, size ?? possible.join('、'))
  }
}
