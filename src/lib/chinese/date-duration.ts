import { addDays, addMonths, type Day, weekdayOf } from '#kernel/day'

/** A stretch counted from today: 3个月内, 两周后, 未来半年, 过去30天, 3天前. */
export type Duration = Readonly<{ from: Day | null; to: Day | null; end: number }>

const DURATION =
  /(未来的?|接下来的?|今后|往后|后续|此后|接下去|再过|再等|还有|还要|过去的?|(?<![超不])过|此前|以往|最近的?|近|前)?(?:大约|大概|约|的)?(\d{1,3}(?:\.\d+)?)(?:[-~至到、或](\d{1,3}(?:\.\d+)?))?多?(个?工作日|个?自然日|个?日历日|个?交易日|天|日|个?周|个?星期|个?礼拜|个月|个季度|个季|年|小时|个小时)(?!\d|[初中底末](?![内后]))多?(?:的?时间|左右|上下)?(之内|以内|内|里|之后|以后|后|之前|以前|前|来|左右|上下|多)?/y
const STARTS: ReadonlySet<string> = new Set('0123456789未接今往后此再还过以最近前')
const AHEAD = /^(?:未来|接下来|今后|往后|后续|此后|接下去|还有|还要)/
const THEN = /^(?:再过|再等|过(?!去))/
const BACK = /^(?:过去|此前|以往|前)/
const LATELY = /^(?:最近|近)/

/** 6个月到1年: the other end of a stretch in a unit of its own. */
const OTHER_END =
  /[-~至到](\d{1,3})(天|个?周|个?星期|个?礼拜|个月|个季度|年)(?!\d|[初中底末])(?:之内|以内|内|左右|之后|以后|后)?/y

/** Days from a day to the n-th working day after it, Monday to Friday; feasts are not known here. */
const addWorkdays = (day: Day, count: number): Day => {
  let current = day
  for (let left = count; left > 0;) {
    current = addDays(current, 1)
    if (weekdayOf(current) <= 5) left--
  }
  return current
}

/** The day `count` units from today; half months and years count 15 days and 6 months. */
const shift = (today: Day, count: number, unit: string): Day => {
  if (unit.includes('工作日') || unit.includes('交易日'))
    return count < 0 ? addDays(today, Math.round(count * 1.4)) : addWorkdays(today, Math.round(count))
  if (unit.includes('月') || unit.includes('季') || unit === '年') {
    const months = count * (unit.includes('月') ? 1 : unit === '年' ? 12 : 3)
    const whole = Math.trunc(months)
    return addDays(addMonths(today, whole), Math.round((months - whole) * 30))
  }
  if (unit.includes('小时')) return addDays(today, Math.round(count / 24))
  return addDays(today, Math.round(count * (/[天日]/.test(unit) ? 1 : 7)))
}

/**
 * Reads a duration that begins at `at`. `15日` alone and `24年` are dates and left to the reader of points; a bare
 * `3个月` is a horizon: from today until then.
 */
export const readDuration = (text: string, at: number, today: Day): Duration | null => {
  // 第25周 is the 25th week, not 25 weeks.
  if (!STARTS.has(text.charAt(at)) || text.charAt(at - 1) === '第') return null
  DURATION.lastIndex = at
  const match = DURATION.exec(text)
  if (!match) return null
  const [whole, lead = '', low = '', high, unit = '', tail = ''] = match
  // 前3天 counts back, but 提前3天 and 目前 are other words.
  const isDayOfMonth = unit === '日' && !/[内里]$/.test(tail) && lead === ''
  const isYear = unit === '年' && low.length >= 2 && Number(low) >= 15 && high === undefined && lead === ''
  // 03年 is the year 2003.
  if (isDayOfMonth || isYear || /^0\d/.test(low)) return null
  if (
    unit === '年' &&
    lead === '' &&
    tail === '' &&
    /^[\d上下第初中底末qh]/.test(text.slice(at + whole.length))
  )
    return null
  const [first, last] = [Number(low), Number(high ?? low)]
  if (last < first || last > 400) return null
  const end = at + whole.length
  const back =
    BACK.test(lead) || (LATELY.test(lead) && !/[内里]$/.test(tail)) || (lead === '' && tail === '来')
  if (back) return { from: shift(today, -last, unit), to: today, end }
  if (tail.endsWith('前') && lead === '')
    return { from: shift(today, -last, unit), to: shift(today, -first, unit), end }
  if (THEN.test(lead) || (tail.endsWith('后') && !AHEAD.test(lead)))
    return { from: shift(today, first, unit), to: shift(today, last, unit), end }
  OTHER_END.lastIndex = end
  const other = tail === '' && high === undefined ? OTHER_END.exec(text) : null
  if (other?.[2]) {
    const to = shift(today, Number(other[1]), other[2])
    const from = other[0].endsWith('后') ? shift(today, first, unit) : today
    if (from <= to) return { from, to, end: end + other[0].length }
  }
  return { from: today, to: shift(today, last, unit), end }
}
