import { civilOf, daysInMonth, toDay, type Day } from '#kernel/day'
import { monthSpan, point, stick, type Point } from './date-context.ts'

export const PART =
  /[的份]?(?:月|年|季度|季|周)?(初|头|中下旬|中上旬|上中旬|上旬|中旬|下旬|中期|中间|中|底|末|尾|终(?!端)|月底|下半月|上半月)(?![国午秋心型小标学高等长])/y

export const isEnd = (word: string): boolean => /底|末|尾|终|下旬|下半月/.test(word)

/** 初, 中, 底 of a month: its first, second and last ten days; 上半月 its first 15. */
export const monthPart = (year: number, month: number, word: string): Readonly<{ from: Day; to: Day }> => {
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
export const yearPart = (year: number, word: string): Readonly<{ from: Day; to: Day }> => {
  if (/初|头|上旬/.test(word)) return monthSpan(year, 1)
  if (word.includes('中')) return monthSpan(year, 6, 2)
  return monthSpan(year, 12)
}

/** 初, 中, 末 of several months: the first, the middle and the last month of them. */
export const partOfMonths = (
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

export const withPart = (text: string, span: Readonly<{ from: Day; to: Day }>, end: number): Point => {
  const part = stick(PART, text, end)
  if (!part?.[1]) return point(span, end)
  return point(partOfMonths(span, part[1]), end + part[0].length, isEnd(part[1]) ? 'part' : 'period')
}
