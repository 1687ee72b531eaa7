import { addDays, addMonths, civilOf, toDay, type Day } from '#kernel/day'
import {
  FEAST_PATIENCE_DAYS,
  monday,
  monthSpan,
  point,
  quarterSpan,
  shiftMonth,
  stick,
  type DateContext,
  type Point,
  type PointRead,
  yearOf
} from './date-context.ts'
import { feastDays } from './date-festivals.ts'
import { insideKnownYear, insideMonth, insideYear, weekOfYear } from './date-inside.ts'
import { isEnd, monthPart, partOfMonths, withPart, yearPart } from './date-parts.ts'

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

const RELATIVE_MONTH = /(上上上?|大上|上|下下下?|大下|下|本|这|当|次|隔|再下)(?:1?个|一|1)?月份?(?!\d{3})/y

const RELATIVE_QUARTER = /(上上|上|下下|下|本|这|当前|当|次)(?:1?个|一|1)?季度?/y

const RELATIVE_WEEK = /(上上上|上上|大上|上|下下下|下下|大下|下|本|这|当|次)(?:1?个|一|1)?(?:周|星期|礼拜)/y

const WEEKDAY = /(?:周|星期|礼拜)?([1-7])(?![\d日月天周个年.])/y

const BARE_WEEK = /(?:周|星期|礼拜)(末|[1-7])(?![\d个])/y

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
  /(月|季度|季|年度|年|岁|周)(初|头|中旬?|底|末|尾|终(?!端)|内|里)(?![国午秋心型小标学高])|(上旬|中旬|下旬)|(年前|年后|节前|节后)(?!\d)/y

const STEPS: Readonly<Record<string, number>> = {
  上上上: -3,
  上上: -2,
  大上: -2,
  上: -1,
  本: 0,
  这: 0,
  当: 0,
  当前: 0,
  下: 1,
  次: 1,
  隔: 2,
  下下: 2,
  大下: 2,
  再下: 2,
  下下下: 3
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

/** Dates that begin with a word: 今年, 下月, 本周, 明天, 月底, 上半年, 第3季度, 春节. */
export const wordPoint = (text: string, at: number, context: DateContext): PointRead => {
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
  const numbered = text.charAt(at) === '第' ? weekOfYear(text, at, civil.year) : null
  if (numbered !== null) return numbered
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
  const { today } = context
  // 6月1号到月底 is the end of that month.
  const civil = (context.anchor === null ? null : civilOf(context.anchor)) ?? context.civil
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
