import type { DateContext, PointRead } from './date-context.ts'
import { feastAt, feastSigns } from './date-festivals.ts'
import { numericPoint } from './date-numeric.ts'
import { wordPoint } from './date-relative.ts'

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
