import {
  addDays,
  addMonths,
  type CivilDay,
  civilOf,
  type Day,
  daysInMonth,
  isCivilDay,
  toDay,
  weekdayOf
} from '#kernel/day'
import { feastAt, feastDays, feastSigns } from './date-festivals.ts'

/** What a text is read against: today, where yearless dates lean, and the start of a range for its end. */
export type DateContext = Readonly<{
  today: Day
  civil: CivilDay
  lean: 'future' | 'past'
  /** The first day of the range whose end is being read: it lends year and month. */
  anchor: Day | null
}>

/** A named stretch of days; `part` is the last part of something (底, 末), so that 底前 includes it. */
export type Point = Readonly<{
  from: Day
  to: Day
  grain: 'day' | 'period' | 'part'
  end: number
}>
/** A date that is written but does not exist (2月30日). */
export const NONEXISTENT = 'nonexistent'
export type PointRead = Point | typeof NONEXISTENT | null

/** Days a yearless date may lie back before it is taken for next year's. */
const PATIENCE_DAYS = 90
/** A feast is sooner the next one: 年后 said in March means next year's. */
const FEAST_PATIENCE_DAYS = 30

const monthSpan = (year: number, month: number, count = 1): Readonly<{ from: Day; to: Day }> => {
  const from = toDay(year, month, 1)
  return { from, to: addDays(addMonths(from, count), -1) }
}

const shiftMonth = (context: DateContext, months: number): Readonly<{ year: number; month: number }> => {
  const index = context.civil.year * 12 + context.civil.month - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** The year of something written without one: this year's, or the next (lean past: the last) where that lies too far off. */
const yearOf = (
  context: DateContext,
  spanIn: (year: number) => Readonly<{ from: Day; to: Day }> | null,
  patienceDays = PATIENCE_DAYS
): Readonly<{ from: Day; to: Day }> | null => {
  const base = context.anchor === null ? context.civil.year : Number(context.anchor.slice(0, 4))
  const here = spanIn(base)
  if (context.anchor !== null) return here && here.to < context.anchor ? spanIn(base + 1) : here
  if (context.lean === 'past') return here && here.from > context.today ? spanIn(base - 1) : here
  return here && here.to < addDays(context.today, -patienceDays) ? spanIn(base + 1) : here
}

const LAST_SHORT_YEAR = 60

const fullYear = (text: string): number => {
  const value = Number(text)
  // 85年 and 98年 are of the last century.
  if (text.length > 2) return value
  return value > LAST_SHORT_YEAR ? 1900 + value : 2000 + value
}
const plausible = (year: number): boolean => year >= 1900 && year <= 2199

const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  上年度: -1,
  上一年度: -1,
  旧年: -1,
  今年: 0,
  本年: 0,
  本年度: 0,
  这一年: 0,
  当年: 0,
  今年度: 0,
  本财年: 0,
  明年: 1,
  来年: 1,
  次年: 1,
  翌年: 1,
  下年: 1,
  下一年: 1,
  下年度: 1,
  下一年度: 1,
  明年度: 1,
  新一年: 1,
  新的1年: 1,
  后年: 2,
  大后年: 3
}
const RELATIVE_YEAR =
  /(大前年|前年|去年|上一年度?|上年度?|旧年|今年度?|本年度?|本财年|这一年|当年|明年度?|来年|次年|翌年|下一年度?|下1年度?|上1年度?|下年度?|大后年|后年|新一年)/y
const NUMERIC_DATE = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)[日号]?/y
const NUMERIC_MONTH = /(\d{4})[-/.](\d{1,2})(?!\d)月?(?![-/.]\d{1,2}(?!\d))/y
const COMPACT = /(\d{8}|\d{6})(?!\d)/y
const SHORT_DATE = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y
const YEAR =
  /(\d{4}|\d{2})(?:年度?|财年)|(\d{4})(?=[qh][1-4]|$|[-~至到,;)\s底初末前后]|春节|国庆|元旦|[春夏秋冬]|\/20\d\d)/y
const LATIN_YEAR = /(?:fy)?(\d{2}|\d{4})[-/]?(?=q[1-4](?!\d)|h[12](?!\d))/y
const HALF = /[-/ ]*(?:([上下前后])半年|h([12])(?!\d))/y
const QUARTER =
  /[-/ 的]*(?:第?([1-4])[-~至到、/和]([1-4])(?:个)?季度?|第?([1-4])季度?|q([1-4])[-~至到/、]+q?([1-4])(?!\d)|q([1-4])(?!\d)(?:季度?)?|([1-4])q(?![a-z])|(首|末|前)(?:个)?季度?)/y
const SEASON = /(春|夏|秋|冬)(?:季(?!度)|天|$)/y
const SEASON_MONTH: Readonly<Record<string, number>> = { 春: 3, 夏: 6, 秋: 9, 冬: 12 }
const MONTH_RANGE = /(\d{1,2})月?份?[-~至到、/和](\d{1,2})月(?:份)?(?![\d])/y
const MONTH = /[-/ 的]*(\d{1,2})月份?/y
const DAY_RANGE = /(\d{1,2})[日号]?[-~至到](\d{1,2})[日号]/y
const DAY_OF_MONTH = /的?(\d{1,2})(?:[日号]|(?![\d年月天周个点:：时]))/y
const LONE_DAY = /(\d{1,2})[日号]/y
const SHORT_MONTH_DAY = /(\d{1,2})([-/.])(\d{1,2})(?![\d万亿%年月季个天周])/y
const PART =
  /[的份]?(?:月|年|季度|季|周)?(初|头|中下旬|中上旬|上中旬|上旬|中旬|下旬|中期|中间|中|底|末|尾|月底|下半月|上半月)(?![国午秋心型小标学高等长])/y
const RELATIVE_MONTH = /(上上上?|上|下下下?|下|本|这|当|次|隔|再下)(?:1?个|一|1)?月份?(?!\d{3})/y
const RELATIVE_QUARTER = /(上上|上|下下|下|本|这|当前|当|次)(?:1?个|一|1)?季度?/y
const RELATIVE_WEEK = /(上上上|上上|上|下下下|下下|下|本|这|当|次)(?:1?个|一|1)?(?:周|星期|礼拜)/y
const WEEKDAY = /(?:周|星期|礼拜)?([1-7])(?![\d日月天周个年.])/y
const BARE_WEEK = /(?:周|星期|礼拜)(末|[1-7])(?![\d个])/y
const WEEK_NUMBER = /第?(\d{1,2})周/y
const RELATIVE_DAY =
  /大前天|前天|昨[天日]|昨(?=晚)|今明两?2?[天日]|今[天日]|今(?=[晚早])|当[天日]|本日|明后[天日两2]?[天日]?|明[天日]|明(?=[晚早])|大后[天日]|后[天日]|现在|目前|此刻|即[日刻]|这[两2][天日]/y
const RELATIVE_DAYS: Readonly<Record<string, readonly [number, number]>> = {
  大前: [-3, -3],
  前: [-2, -2],
  昨: [-1, -1],
  今明: [0, 1],
  今: [0, 0],
  当: [0, 0],
  本: [0, 0],
  现: [0, 0],
  目: [0, 0],
  此: [0, 0],
  即: [0, 0],
  明后: [1, 2],
  明: [1, 1],
  大后: [3, 3],
  后: [2, 2],
  这: [0, 2]
}
const BARE_PART =
  /(月|季度|季|年度|年|岁|周)(初|头|中旬?|底|末|尾|内|里)(?![国午秋心型小标学高])|(上旬|中旬|下旬)|(年前|年后|节前|节后)(?!\d)/y
const STEPS: Readonly<Record<string, number>> = {
  上上上: -3,
  上上: -2,
  上: -1,
  本: 0,
  这: 0,
  当: 0,
  当前: 0,
  下: 1,
  次: 1,
  隔: 2,
  下下: 2,
  再下: 2,
  下下下: 3
}

const stick = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const point = (
  span: Readonly<{ from: Day; to: Day }>,
  end: number,
  grain: Point['grain'] = 'period'
): Point => ({ from: span.from, to: span.to, grain, end })

const isEnd = (word: string): boolean => /底|末|尾|下旬|下半月/.test(word)

/** 初, 中, 底 of a month: its first, second and last ten days; 上半月 its first 15. */
const monthPart = (year: number, month: number, word: string): Readonly<{ from: Day; to: Day }> => {
  const last = daysInMonth(year, month)
  const spans: readonly (readonly [RegExp, number, number])[] = [
    [/上半月/, 1, 15],
    [/下半月/, 16, last],
    [/中下旬/, 11, last],
    [/中上旬|上中旬/, 1, 20],
    [/初|头|上旬/, 1, 10],
    [/中/, 11, 20],
    [/底|末|尾|下旬/, 21, last]
  ]
  const found = spans.find(([pattern]) => pattern.test(word))
  return { from: toDay(year, month, found?.[1] ?? 1), to: toDay(year, month, found?.[2] ?? last) }
}

/** 年初 January, 年中 June and July, 年底 December. */
const yearPart = (year: number, word: string): Readonly<{ from: Day; to: Day }> => {
  if (/初|头|上旬/.test(word)) return monthSpan(year, 1)
  if (word.includes('中')) return monthSpan(year, 6, 2)
  return monthSpan(year, 12)
}

/** 初, 中, 末 of several months: the first, the middle and the last month of them. */
const partOfMonths = (
  span: Readonly<{ from: Day; to: Day }>,
  word: string
): Readonly<{ from: Day; to: Day }> => {
  const first = civilOf(span.from)
  const last = civilOf(span.to)
  if (!first || !last) return span
  if (/初|头|上旬/.test(word)) return monthSpan(first.year, first.month)
  if (word.includes('中'))
    return monthSpan(first.year, first.month + Math.floor((last.month - first.month) / 2))
  return monthSpan(last.year, last.month)
}

const withPart = (text: string, span: Readonly<{ from: Day; to: Day }>, end: number): Point => {
  const part = stick(PART, text, end)
  if (!part?.[1]) return point(span, end)
  return point(partOfMonths(span, part[1]), end + part[0].length, isEnd(part[1]) ? 'part' : 'period')
}

const monday = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/** The month, its day or its part, once year and month are known. `end` stands behind 月. */
const insideMonth = (text: string, year: number, month: number, end: number): PointRead => {
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
  const part = stick(PART, text, end)
  if (part?.[1])
    return point(monthPart(year, month, part[1]), end + part[0].length, isEnd(part[1]) ? 'part' : 'period')
  return point(monthSpan(year, month), end)
}

const quarterSpan = (year: number, first: number, last = first): Readonly<{ from: Day; to: Day }> =>
  monthSpan(year, first * 3 - 2, (last - first + 1) * 3)

/** Reads what stands inside a year: a half, a quarter, a month …; `year` null takes the nearest fitting one. */
const insideYear = (text: string, at: number, year: number | null, context: DateContext): PointRead => {
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

const weekPoint = (text: string, start: Day, end: number): Point => {
  const day = stick(WEEKDAY, text, end)
  if (day && !/^[-~至到]?\d/.test(text.slice(end + day[0].length))) {
    const iso = addDays(start, Number(day[1]) - 1)
    return point({ from: iso, to: iso }, end + day[0].length, 'day')
  }
  const part = /^(初|中|末|底|内|里)/.exec(text.slice(end))?.[1]
  if (part === '末') return point({ from: addDays(start, 5), to: addDays(start, 6) }, end + 1)
  if (part === '初') return point({ from: start, to: addDays(start, 1) }, end + 1)
  if (part === '中') return point({ from: addDays(start, 2), to: addDays(start, 3) }, end + 1)
  if (part === '底') return point({ from: addDays(start, 3), to: addDays(start, 4) }, end + 1, 'part')
  return point({ from: start, to: addDays(start, 6) }, end)
}

const insideKnownYear = (text: string, end: number, year: number, context: DateContext): PointRead => {
  const inside = insideYear(text, end, year, context)
  if (inside !== null) return inside
  const week = stick(WEEK_NUMBER, text, end)
  if (week) {
    const first = addDays(monday(toDay(year, 1, 4)), (Number(week[1]) - 1) * 7)
    return Number(week[1]) < 1 || Number(week[1]) > 53
      ? NONEXISTENT
      : point({ from: first, to: addDays(first, 6) }, end + week[0].length)
  }
  const part = stick(PART, text, end)
  if (part?.[1])
    return point(yearPart(year, part[1]), end + part[0].length, isEnd(part[1]) ? 'part' : 'period')
  return point({ from: toDay(year, 1, 1), to: toDay(year, 12, 31) }, end)
}

const civilPoint = (year: number, month: number, day: number, end: number): PointRead => {
  if (!isCivilDay(year, month, day) || !plausible(year)) return NONEXISTENT
  const iso = toDay(year, month, day)
  return point({ from: iso, to: iso }, end, 'day')
}

/** Dates that begin with a digit. */
const numericPoint = (text: string, at: number, context: DateContext): PointRead => {
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
    if (a > 12 || (b <= 12 && Number(last) <= 31 && a >= 20))
      return civilPoint(2000 + a, b, Number(last), end)
    return civilPoint(2000 + Number(last), a, b, end)
  }
  const month = stick(NUMERIC_MONTH, text, at)
  if (month && plausible(Number(month[1]))) {
    const end = at + month[0].length
    return insideMonth(text, Number(month[1]), Number(month[2]), end)
  }
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

/** Dates that begin with a word: 今年, 下月, 本周, 明天, 月底, 上半年, 第3季度, 春节. */
const wordPoint = (text: string, at: number, context: DateContext): PointRead => {
  const { civil, today } = context
  const year = stick(RELATIVE_YEAR, text, at)
  if (year?.[1]) {
    const shift = RELATIVE_YEARS[year[1].replace('1', '一')] ?? 0
    return insideKnownYear(text, at + year[0].length, civil.year + shift, context)
  }
  const week = stick(RELATIVE_WEEK, text, at)
  if (week?.[1]) {
    const start = addDays(monday(today), (STEPS[week[1]] ?? 0) * 7)
    return weekPoint(text, start, at + week[0].length)
  }
  const month = stick(RELATIVE_MONTH, text, at)
  if (month?.[1]) {
    const target = shiftMonth(context, STEPS[month[1]] ?? 0)
    return insideMonth(text, target.year, target.month, at + month[0].length)
  }
  const quarter = stick(RELATIVE_QUARTER, text, at)
  if (quarter?.[1]) {
    const index = civil.year * 4 + Math.ceil(civil.month / 3) - 1 + (STEPS[quarter[1]] ?? 0)
    return withPart(text, quarterSpan(Math.floor(index / 4), (index % 4) + 1), at + quarter[0].length)
  }
  const day = stick(RELATIVE_DAY, text, at)
  if (day) {
    const word = day[0]
    const two = RELATIVE_DAYS[word.slice(0, 2)]
    const [from, to] = two ?? RELATIVE_DAYS[word.charAt(0)] ?? [0, 0]
    const grain = from === to ? 'day' : 'period'
    return point({ from: addDays(today, from), to: addDays(today, to) }, at + word.length, grain)
  }
  const inside = insideYear(text, at, null, context)
  if (inside !== null) return inside
  const bareWeek = stick(BARE_WEEK, text, at)
  if (bareWeek) {
    const start = monday(today)
    const isWeekend = bareWeek[1] === '末'
    const iso = addDays(start, isWeekend ? 5 : Number(bareWeek[1]) - 1)
    const last = isWeekend ? addDays(iso, 1) : iso
    const gone = context.lean === 'future' && last < (context.anchor ?? today)
    const shift = gone ? 7 : context.lean === 'past' && iso > today ? -7 : 0
    return point(
      { from: addDays(iso, shift), to: addDays(last, shift) },
      at + bareWeek[0].length,
      isWeekend ? 'period' : 'day'
    )
  }
  return barePart(text, at, context)
}

/** 月底, 季度末, 年初, 下旬: of the running month, quarter or year, or of the next where that part is over. */
const barePart = (text: string, at: number, context: DateContext): PointRead => {
  const match = stick(BARE_PART, text, at)
  if (!match) return null
  const { civil, today } = context
  const end = at + match[0].length
  const [, unit, word, third, feast] = match
  if (feast !== undefined) {
    if (feast.startsWith('节')) return null
    const spring = yearOf(context, (y) => feastDays({ lunar: 'spring', days: 7 }, y), FEAST_PATIENCE_DAYS)
    if (!spring) return null
    // 年前 and 年后 are before and after 春节; the sign itself is left to the caller.
    return point(spring, at)
  }
  const over = (span: Readonly<{ to: Day }>): boolean => context.lean === 'future' && span.to < today
  if (third !== undefined || unit === '月') {
    const name = third ?? word ?? ''
    if (name === '内' || name === '里') return point(monthSpan(civil.year, civil.month), end)
    const here = monthPart(civil.year, civil.month, name)
    const next = shiftMonth(context, 1)
    return point(
      over(here) ? monthPart(next.year, next.month, name) : here,
      end,
      isEnd(name) ? 'part' : 'period'
    )
  }
  const name = word ?? ''
  if (unit === '周') {
    const start = monday(today)
    return weekPoint(text, start, at + 1)
  }
  if (unit === '年' || unit === '年度' || unit === '岁') {
    if (name === '内' || name === '里')
      return point({ from: toDay(civil.year, 1, 1), to: toDay(civil.year, 12, 31) }, end)
    const span = yearOf(context, (y) => yearPart(y, name))
    return span && point(span, end, isEnd(name) ? 'part' : 'period')
  }
  const current = quarterSpan(civil.year, Math.ceil(civil.month / 3))
  if (name === '内' || name === '里') return point(current, end)
  const here = partOfMonths(current, name)
  return point(
    over(here)
      ? partOfMonths({ from: addMonths(current.from, 3), to: addMonths(current.to, 3) }, name)
      : here,
    end,
    isEnd(name) ? 'part' : 'period'
  )
}

const WORD_STARTS: ReadonlySet<string> = new Set([
  ...Array.from('大前去上旧今本这当明来次翌下后新隔再昨现目此即第首末春夏秋冬月季年岁周星礼节中qhf'),
  ...feastSigns
])

/** The named stretch of days that begins at a place of a date's text, if one does. */
export const readPoint = (text: string, at: number, context: DateContext): PointRead => {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) {
    const feast = feastAt(text, at)
    if (feast && feast.end === text.length) return wordPoint(text, at, context)
    return numericPoint(text, at, context)
  }
  if (!WORD_STARTS.has(text.charAt(at))) return null
  return wordPoint(text, at, context)
}
