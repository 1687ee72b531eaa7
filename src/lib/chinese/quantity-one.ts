import { readNumeral, type Numeral } from './numeral.ts'
import { isAfter, readAfter, readSmallCoins, skipBlanks, type Bound } from './quantity-after.ts'
import { spanOf, spreadOf } from './quantity-span.ts'
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

export type Before = {
  bound: Bound
  approx: boolean
  negative: boolean
  currency: string | null
  per: Per | null
  label: Label | null
}

const isJoin = ({ is }: Word): boolean => is === 'range' || is === 'or' || is === 'and' || is === 'plusMinus'

/** 号 only behind a rough number: 88号 is a house. */
const COUNTED_ALONE = /^个(?:左右|上下|吧|呢|的?样子)*$/
const ROUGHLY_COUNTED = /^号(?:左右|上下)?$/

const isLabel = ({ is }: Word): boolean => is === 'label'

const FOREIGN_TAIL = /[\p{L}\p{N}%‰℃°#@&*^$]/u

/** A separator that no grouping of digits explains: 1.000,00 and 1,00,0. */
const BROKEN_DIGITS = /^[.,'’]\d/

type Other = Readonly<{ numeral: Numeral; join: Word['is']; currency: string | null; approx: boolean }>

/** Stands between the sign of a range and its second number: 30万至约50万, $10k - $20k, 50万，最多… */
const isHedge = ({ is }: Word): boolean =>
  is === 'about' || is === 'near' || is === 'currency' || is === 'max'

/** The other end of a range that begins with `first` and goes on at `end`, if there is one. */
const readOther = (text: string, first: Numeral, end: number, closed: boolean): Other | null => {
  let at = skipBlanks(text, end)
  const join = wordAt(text, at, isJoin)
  if (!join) {
    // 三万五万, 十万八万: said side by side, either end first.
    const beside = at === first.end && !first.arabic && !first.unitOnly ? readNumeral(text, at) : null
    const isRange = beside && !beside.unitOnly && beside.bigUnit > 1 && beside.bigUnit === first.bigUnit
    return isRange ? { numeral: beside, join: 'range', currency: null, approx: true } : null
  }
  if (join.meaning.is === 'and' && !closed) return null
  at = skipBlanks(text, join.end)
  let approx = join.meaning.is === 'or' || join.meaning.is === 'plusMinus'
  let currency: string | null = null
  for (let hedge = wordAt(text, at, isHedge); hedge; hedge = wordAt(text, at, isHedge)) {
    if (hedge.meaning.is === 'about' || hedge.meaning.is === 'near') approx = true
    if (hedge.meaning.is === 'currency') currency ??= hedge.meaning.currency
    at = skipBlanks(text, hedge.end)
  }
  const numeral = readNumeral(text, at)
  return numeral && { numeral, join: join.meaning.is, currency, approx }
}

/** 2024-03-15 and 1-2-3 are no ranges; where their last part ends, or `end` where there is none. */
const endOfChain = (text: string, end: number): number => {
  let last = end
  for (;;) {
    const again = wordAt(text, skipBlanks(text, last), ({ is }) => is === 'range')
    const next = again ? readNumeral(text, skipBlanks(text, again.end)) : null
    if (!next) return last
    last = next.end
  }
}

/** Whether the sign behind a number says that it counts something else (3台, 30%) or is none at all (1.000,00). */
const countsElse = (text: string, first: Numeral, start: number, end: number, isSure: boolean): boolean => {
  const next = text.charAt(end)
  if (next === '%' || next === '‰' || (first.arabic && /^0\d/.test(text.slice(start, first.end)))) return true
  const isBroken =
    end === first.end && /\d/.test(text.charAt(end - 1)) && BROKEN_DIGITS.test(text.slice(end, end + 2))
  if (isBroken) return true
  if (isSure || next === '' || !FOREIGN_TAIL.test(next)) return false
  return !wordAt(text, end, (word) => isLabel(word) || !isAfter(word))
}

const kindOf = (
  isElse: boolean,
  heads: boolean,
  currency: string | null,
  label: Label | null
): Quantity['kind'] => {
  if (isElse) return 'other'
  if (heads) return 'heads'
  if (currency !== null || label === 'revenue') return 'money'
  return label === 'employees' ? 'heads' : 'bare'
}

/** Reads the quantity whose first number is `first`, with the words before it, behind it, and its other end. */
export const readOne = (
  text: string,
  start: number,
  first: Numeral,
  before: Before,
  closed: boolean
): Readonly<{ quantity: Quantity; end: number }> => {
  const firstAfter = readAfter(text, first.end)
  const coins =
    firstAfter.currency === null
      ? { yuan: 0, end: firstAfter.end }
      : readSmallCoins(text, firstAfter.end, text.charAt(firstAfter.end - 1) === '块')
  const other = readOther(text, first, coins.end, closed)
  const after = other ? readAfter(text, other.numeral.end) : firstAfter
  let end = other ? after.end : coins.end
  let low = first.low + coins.yuan
  let high = first.high + coins.yuan
  let isChain = false

  if (other) {
    const isPlusMinus = other.join === 'plusMinus'
    const span = isPlusMinus ? spreadOf(first, other.numeral, text.charAt(end)) : spanOf(first, other.numeral)
    if (isPlusMinus && text.charAt(end) === '%') end++
    const isMeant = other.numeral.bigUnit > 1 || after.currency !== null || after.heads
    const isReversed = span.low > span.high
    low = isReversed && isMeant ? span.high : span.low
    high = isReversed && isMeant ? span.low : span.high
    const chainEnd = endOfChain(text, end)
    isChain = chainEnd > end || (isReversed && !isMeant)
    end = chainEnd
  }

  const behind = after.currency ?? firstAfter.currency
  // 新台币500万元: 元 and 块 only count what the word before it names.
  const isNamedBefore = behind === 'CNY' && before.currency !== null
  const currency = (isNamedBefore ? before.currency : behind) ?? before.currency ?? other?.currency ?? null
  // 三十来个, 两三百号: with nothing behind it 个 counts people, never money.
  const heads =
    after.heads ||
    firstAfter.heads ||
    COUNTED_ALONE.test(text.slice(end, end + 4)) ||
    (first.fuzzy && ROUGHLY_COUNTED.test(text.slice(end, end + 4)))
  const large = first.unit >= 1000 || first.bigUnit > 1 || (other?.numeral.bigUnit ?? 1) > 1
  // 万科 and 百度 begin with a unit and are no amounts.
  const isLoneUnit = first.unitOnly && first.end - start === 1
  const isSure = currency !== null || heads || (large && !isLoneUnit)
  const bound = other ? null : (before.bound ?? firstAfter.bound)
  return {
    quantity: {
      min: bound === 'max' ? null : low,
      max: bound === 'min' ? null : high,
      approx:
        [before, firstAfter, after, other].some((part) => part?.approx) ||
        first.fuzzy ||
        Boolean(other?.numeral.fuzzy),
      kind: kindOf(isChain || countsElse(text, first, start, end, isSure), heads, currency, before.label),
      currency,
      per: after.per ?? firstAfter.per ?? before.per,
      label: before.label,
      negative: before.negative,
      digits: first.arabic && !other ? text.slice(start, first.end) : null,
      strangers: 0,
      large
    },
    end: Math.max(end, start + 1)
  }
}
