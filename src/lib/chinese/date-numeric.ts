import { civilOf, isCivilDay, toDay } from '#kernel/day'
import {
  NONEXISTENT,
  civilPoint,
  plausible,
  point,
  stick,
  type DateContext,
  type PointRead,
  yearOf
} from './date-context.ts'
import { DAY_RANGE, insideKnownYear, insideMonth, insideYear } from './date-inside.ts'

const LAST_SHORT_YEAR = 60

/** Nobody plans so far: a first number beyond is a day, not a year. */
const FAR_YEARS = 3

const fullYear = (text: string): number => {
  const value = Number(text)
  // 85年 and 98年 are of the last century.
  if (text.length > 2) return value
  return value > LAST_SHORT_YEAR ? 1900 + value : 2000 + value
}

/** 2027年3-4月 and 2027年1-2季度 are stretches, no days. */
const NUMERIC_DATE = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d|月|个月|季)[日号]?/y

const NUMERIC_MONTH = /(\d{4})[-/.](\d{1,2})(?!\d)月?(?![-/.]\d{1,2}(?![\d月季]))/y

const COMPACT = /(\d{8}|\d{6})(?!\d)/y

const SHORT_DATE = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/y

const YEAR =
  /(\d{4}|\d{2})(?:年度?|财年)|(\d{4})(?=[qh][1-4]|$|[-~至到,;)\s底初末前后]|春节|国庆|元旦|[上下前后]半年|第[1-4]季|中秋|端午|清明|元宵|[5五]一|双|暑假|寒假|618|[春夏秋冬]|\/20\d\d)/y

const LATIN_YEAR = /(?:fy)?(\d{2}|\d{4})[-/]?(?=q[1-4](?!\d)|h[12](?!\d))/y

const LONE_DAY = /(\d{1,2})[日号]/y

const SHORT_MONTH_DAY = /(\d{1,2})([-/.])(\d{1,2})(?![\d万亿%年月季个天周])/y

/** 6/2026 and 06.2026: the month of a year. */
const MONTH_OF_YEAR = /(\d{1,2})[-/.](20\d{2})(?![\d\-/.])/y

/** Dates that begin with a digit. */
export const numericPoint = (text: string, at: number, context: DateContext): PointRead => {
  const full = stick(NUMERIC_DATE, text, at)
  if (full) return civilPoint(Number(full[1]), Number(full[2]), Number(full[3]), at + full[0].length)
  const compact = stick(COMPACT, text, at)
  if (compact?.[1]) {
    const digits = compact[1]
    const end = at + digits.length
    if (digits.length === 8)
      return civilPoint(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)), end)
    const [year, month] = [Number(digits.slice(0, 4)), Number(digits.slice(4))]
    if (plausible(year) && month >= 1 && month <= 12) return insideMonth(text, year, month, end)
    return civilPoint(
      2000 + Number(digits.slice(0, 2)),
      Number(digits.slice(2, 4)),
      Number(digits.slice(4)),
      end
    )
  }
  const short = stick(SHORT_DATE, text, at)
  if (short) {
    const [a, b] = [Number(short[1]), Number(short[3])]
    const end = at + short[0].length
    const last = short[4] ?? ''
    // 15/03/2024 and 3/15/24; with two digits in front of a plausible day behind it is 24.3.15.
    if (last.length === 4)
      return a > 12 ? civilPoint(Number(last), b, a, end) : civilPoint(Number(last), a, b, end)
    // 30/6/26 is no day of 2030.
    if (a > 12 && a <= 31 && b <= 12 && 2000 + a > context.civil.year + FAR_YEARS && last.length === 2)
      return civilPoint(2000 + Number(last), b, a, end)
    if (a > 12 || last.length === 1 || (b <= 12 && Number(last) <= 31 && a >= 20))
      return short[1]?.length === 2 ? civilPoint(fullYear(short[1]), b, Number(last), end) : null
    return civilPoint(2000 + Number(last), a, b, end)
  }
  const month = stick(NUMERIC_MONTH, text, at)
  if (month && plausible(Number(month[1]))) {
    const end = at + month[0].length
    return insideMonth(text, Number(month[1]), Number(month[2]), end)
  }
  const monthFirst = stick(MONTH_OF_YEAR, text, at)
  if (monthFirst)
    return insideMonth(text, Number(monthFirst[2]), Number(monthFirst[1]), at + monthFirst[0].length)
  const latin = stick(LATIN_YEAR, text, at)
  if (latin?.[1]) return insideKnownYear(text, at + latin[0].length, fullYear(latin[1]), context)
  const year = stick(YEAR, text, at)
  if (year) {
    const value = fullYear(year[1] ?? year[2] ?? '')
    if (plausible(value) && (year[1]?.length !== 2 || Number(year[1]) >= 10 || text.charAt(at) === '0'))
      return insideKnownYear(text, at + year[0].length, value, context)
  }
  const inside = insideYear(text, at, null, context)
  if (inside !== null) return inside
  const range = stick(DAY_RANGE, text, at)
  const base = context.anchor === null ? context.civil : (civilOf(context.anchor) ?? context.civil)
  if (range) return insideMonth(text, base.year, base.month, at)
  const lone = stick(LONE_DAY, text, at)
  if (lone) {
    const day = Number(lone[1])
    const floor = context.anchor ?? context.today
    for (let step = 0; step < 12; step++) {
      const index =
        base.year * 12 + base.month - 1 + step * (context.lean === 'past' && !context.anchor ? -1 : 1)
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
      if (!isCivilDay(y, m, day)) continue
      const iso = toDay(y, m, day)
      if (context.lean === 'past' && !context.anchor ? iso <= floor : iso >= floor)
        return point({ from: iso, to: iso }, at + lone[0].length, 'day')
    }
    return NONEXISTENT
  }
  const monthDay = stick(SHORT_MONTH_DAY, text, at)
  if (monthDay) {
    const [m, d] = [Number(monthDay[1]), Number(monthDay[3])]
    const end = at + monthDay[0].length
    if (m < 1 || m > 12 || d < 1 || d > 31) return null
    const span = yearOf(context, (y) =>
      isCivilDay(y, m, d) ? { from: toDay(y, m, d), to: toDay(y, m, d) } : null
    )
    return span === null ? NONEXISTENT : point(span, end, 'day')
  }
  return null
}
