import { plain } from './fold.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { type Label, type Per, type Word, wordAt } from './quantity-words.ts'

/** One counted thing in a text: its range, what it counts and how sure it is. */
export type Quantity = {
  min: number | null
  max: number | null
  approx: boolean
  kind: 'money' | 'heads' | 'bare' | 'other'
  currency: string | null
  per: Per | null
  label: Label | null
  negative: boolean
  /** The digits as written where the number has neither unit nor separator; tells a phone number from an amount. */
  digits: string | null
  /** Latin letters of the whole text that are no known word: a bare number among them is not meant as one. */
  strangers: number
  /** Counted in 万 or larger, or in thousands by a letter: hints at money. */
  large: boolean
}

const DASHES = /[‐‑‒–—―−─━ー﹣]+|-{2,}/g
const TILDES = /[〜∼˜⁓∽]+|~{2,}/g
/** `(含)`, `(不含税)`: says whether the end counts, which ends always do here. */
const INCLUDED = /\((?:不|包)?含[^)]*\)/g
const BRACKETED_UNIT = /(\d)\s*[([]\s*(?=[百千万亿])/g
const RANGE_WITH_CLOSE = /之间|之內|between|介于/

/** Text in `plain` form with one dash and one tilde, and the unit of `1,000(万元人民币)` out of its bracket. */
export const quantityText = (text: string): string =>
  plain(text).replace(DASHES, '-').replace(TILDES, '~').replace(INCLUDED, '').replace(BRACKETED_UNIT, '$1')

type Bound = 'min' | 'max' | null
type Before = {
  bound: Bound
  approx: boolean
  negative: boolean
  currency: string | null
  per: Per | null
  label: Label | null
}

const freshBefore = (label: Label | null): Before => ({
  bound: null,
  approx: false,
  negative: false,
  currency: null,
  per: null,
  label
})

const isBefore = ({ is }: Word): boolean => !is.startsWith('after') && is !== 'heads'
const isAfter = ({ is }: Word): boolean =>
  is === 'afterMin' ||
  is === 'afterMax' ||
  is === 'afterAbout' ||
  is === 'currency' ||
  is === 'heads' ||
  is === 'per'
const isJoin = ({ is }: Word): boolean => is === 'range' || is === 'or' || is === 'and' || is === 'plusMinus'
const isLabel = ({ is }: Word): boolean => is === 'label'

/** Ends a number's own words: blanks between are nothing. */
const skipBlanks = (text: string, at: number): number => {
  let position = at
  while (text.charCodeAt(position) === 32 || text.charAt(position) === '\u3000') position++
  return position
}

const SEPARATORS = ',;。、|\n\r\t()[]{}<>《》【】!?"\'“”·/\\'
const CLOSES = /^[)\]]+/
const OPENS_UNIT = /^[([]\s*(?=[十百千万亿元圆块美港欧日英人名位rmbuschkdney$])/

type After = {
  bound: Bound
  approx: boolean
  currency: string | null
  per: Per | null
  heads: boolean
  end: number
}

/** Reads 元, 人, 以上, 左右, /年 … behind a number, in any order. */
const readAfter = (text: string, at: number): After => {
  const after: After = { bound: null, approx: false, currency: null, per: null, heads: false, end: at }
  let position = at
  for (;;) {
    const next = skipBlanks(text, position)
    const open = OPENS_UNIT.exec(text.slice(next, next + 4))
    const start = open ? next + open[0].length : next
    const word = wordAt(text, start, isAfter)
    if (!word) break
    const { meaning } = word
    // 人次 and 人天 are other counts; 名 and 位 need no 员工 behind.
    if (meaning.is === 'heads' && /^\/?[次天日月均才民家群际生]/.test(text.slice(word.end, word.end + 2)))
      break
    if (meaning.is === 'currency' && after.currency !== null && meaning.currency !== 'CNY' && next > position)
      break
    // 50 $60: a currency sign after a blank belongs to the next number.
    if (meaning.is === 'currency' && next > position && /^\s*\d/.test(text.slice(word.end))) break
    if (meaning.is === 'afterMin') after.bound = 'min'
    else if (meaning.is === 'afterMax') after.bound = 'max'
    else if (meaning.is === 'afterAbout') after.approx = true
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
const readSmallCoins = (
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

/**
 * What both ends of a range mean together: the unit at the end covers a bare beginning (30-50万, 3-5千万,
 * 一百到两百万), as long as that makes the beginning the smaller one (500-1万 stays 500).
 */
const spanOf = (a: Numeral, b: Numeral): Readonly<{ low: number; high: number }> => {
  let low = a.low
  let high = b.high
  if (a.bigUnit === 1 && b.bigUnit > 1) {
    const chained = a.arabic && a.unit === 1 && b.unit > b.bigUnit && a.low < b.high / b.unit
    const unit = chained ? b.unit : b.bigUnit
    if (a.low < b.high / unit) low = a.low * unit
    else if (b.bigUnit === 1e8 && a.low >= 1000 && a.low * 1e4 < b.high) low = a.low * 1e4
  } else if (a.bigUnit === 1 && a.unit === 1 && b.unit >= 100 && a.low < b.high / b.unit) low = a.low * b.unit
  else if (a.bigUnit > 1 && b.bigUnit === 1 && high < low && b.unit === 1 && high * a.bigUnit > low)
    high *= a.bigUnit
  return { low: Math.round(low * 1e4) / 1e4, high: Math.round(high * 1e4) / 1e4 }
}

/** 35万±5万, 50±10万, 300万±10%. */
const spreadOf = (a: Numeral, b: Numeral, sign: string): Readonly<{ low: number; high: number }> => {
  const middle = a.bigUnit === 1 && b.bigUnit > 1 ? a.low * b.bigUnit : a.low
  const reach =
    sign === '%'
      ? (middle * b.high) / 100
      : b.bigUnit === 1 && a.bigUnit > 1 && b.high < a.low / a.bigUnit
        ? b.high * a.bigUnit
        : b.high
  return { low: Math.max(0, middle - reach), high: middle + reach }
}

const FOREIGN_TAIL = /[\p{L}\p{N}%‰℃°#@&*^$]/u
/** A separator that no grouping of digits explains: 1.000,00 and 1,00,0. */
const BROKEN_DIGITS = /^[.,'’]\d/

/** Every counted thing of a text in reading order; words that count nothing are passed over. */
export const readQuantities = (text: string): readonly Quantity[] => {
  const found: Quantity[] = []
  const closed = RANGE_WITH_CLOSE.test(text)
  let before = freshBefore(null)
  let position = 0
  let afterLetter = false
  let strangers = 0

  while (position < text.length) {
    const numeral =
      afterLetter && /[a-z]/.test(text.charAt(position - 1)) ? null : readNumeral(text, position)
    if (numeral) {
      const { quantity, end } = readOne(text, position, numeral, before, closed)
      found.push(quantity)
      before = freshBefore(null)
      position = end
      afterLetter = false
      continue
    }
    const word = wordAt(text, position, isBefore)
    if (word) {
      const { meaning } = word
      // 500人，其中研发100人: the rest are parts of what was said.
      if (meaning.is === 'stop') break
      if (meaning.is === 'min' || meaning.is === 'max') before.bound = meaning.is
      else if (meaning.is === 'about' || meaning.is === 'near') before.approx = true
      else if (meaning.is === 'negative') before.negative = true
      else if (meaning.is === 'currency') before.currency = meaning.currency
      else if (meaning.is === 'per') before.per = meaning.per
      else if (meaning.is === 'label') {
        const last = found.at(-1)
        const follows = skipBlanks(text, word.end)
        const leads = follows < text.length && !SEPARATORS.includes(text.charAt(follows))
        // 3亿营收: the label stands behind its number.
        if (!leads && last?.label === null && !before.label) last.label = meaning.label
        else before = freshBefore(meaning.label)
      } else if (meaning.is === 'break') before = freshBefore(null)
      else if (meaning.is === 'range') {
        const sign = text.charAt(position)
        const next = skipBlanks(text, word.end)
        if (sign === '~') before.approx = true
        else if (
          sign === '-' &&
          /[\d¥$]/.test(text.charAt(next)) &&
          !/[\p{L}\d]/u.test(text.charAt(position - 1))
        )
          before.negative = true
      }
      position = word.end
      afterLetter = false
      continue
    }
    const character = text.charAt(position)
    if (SEPARATORS.includes(character)) {
      const keepLabel = character === '(' || character === '[' || character === '/'
      before = keepLabel ? before : { ...freshBefore(before.label), currency: before.currency }
    }
    if (character >= 'a' && character <= 'z') strangers++
    afterLetter = true
    position++
  }
  for (const quantity of found) quantity.strangers = strangers
  return found
}

const readOne = (
  text: string,
  start: number,
  first: Numeral,
  before: Before,
  closed: boolean
): Readonly<{ quantity: Quantity; end: number }> => {
  const firstAfter = readAfter(text, first.end)
  let after = firstAfter
  let low = first.low
  let high = first.high
  let bound = before.bound ?? firstAfter.bound
  let approx = before.approx || first.fuzzy || firstAfter.approx
  let end = firstAfter.end
  let large = first.unit >= 1000 || first.bigUnit > 1
  let broken = false

  if (firstAfter.currency !== null) {
    const coins = readSmallCoins(text, end, text.charAt(end - 1) === '块')
    low += coins.yuan
    high += coins.yuan
    end = coins.end
  }

  // The other end of a range, with its own currency or hedge before it: 30万至约50万, $10k - $20k.
  let at = skipBlanks(text, end)
  const join = wordAt(text, at, isJoin)
  let second: Numeral | null = null
  const adjacent =
    join === null && at === first.end && !first.arabic && !first.unitOnly ? readNumeral(text, at) : null
  // 三万五万, 十万八万: said side by side, either end first.
  if (adjacent && adjacent.bigUnit === first.bigUnit && adjacent.bigUnit > 1 && !adjacent.unitOnly) {
    second = adjacent
    approx = true
  } else if (join && (join.meaning.is !== 'and' || closed)) {
    at = skipBlanks(text, join.end)
    let hedge = wordAt(
      text,
      at,
      ({ is }) => is === 'about' || is === 'near' || is === 'currency' || is === 'max'
    )
    while (hedge) {
      if (hedge.meaning.is === 'about' || hedge.meaning.is === 'near') approx = true
      if (hedge.meaning.is === 'currency') before.currency ??= hedge.meaning.currency
      at = skipBlanks(text, hedge.end)
      hedge = wordAt(text, at, ({ is }) => is === 'about' || is === 'near' || is === 'currency')
    }
    second = readNumeral(text, at)
    if (join.meaning.is === 'or') approx = true
  }
  if (second) {
    after = readAfter(text, second.end)
    end = after.end
    const span =
      join?.meaning.is === 'plusMinus' ? spreadOf(first, second, text.charAt(end)) : spanOf(first, second)
    if (join?.meaning.is === 'plusMinus') {
      approx = true
      if (text.charAt(end) === '%') end++
    }
    low = span.low
    high = span.high
    if (low > high && (second.bigUnit > 1 || after.currency !== null || after.heads))
      [low, high] = [high, low]
    if (low > high) broken = true
    bound = null
    approx ||= second.fuzzy || after.approx
    large ||= second.bigUnit > 1
    // 2024-03-15 and 1-2-3 are no ranges; all their parts go together.
    for (;;) {
      const again = wordAt(text, skipBlanks(text, end), ({ is }) => is === 'range')
      const third = again ? readNumeral(text, skipBlanks(text, again.end)) : null
      if (!third) break
      broken = true
      end = third.end
    }
  }

  const currency = after.currency ?? firstAfter.currency ?? before.currency
  // 三十来个: with nothing behind it 个 counts people, never money.
  const heads = after.heads || firstAfter.heads || text.slice(end) === '个'
  const next = text.charAt(end)
  const raw = text.slice(start, first.end)
  const isDigits = first.arabic && second === null
  const tail =
    next !== '' && FOREIGN_TAIL.test(next) && !wordAt(text, end, (word) => isLabel(word) || !isAfter(word))
  const leadingZero = first.arabic && /^0\d/.test(raw)
  const counted =
    (tail && currency === null && !heads && !large) ||
    leadingZero ||
    broken ||
    (end === first.end && /\d/.test(text.charAt(end - 1)) && BROKEN_DIGITS.test(text.slice(end, end + 2))) ||
    next === '%' ||
    next === '‰'
  const kind = counted
    ? 'other'
    : heads
      ? 'heads'
      : currency !== null
        ? 'money'
        : before.label === 'revenue'
          ? 'money'
          : before.label === 'employees'
            ? 'heads'
            : 'bare'
  return {
    quantity: {
      min: bound === 'max' ? null : low,
      max: bound === 'min' ? null : high,
      approx,
      kind,
      currency,
      per: after.per ?? firstAfter.per ?? before.per,
      label: before.label,
      negative: before.negative,
      digits: isDigits ? raw : null,
      strangers: 0,
      large
    },
    end: Math.max(end, start + 1)
  }
}

const MOST_STRANGERS = 1

/** Whether a number that names no unit may stand for one here: `300`, `预算300`, but not `alert(300)`. */
export const isPlainNumber = ({ kind, large, strangers }: Quantity): boolean =>
  kind === 'bare' && (large || strangers <= MOST_STRANGERS)
