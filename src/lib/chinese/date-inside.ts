import { addDays, isCivilDay, toDay, type Day } from '#kernel/day'
import {
  FEAST_PATIENCE_DAYS,
  NONEXISTENT,
  monday,
  monthSpan,
  point,
  quarterSpan,
  stick,
  type DateContext,
  type PointRead,
  yearOf
} from './date-context.ts'
import { feastAt, feastDays } from './date-festivals.ts'
import { PART, isEnd, monthPart, withPart, yearPart } from './date-parts.ts'

const HALF = /[-/ ]*(?:([上下前后])半年|h([12])(?!\d))/y

const QUARTER =
  /[-/ 的]*(?:第?([1-4])[-~至到、/和]([1-4])(?:个)?季度?|第?([1-4])季度?|q([1-4])[-~至到/、]+q?([1-4])(?!\d)|q([1-4])(?!\d)(?:季度?)?|([1-4])q(?![a-z])|(首|末|前)(?:个)?季度?)/y

const SEASON = /(春|夏|秋|冬)(?:季(?!度)|天|$)/y

const SEASON_MONTH: Readonly<Record<string, number>> = { 春: 3, 夏: 6, 秋: 9, 冬: 12 }

const MONTH_RANGE = /(\d{1,2})月?份?[-~至到、/和](\d{1,2})月(?:份)?(?![\d])/y

const MONTH = /[-/ 的]*(\d{1,2})月份?/y

export const DAY_RANGE = /(\d{1,2})[日号]?[-~至到](\d{1,2})[日号]/y

const DAY_OF_MONTH = /的?(\d{1,2})(?:[日号]|(?![\d年月天周个点:：时]))/y

const WEEK_NUMBER = /第?(\d{1,2})周/y

const WEEK_OF_MONTH = /的?(?:第([1-5])|(最后)[1一]?|(首))个?(?:周|星期|礼拜)/y

/** 第1周 of a month is its days 1 to 7, the last its last seven. */
const weekOfMonth = (text: string, year: number, month: number, end: number): PointRead => {
  const week = stick(WEEK_OF_MONTH, text, end)
  if (!week) return null
  const whole = monthSpan(year, month)
  const from =
    week[2] === undefined ? addDays(whole.from, (Number(week[1] ?? 1) - 1) * 7) : addDays(whole.to, -6)
  const to = addDays(from, 6)
  if (from > whole.to) return NONEXISTENT
  return point({ from, to: to > whole.to ? whole.to : to }, end + week[0].length)
}

/** The month, its day or its part, once year and month are known. `end` stands behind 月. */
export const insideMonth = (text: string, year: number, month: number, end: number): PointRead => {
  if (month < 1 || month > 12) return NONEXISTENT
  const range = stick(DAY_RANGE, text, end)
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])]
    if (!isCivilDay(year, month, first) || !isCivilDay(year, month, last) || last < first) return NONEXISTENT
    return point({ from: toDay(year, month, first), to: toDay(year, month, last) }, end + range[0].length)
  }
  const day = stick(DAY_OF_MONTH, text, end)
  if (day) {
    const number = Number(day[1])
    if (!isCivilDay(year, month, number)) return NONEXISTENT
    const iso = toDay(year, month, number)
    return point({ from: iso, to: iso }, end + day[0].length, 'day')
  }
  const week = weekOfMonth(text, year, month, end)
  if (week !== null) return week
  const part = stick(PART, text, end)
  if (part?.[1])
    return point(monthPart(year, month, part[1]), end + part[0].length, isEnd(part[1]) ? 'part' : 'period')
  return point(monthSpan(year, month), end)
}

/** Reads what stands inside a year: a half, a quarter, a month …; `year` null takes the nearest fitting one. */
export const insideYear = (
  text: string,
  at: number,
  year: number | null,
  context: DateContext
): PointRead => {
  const place = (spanIn: (year: number) => Readonly<{ from: Day; to: Day }> | null) =>
    year === null ? yearOf(context, spanIn) : spanIn(year)

  const half = stick(HALF, text, at)
  if (half) {
    const second = half[1] === '下' || half[1] === '后' || half[2] === '2'
    const span = place((y) => monthSpan(y, second ? 7 : 1, 6))
    return span && withPart(text, span, at + half[0].length)
  }
  const quarter = stick(QUARTER, text, at)
  if (quarter && (year !== null || !/^[-/ ]*\d季(?!度)/.test(quarter[0]) || quarter[0].includes('第'))) {
    const first = quarter[1] ?? quarter[3] ?? quarter[4] ?? quarter[6] ?? quarter[7]
    const last = quarter[2] ?? quarter[5] ?? first
    const word = quarter[8]
    const from = word === undefined ? Number(first) : word === '末' ? 4 : 1
    const to = word === undefined ? Number(last) : from
    if (to < from) return NONEXISTENT
    const span = place((y) => quarterSpan(y, from, to))
    return span && withPart(text, span, at + quarter[0].length)
  }
  const months = stick(MONTH_RANGE, text, at)
  if (months && Number(months[2]) >= 1 && Number(months[2]) <= 12) {
    const [first, last] = [Number(months[1]), Number(months[2])]
    if (first < 1 || first > 12) return NONEXISTENT
    const count = last >= first ? last - first + 1 : last + 13 - first
    const span = place((y) => monthSpan(y, first, count))
    return span && point(span, at + months[0].length)
  }
  const month = stick(MONTH, text, at)
  if (month) {
    const number = Number(month[1])
    const end = at + month[0].length
    if (number < 1 || number > 12) return NONEXISTENT
    if (year !== null) return insideMonth(text, year, number, end)
    let read: PointRead = null
    const span = yearOf(context, (y) => {
      read = insideMonth(text, y, number, end)
      return read === null || read === NONEXISTENT ? null : read
    })
    // 2月29日 without a year exists in leap years only.
    return span === null ? NONEXISTENT : read
  }
  const season = stick(SEASON, text, at)
  if (season?.[1]) {
    const first = SEASON_MONTH[season[1]] ?? 3
    const span = place((y) => monthSpan(y, first, 3))
    return span && point(span, at + season[0].length)
  }
  const feast = feastAt(text, at)
  if (feast) {
    const spanIn = (y: number): Readonly<{ from: Day; to: Day }> | null => feastDays(feast.feast, y)
    const span = year === null ? yearOf(context, spanIn, FEAST_PATIENCE_DAYS) : spanIn(year)
    return span && point(span, feast.end)
  }
  return null
}

/** 第25周 by ISO 8601: week 1 has 4 January. */
export const weekOfYear = (text: string, at: number, year: number): PointRead => {
  const week = stick(WEEK_NUMBER, text, at)
  if (!week) return null
  const number = Number(week[1])
  const first = addDays(monday(toDay(year, 1, 4)), (number - 1) * 7)
  return number < 1 || number > 53
    ? NONEXISTENT
    : point({ from: first, to: addDays(first, 6) }, at + week[0].length)
}

export const insideKnownYear = (text: string, end: number, year: number, context: DateContext): PointRead => {
  const inside = insideYear(text, end, year, context)
  if (inside !== null) return inside
  const week = weekOfYear(text, end, year)
  if (week !== null) return week
  const part = stick(PART, text, end)
  if (part?.[1])
    return point(yearPart(year, part[1]), end + part[0].length, isEnd(part[1]) ? 'part' : 'period')
  return point({ from: toDay(year, 1, 1), to: toDay(year, 12, 31) }, end)
}
