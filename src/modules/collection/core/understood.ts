import type { AmountRange, DayPeriod, HeadCount } from '#contracts/customers'
import type { Day } from '#kernel/day'
import { fenOfYuan } from '#kernel/money'
import { remembered } from '#kernel/remembered'
import { message, type Failure, type Message } from '#kernel/result'
import {
  parseAmount,
  parseDate,
  parseHeadCount,
  parseRating,
  parseYesNo,
  splitList,
  type Parsed
} from '#lib/chinese'

/** What a text means, and what a person is to be told of it: that it cannot be used, or only vaguely. */
export type Understood<T> = Readonly<{ value: T | null; told: Message | null; vague: boolean }>

const clear = <T>(value: T): Understood<T> => ({ value, told: null, vague: false })
const refused = ({ code, params }: Failure): Understood<never> => ({
  value: null,
  told: message(code, params),
  vague: code.endsWith('.vague')
})
const unknown = (text: string, values: string): Understood<never> => ({
  value: null,
  told: message('collection.value.unknown', { text, values }),
  vague: false
})

/** Everything here depends on the text alone and is said of thousands of customers, so it is read once and shared. */
export const amountIn = remembered((text): Understood<AmountRange> => {
  const parsed = parseAmount(text)
  if (!parsed.ok) return refused(parsed)
  const { min, max, approx, currency } = parsed.value
  const range = {
    min: min === null ? null : fenOfYuan(min),
    max: max === null ? null : fenOfYuan(max),
    approx,
    currency
  }
  if (currency === 'CNY') return clear(range)
  return { value: range, told: message('collection.foreignCurrency', { currency }), vague: false }
})

export const headsIn = remembered((text): Understood<HeadCount> => {
  const parsed = parseHeadCount(text)
  if (!parsed.ok) return refused(parsed)
  const { min, max, approx } = parsed.value
  return clear({ min, max, approx })
})

/** Of a word for yes or a rating only the meaning is told, not why it was not understood. */
const oneOf = <T>(parse: (text: string) => Parsed<T>, values: string): ((text: string) => Understood<T>) =>
  remembered((text) => {
    const parsed = parse(text)
    return parsed.ok ? clear(parsed.value) : unknown(text, values)
  })

export const yesNoIn = oneOf(parseYesNo, '是, 否')
export const ratingIn = oneOf(parseRating, '1–5')

const FIRST_NUMBER = /\d+(?:\.\d+)?/

export const numberIn = remembered((text): Understood<number> => {
  const digits = FIRST_NUMBER.exec(text.normalize('NFKC').replace(/,/g, ''))
  return digits ? clear(Number(digits[0])) : unknown(text, '0, 1, 2 …')
})

const periodsLeaning = (lean: 'past' | 'future', today: Day) =>
  remembered((text): Understood<DayPeriod> => {
    const parsed = parseDate(text, today, { lean })
    if (!parsed.ok) return { ...refused(parsed), vague: false }
    const { from, to, vague } = parsed.value
    const told = vague ? message('collection.date.vague', { text }) : null
    return { value: { from, to, vague }, told, vague }
  }, 5000)

/** Periods as of a day: a plan without a year is the next one, anything else the last one that was. */
export const periodsOn = remembered(
  (today) => ({ past: periodsLeaning('past', today), future: periodsLeaning('future', today) }),
  4
)

export const listIn = remembered(splitList)
