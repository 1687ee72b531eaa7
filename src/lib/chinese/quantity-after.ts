import { readNumeral } from './numeral.ts'
import { type Per, type Word, wordAt } from './quantity-words.ts'

export type Bound = 'min' | 'max' | null

export const isAfter = ({ is }: Word): boolean =>
  is === 'afterMin' ||
  is === 'afterMax' ||
  is === 'afterAbout' ||
  is === 'currency' ||
  is === 'heads' ||
  is === 'per'

/** Ends a number's own words: blanks between are nothing. */
export const skipBlanks = (text: string, at: number): number => {
  let position = at
  while (text.charCodeAt(position) === 32 || text.charAt(position) === '\u3000') position++
  return position
}

/** Words that stand on either side of a number; with a number behind them they are that one's. */
const BINDS_NEXT = /^(?:不到|不足|未满|不止|上限|max)$/
const CLOSES = /^[)\]]+/

const OPENS_UNIT = /^[([]\s*(?=[十百千万亿元圆块美港欧日英新台澳加韩瑞人名位rmbuschkdney$])/

type After = {
  bound: Bound
  approx: boolean
  currency: string | null
  per: Per | null
  heads: boolean
  end: number
}

/** Reads 元, 人, 以上, 左右, /年 … behind a number, in any order. */
export const readAfter = (text: string, at: number): After => {
  const after: After = { bound: null, approx: false, currency: null, per: null, heads: false, end: at }
  let position = at
  for (;;) {
    const next = skipBlanks(text, position)
    const open = OPENS_UNIT.exec(text.slice(next, next + 4))
    const start = open ? next + open[0].length : next
    const word = wordAt(text, start, isAfter)
    if (!word) break
    const { meaning } = word
    // 超过50万不到100万: 不到 belongs to the next number.
    if (
      BINDS_NEXT.test(text.slice(start, word.end)) &&
      !text.startsWith('一点', word.end) &&
      readNumeral(text, skipBlanks(text, word.end))
    )
      break
    // 人次 and 人天 are other counts; 名 and 位 need no 员工 behind.
    if (meaning.is === 'heads' && /^\/?[次天日月均才民家群际生]/.test(text.slice(word.end, word.end + 2)))
      break
    // 正式员工200人+劳务派遣100人 adds something to the people.
    if (after.heads && text.charAt(start) === '+' && /[\p{L}\d]/u.test(text.charAt(word.end))) break
    if (meaning.is === 'currency' && after.currency !== null && meaning.currency !== 'CNY' && next > position)
      break
    // 50 $60: a currency sign after a blank belongs to the next number.
    if (meaning.is === 'currency' && next > position && /^\s*\d/.test(text.slice(word.end))) break
    if (meaning.is === 'afterMin') after.bound = 'min'
    else if (meaning.is === 'afterMax') after.bound = 'max'
    // 百人以上规模: an open end is no rough number.
    else if (meaning.is === 'afterAbout') after.approx = after.bound === null
    else if (meaning.is === 'currency')
      after.currency =
        after.currency !== null && meaning.currency === 'CNY' ? after.currency : meaning.currency
    else if (meaning.is === 'heads') after.heads = true
    else if (meaning.is === 'per') after.per = meaning.per
    position = word.end
    after.end = position
    if (open) position += CLOSES.exec(text.slice(position, position + 3))?.[0].length ?? 0
    after.end = position
  }
  return after
}

/** 五角, 5毛, 6分 behind 元: the fraction of a yuan they add. */
export const readSmallCoins = (
  text: string,
  at: number,
  spoken: boolean
): Readonly<{ yuan: number; end: number }> => {
  let yuan = 0
  let position = at
  const tenths = spoken ? readNumeral(text, at) : null
  // 两块五 is 2.5.
  if (tenths && tenths.high < 10 && tenths.end === text.length)
    return { yuan: tenths.low / 10, end: tenths.end }
  for (const [unit, worth] of [
    ['角毛', 0.1],
    ['分', 0.01]
  ] as const) {
    const numeral = readNumeral(text, position)
    if (
      numeral &&
      numeral.low < 10 &&
      unit.includes(text.charAt(numeral.end)) &&
      text.charAt(numeral.end) !== ''
    ) {
      yuan += numeral.low * worth
      position = numeral.end + 1
    }
  }
  return { yuan, end: position }
}
