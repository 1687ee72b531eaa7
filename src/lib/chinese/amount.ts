import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { readNumeral } from './numeral.ts'
import { type Parsed, unread } from './parsed.ts'
import { isPlainNumber, quantityText, readQuantities } from './quantity.ts'
import type { Quantity } from './quantity-one.ts'
import type { Per } from './quantity-words.ts'

/**
 * An amount or its range in whole currency units (yuan for CNY), `null` at an open end. `approx` is set by 约, 近, 左右,
 * 几, 多; `per` only where the text says it (30万/年). A foreign currency is kept, never converted.
 */
export type Amount = Readonly<{
  min: number | null
  max: number | null
  approx: boolean
  currency: string
  per?: Per
}>

const MOBILE = /^1[3-9]\d{9}$/
/** 六位数: 100,000 to 999,999. */
const PLACES = /([\d三四五六七八九十]{1,2})位数/
/** 总预算80万，今年先用30万: the whole is meant where it is named. */
const TOTAL = /(?:总(?:预算|投入|投资|价|额|金额|计|共)|合计|共计|一共)[^,;。、()\n]*/
/** 10万×3年, 2万*5台: so many times an amount; which of them is meant only the writer knows. */
const TIMES = /\d\s*[百千万亿元wk]*\s*[×✕✖*x]\s*\d|\d\s*[年月台套个件][×✕✖*x]\s*\d/
const ROUND = /0000$/
/** Beyond 10,000,000 亿 nothing is an amount of one customer: a serial number, most likely. */
const MOST = 1e15

/** Joins a lower and an upper bound that stand side by side: `10万以上50万以下`, `30万起，最多50万`. */
export const joinBounds = (quantities: readonly Quantity[]): readonly Quantity[] => {
  const [a, b] = quantities
  if (quantities.length !== 2 || !a || !b) return quantities
  // 15万元(大写：壹拾伍万元整): said twice.
  if (a.min === b.min && a.max === b.max) return [a]
  const [lower, upper] = a.min === null ? [b, a] : [a, b]
  const joins = lower.min !== null && upper.min === null && upper.max !== null && lower.min <= upper.max
  return joins ? [{ ...lower, max: upper.max, currency: lower.currency ?? upper.currency }] : quantities
}

export const amountOfQuantity = (quantity: Quantity): Amount => ({
  min: quantity.min,
  max: quantity.max,
  approx: quantity.approx,
  currency: quantity.currency ?? 'CNY',
  ...(quantity.per === null ? {} : { per: quantity.per })
})

const orSeveral = (total: Parsed<Amount>, text: string): Parsed<Amount> =>
  total.ok ? total : unread('chinese.amount.several', text)

/**
 * Money as people write it: `30-50万` → 300,000 to 500,000, `50万以内` → up to 500,000, `约300万` → approx, `1,000(万元人民币)`,
 * `柒拾伍万元整`, `几十万` (2 to 9 of the place), `300多万` (300 to 400万), `$50k`. Ends count as included. Fails with
 * `chinese.amount.empty`, `.vague` (面议: ask again), `.negative`, `.several`, `.notMoney`, `.unreadable`. Source: COL-15, S0, S2.
 */
export const parseAmount = (text: string): Parsed<Amount> => {
  const normal = quantityText(text)
  const places = PLACES.exec(normal)?.[1]
  if (places !== undefined) {
    const count = readNumeral(places, 0)?.low ?? 0
    if (count >= 3 && count <= 10)
      return succeed({ min: 10 ** (count - 1), max: 10 ** count - 1, approx: true, currency: 'CNY' })
  }
  const quantities = readQuantities(normal)
  if (quantities.length === 0) {
    const absence = absenceOf(normal)
    return unread(`chinese.amount.${absence ?? 'unreadable'}`, text)
  }
  const money = quantities.filter(({ kind }) => kind === 'money')
  const candidates = joinBounds(money.length > 0 ? money : quantities.filter(isPlainNumber))
  const [amount] = candidates
  if (!amount) {
    if (absenceOf(normal) === 'vague') return unread('chinese.amount.vague', text)
    return unread('chinese.amount.notMoney', text)
  }
  if (candidates.length > 1) {
    const total = TOTAL.exec(normal)?.[0]
    return total === undefined || total === normal
      ? unread('chinese.amount.several', text)
      : orSeveral(parseAmount(total), text)
  }
  if (TIMES.test(normal)) return unread('chinese.amount.several', text)
  if (amount.negative) return unread('chinese.amount.negative', text)
  if (
    amount.kind === 'bare' &&
    amount.digits !== null &&
    MOBILE.test(amount.digits) &&
    !ROUND.test(amount.digits)
  )
    return unread('chinese.amount.notMoney', text)
  if ((amount.max ?? amount.min ?? 0) > MOST) return unread('chinese.amount.notMoney', text)
  return succeed(amountOfQuantity(amount))
}
