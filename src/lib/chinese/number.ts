import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { plain } from './fold.ts'
import { readNumeral } from './numeral.ts'
import { type Parsed, unread } from './parsed.ts'

const NEGATIVE = /^(?:-|−|负)\s*/
const END = /^(?:整|正)?$/

/**
 * One exact number, plain, financial or mixed: `2亿3千万` → 230,000,000, `柒拾伍万` → 750,000, `两百五` → 250,
 * `3.5k` → 3,500, `廿三` → 23, `负三` → −3. Fails with `chinese.number.empty`, `.inexact` (七八万) or `.unreadable`.
 */
export const parseChineseNumber = (text: string): Parsed<number> => {
  const normal = plain(text).trim()
  if (absenceOf(normal) === 'empty') return unread('chinese.number.empty', text)
  const sign = NEGATIVE.exec(normal)?.[0] ?? ''
  const numeral = readNumeral(normal, sign.length)
  if (!numeral || !END.test(normal.slice(numeral.end))) return unread('chinese.number.unreadable', text)
  if (numeral.fuzzy || numeral.low !== numeral.high) return unread('chinese.number.inexact', text)
  return succeed(sign ? -numeral.low : numeral.low)
}
