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

const isLabel = ({ is }: Word): boolean => is === 'label'

const FOREIGN_TAIL = /[\p{L}\p{N}%‰℃°#@&*^$]/u

/** A separator that no grouping of digits explains: 1.000,00 and 1,00,0. */
const BROKEN_DIGITS = /^[.,'’]\d/

export const readOne = (
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
