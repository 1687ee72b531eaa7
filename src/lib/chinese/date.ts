import {
  addDays,
  addMonths,
  civilOf,
  type Day,
  dayNumberOf,
  dayOfNumber,
  isCivilDay,
  toDay
} from '#kernel/day'
import { succeed } from '#kernel/result'
import { absenceOf, isEmptyText } from './absent.ts'
import { readDuration } from './date-duration.ts'
import { type DateContext, NONEXISTENT, type Point } from './date-context.ts'
import { readPoint } from './date-point.ts'
import { dateText } from './date-text.ts'
import { readTime } from './date-time.ts'
import { type Parsed, unread } from './parsed.ts'

/**
 * A day or a period, both ends included; `null` is an open end (6月底前 has no `from`). `vague` (近期, 尽快) has neither and needs
 * a question to the customer. `time` is `HH:MM` where the text has one.
 */
export type DatePeriod = Readonly<{ from: Day | null; to: Day | null; vague: boolean; time?: string }>

export type DateOptions = Readonly<{
  /** Which way a date without a year leans: plans to the `future` (default), history to the `past`. */
  lean?: 'future' | 'past'
  /** Serial numbers count from 1904, as workbooks of old Macs do. */
  epoch1904?: boolean
}>

/** 2024.3.18-22: the end of a range by its day alone. */
const LAST_DAY = /^(\d{1,2})[日号]?$/
const QUOTES = /^["'“”‘’\s]+|["'“”‘’\s]+$/g
/** 20240318143000, as machines write a moment. */
const MOMENT = /^(\d{8})(\d{2})(\d{2})\d{2}$/
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const SERIAL = /^\d{5}(?:\.\d+)?$/
/** 1927-05-18 to 2119-12-31: five digits outside are no date anybody means. */
const SERIAL_RANGE = [10_000, 80_353] as const
/** Day numbers of serial 0: 1899-12-30 (with the invented 29 February 1900) and 1904-01-01. */
const EPOCH_1900 = -25_569
const EPOCH_1904 = -24_107

const VAGUE =
  /近期|最近|近日|尽快|尽早|尽量早|越快越好|越早越好|没那么急|马上|立刻|立即|随时|不久|短期|中期|长期|以后|将来|未来|日后|再说|再联系|再联络|再看|再议|再定|看情况|视情况|待定|未定|没定|待确认|不确定|不急|暂不|暂无计划|没想好|没计划|无计划|适时|择期|有空|有需要|需要时|过段|过一段|过阵|过些|这阵|几天|几个月|几周|几年|数月|数周|数日|若干|改天|急|早日|抓紧|尚早|时机|条件成熟|合适|节前|节后|过两2?天|^[\u3400-\u9fff]{2,8}(?:[前后时]|回来|回国|下来|到位)$|\basap\b|soon|\btbd\b|\btba\b|later|some ?day|immediate|urgent|unknown|not sure|no plan|flexible|anytime|ongoing|future|常年|全年都|不定期|每[年月周天季]|等预算|等领导|等审批|等通知|等公司|安排|审批|批下来|季度采购|年度|月度|定期|不详|不清楚|还没|没确定|什么时候|另行|^(?:要|得|主要|还要)?看[\u3400-\u9fff]{1,10}$|取决于|而定|^(?:要|得|还要|还得|需要?|须|都要?)?[等待][\u3400-\u9fff]{2,14}$/
/** 今年没预算，明年看看: the part that says when not. */
const NOT_NOW = /^[\u3400-\u9fff]{0,8}(?:没有?|暂?无)(?:预算|计划|打算|需求)[,;。 ]\s*(?=\S)/
/** 签完合同后两周: counted from a day that nobody knows yet. */
const AFTER_AN_EVENT =
  /(?:合同|签约|签字|付款|到账|验收|到货|交付|中标|立项|审批|启动|下单|收款|定金|预付款|开工|投产|安装|确认)[\u3400-\u9fff]{0,4}?后的?\d/
/** 每年9月, 每月15日: no one day is meant, and which comes next is to be asked. */
const EVERY = /每(?:一年|年|个?月|一?周|个?星期|个?季度?|半年|两年)/
const NAMES_YEAR = /(?:19|20)\d{2}|[今明后去前]年/
const NO_PLAN =
  /[年月季周天]度?(?:以|之)?内(?:都|暂|肯定)?不(?:会|打算|考虑|换|买|采购|需要|做|动)|^[\u3400-\u9fff]{0,6}(?:暂?无|没有?|暂?不)(?:采购|更换|升级|上线)?(?:计划|打算|考虑|需求|安排)$/
const LEAD_DEADLINE =
  /(?:不超过?|截至|截止(?:日期)?(?:为|是|到|于|:)?|不晚于|不迟于|最迟|最晚|至迟|赶在|早于|到|直到|^~)$/
const LEAD_SINCE = /(?:自从|自|从|始于|开始于|晚于|不早于|最早)$/
const JOIN = /^\s*(?:或者|[-~至到或和及、/])\s*/
/** 3月底4月初, 中秋国庆: two names side by side are one stretch. */
const SIDE_BY_SIDE = /^(?=\d{1,2}月|国庆|元宵|五一|明年|次年|来年|年初)/
/** The lunar calendar is known for feasts only. */
const LUNAR_DATE = /(?:农历|阴历)(?!新?年)|(?<!正)月(?:初[一二三四五六七八九十](?![周个次批])|廿)/
/** 十年以上 is an age, no date. */
const AT_LEAST = /^\d{1,3}个?(?:年|月|天|周)及?以上/
/** 前, with the event that ends there between: 下班前, 大促前. */
const BEFORE = /^[^\d\s,;、前后内]{0,4}?(?:之前|以前|(?<![提目当])前(?![后往景期]))/
/** 上半年结束前, 本月过完之前: up to its end. */
const BEFORE_END = /^(?:结束|过完|完结|收官)(?:之|以)?前/
const AFTER = /^(?:结束|回来|收假)?(?:之后|以后|后(?!面|续)|过后)|^回来/
const SINCE = /^(?:起|开始|以来|至今|之后开始|~$)/
const LAST = /^(?:截止|为止|止|截至)/

const contextOf = (today: Day, lean: 'future' | 'past', anchor: Day | null): DateContext => {
  const civil = civilOf(today)
  if (!civil) throw new RangeError(`not an ISO day: ${today}`)
  return { today, civil, lean, anchor }
}

const period = (from: Day | null, to: Day | null, time: string | null = null): Parsed<DatePeriod> =>
  succeed(time === null ? { from, to, vague: false } : { from, to, vague: false, time })

const parseSerial = (serial: number, text: string, epoch1904: boolean): Parsed<DatePeriod> => {
  if (serial < SERIAL_RANGE[0] || serial > SERIAL_RANGE[1]) return unread('chinese.date.unreadable', text)
  const minutes = Math.round(serial * 1440)
  const day = dayOfNumber(Math.floor(minutes / 1440) + (epoch1904 ? EPOCH_1904 : EPOCH_1900))
  const rest = minutes % 1440
  if (rest === 0) return period(day, day)
  const pad = (value: number): string => String(value).padStart(2, '0')
  return period(day, day, `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`)
}

/** 国庆前一周, 春节后两周: a stretch that ends or begins there. */
const BESIDE = /^的?([前后])的?(\d{1,2})(天|个?工作日|周|个?星期|个?礼拜|个月)(?![内后前])/

const besideOf = (point: Point, tail: string): Parsed<DatePeriod> | null => {
  const match = BESIDE.exec(tail)
  if (!match) return null
  const [, side, count = '', unit = ''] = match
  const sign = side === '前' ? -1 : 1
  const edge = sign < 0 ? addDays(point.from, -1) : addDays(point.to, 1)
  const far = unit.includes('月')
    ? addMonths(edge, sign * Number(count))
    : addDays(edge, sign * (Number(count) * (/[天日]/.test(unit) ? 1 : 7) - 1))
  return sign < 0 ? period(far, edge) : period(edge, far)
}

/** What the sign behind a point makes of it: 前 ends before a period but includes a day and an end (底前). */
const bounded = (point: Point, lead: string, tail: string, time: string | null): Parsed<DatePeriod> => {
  if (BEFORE_END.test(tail)) return period(null, point.to)
  const beside = besideOf(point, tail)
  if (beside) return beside
  const before = BEFORE.exec(tail)
  if (before) return period(null, point.grain === 'period' ? addDays(point.from, -1) : point.to)
  if (AFTER.test(tail)) return period(point.grain === 'day' ? point.from : addDays(point.to, 1), null)
  if (LAST.test(tail) || LEAD_DEADLINE.test(lead)) return period(null, point.to)
  if (SINCE.test(tail) || LEAD_SINCE.test(lead)) return period(point.from, null)
  return period(point.from, point.to, point.grain === 'day' ? time : null)
}

const readAt = (
  text: string,
  at: number,
  original: string,
  context: DateContext
): Parsed<DatePeriod> | null => {
  const point = readPoint(text, at, context)
  if (point === NONEXISTENT) return unread('chinese.date.nonexistent', original)
  if (point === null) return null
  let end = point.end
  // 年前 and 年后 begin at 春节; the point leaves them to be read here.
  if (end === at) end = at + 1
  const lead = text.slice(Math.max(0, at - 5), at)
  let time: string | null = null
  if (point.grain === 'day') {
    const read = readTime(text.slice(end))
    time = read?.time ?? null
    end += read?.length ?? 0
  }
  const join =
    JOIN.exec(text.slice(end)) ?? (point.grain === 'day' ? null : SIDE_BY_SIDE.exec(text.slice(end)))
  if (join) {
    const start = end + join[0].length
    const second = readPoint(text, start, { ...context, anchor: point.from })
    if (second === NONEXISTENT) return unread('chinese.date.nonexistent', original)
    if (second) {
      if (second.to < point.from) return unread('chinese.date.reversed', original)
      const whole: Point = { from: point.from, to: second.to, grain: 'period', end: second.end }
      return bounded(whole, '', text.slice(second.end), null)
    }
    const last = LAST_DAY.exec(text.slice(start))?.[1]
    if (last !== undefined && point.grain === 'day') {
      const civil = civilOf(point.from)
      const day = Number(last)
      if (!civil || !isCivilDay(civil.year, civil.month, day))
        return unread('chinese.date.nonexistent', original)
      const to = toDay(civil.year, civil.month, day)
      return to < point.from ? unread('chinese.date.reversed', original) : period(point.from, to)
    }
    if (/^(?:今|现在|目前)$/.test(text.slice(start))) return period(point.from, context.today)
    if (/\d/.test(text.slice(start))) return null
  }
  return bounded(point, lead, text.slice(end).replace(/^\s+/, ''), time)
}

/** A date's cell may hold a remark beside the date, a story is none. */
const LONGEST = 80

const DIGIT_TAIL = /\d/

const search = (text: string, original: string, context: DateContext): Parsed<DatePeriod> | null => {
  for (let at = 0; at < text.length; at++) {
    const before = text.charCodeAt(at - 1)
    // Never begins inside a number or a Latin word.
    const isDigit = (code: number): boolean => code >= 48 && code <= 57
    const isLetter = (code: number): boolean => code >= 97 && code <= 122
    const here = text.charCodeAt(at)
    if (isDigit(here) && (isDigit(before) || before === 46)) continue
    if (isLetter(here) && isLetter(before)) continue
    const duration = readDuration(text, at, context.today)
    if (duration) return period(duration.from, duration.to)
    const read = readAt(text, at, original, context)
    if (read) return read
    // A number that begins no date makes the whole unreadable: 3台, 500万.
    if (isDigit(here) && !DIGIT_TAIL.test(text.slice(0, at)) && !/[\u3400-\u9fff]/.test(text)) return null
  }
  return null
}

/**
 * A date or period as people write it, read on `today`: `2024年Q3`, `6月底前`, `下周三`, `3个月内` (today to then), `20240315`, `2024.3`, Excel serials,
 * `二〇二三年九月`, `Mar 15, 2024`. Parts: 初, 中, 底 of a month are its 1st to 10th, 11th to 20th, 21st to last day; of a quarter its first, middle,
 * last month. 前 and 后 include a day and leave out a period. A yearless date more than 90 days past is next year's.
 * Fails with `chinese.date.empty`, `.nonexistent` (2月30日), `.reversed`, `.unreadable`. Source: COL-15, S2.
 */
export const parseDate = (
  value: string | number,
  today: Day,
  { lean = 'future', epoch1904 = false }: DateOptions = {}
): Parsed<DatePeriod> => {
  const written = String(value)
  if (typeof value === 'number' && value < 1_000_000 && !(Number.isInteger(value) && value >= 190_000))
    return value >= 1900 && value <= 2199 && Number.isInteger(value)
      ? period(toDay(value, 1, 1), toDay(value, 12, 31))
      : parseSerial(value, written, epoch1904)
  const iso = ISO.exec(written)
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[3]), Number(iso[4])]
    if (!isCivilDay(year, month, day) || year < 1900 || year > 2199)
      return unread('chinese.date.nonexistent', written)
    const found = toDay(year, month, day)
    return period(found, found)
  }
  const text = dateText(written.replace(QUOTES, '').replace(MOMENT, '$1 $2:$3')).replace(NOT_NOW, '')
  if (SERIAL.test(text)) return parseSerial(Number(text), written, epoch1904)
  if (text.length > LONGEST || AT_LEAST.test(text) || LUNAR_DATE.test(text))
    return unread('chinese.date.unreadable', written)
  if (isEmptyText(text)) return unread('chinese.date.empty', written)
  const context = contextOf(today, lean, null)
  if (dayNumberOf(today) < 0) throw new RangeError(`today lies before 1970: ${today}`)
  if (NO_PLAN.test(text) || /^\s*过两天(?![后内])/.test(written) || AFTER_AN_EVENT.test(text))
    return succeed({ from: null, to: null, vague: true })
  if (text.includes('每') && EVERY.test(text) && !NAMES_YEAR.test(text))
    return succeed({ from: null, to: null, vague: true })
  const found = search(text, written, context)
  if (found) return found
  if (VAGUE.test(text) || absenceOf(text) === 'vague') return succeed({ from: null, to: null, vague: true })
  return unread('chinese.date.unreadable', written)
}
