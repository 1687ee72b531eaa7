import { civilOf, toDay } from '#kernel/day'
import { fenOfYuan, shortYuan, yuanOfFen } from '#kernel/money'
import { fail, succeed, type Result } from '#kernel/result'
import { fold, parseAmount, parseDate, parseYesNo, splitList } from '#lib/chinese'
import type { CustomFieldDefinition } from '../../contract.ts'

/** What a text means under a definition: an amount is whole 分, a date an ISO day, of several choices a list. */
export type CustomValue = string | number | boolean | readonly string[]

const unread = (text: string, values: string): Result<CustomValue> =>
  fail('collection.value.unknown', { text, values })

const NUMBER = /[-+]?\d+(?:\.\d+)?/

const readNumber = (text: string): Result<CustomValue> => {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3})/g, '')
  const digits = NUMBER.exec(plain)
  if (!digits) return unread(text, '0, 1.5 …')
  const times = /^\s*万/.test(plain.slice(digits.index + digits[0].length)) ? 10_000 : 1
  return succeed(Number(digits[0]) * times)
}

/** A single amount: the middle of a range. What is not in yuan is never converted. */
const readAmount = (text: string): Result<CustomValue> => {
  const parsed = parseAmount(text)
  if (!parsed.ok) return fail(parsed.code, parsed.params)
  const { min, max, currency } = parsed.value
  const [from, to] = [min ?? max, max ?? min]
  if (currency !== 'CNY') return fail('collection.foreignCurrency', { currency })
  if (from === null || to === null) return unread(text, '50万')
  return succeed(fenOfYuan((from + to) / 2))
}

/** Two days on which nobody means the same by 下周: what reads alike on both is a day of its own. */
const ANCHORS = [toDay(1990, 1, 15), toDay(2061, 9, 20)] as const

/**
 * A day that stands for itself. A text that needs today (下周, 3月5日) would mean another day tomorrow, so it is not
 * read.
 */
const readDay = (text: string): Result<CustomValue> => {
  const [one, other] = ANCHORS.map((today) => parseDate(text, today, { lean: 'past' }))
  if (!one?.ok || !other?.ok) return unread(text, '2026-03-05')
  const day = one.value.to ?? one.value.from
  if (day === null || day !== (other.value.to ?? other.value.from) || civilOf(day) === null)
    return unread(text, '2026-03-05')
  return succeed(day)
}

const choices = ({ options }: CustomFieldDefinition): string => options.map(({ value }) => value).join(', ')

const finders = new WeakMap<CustomFieldDefinition, ReadonlyMap<string, string>>()

/** The option that a text means: as it is called, or one of the ways that people write it. */
const optionOf = (field: CustomFieldDefinition, text: string): string | undefined => {
  const known = finders.get(field)
  if (known) return known.get(fold(text))
  const finder = new Map<string, string>()
  for (const { value, also } of field.options) for (const one of also) finder.set(fold(one), value)
  for (const { value } of field.options) finder.set(fold(value), value)
  finders.set(field, finder)
  return finder.get(fold(text))
}

const readSelect = (field: CustomFieldDefinition, text: string): Result<CustomValue> => {
  const found = optionOf(field, text)
  return found === undefined ? unread(text, choices(field)) : succeed(found)
}

/** An option may be called 甲、乙 itself; one of more parts than these is read only where it stands alone. */
const MOST_PARTS = 8

/** The option that begins a list, of as many of its parts as there is one for. */
const longestOption = (
  field: CustomFieldDefinition,
  parts: readonly string[]
): readonly [option: string | undefined, length: number] => {
  for (let length = parts.length; length > 0; length -= 1) {
    const option = optionOf(field, parts.slice(0, length).join('、'))
    if (option !== undefined) return [option, length]
  }
  return [undefined, 0]
}

const readSeveral = (field: CustomFieldDefinition, text: string): Result<CustomValue> => {
  const whole = optionOf(field, text)
  if (whole !== undefined) return succeed([whole])
  const parts = splitList(text)
  const found: string[] = []
  for (let at = 0; at < parts.length;) {
    const [option, length] = longestOption(field, parts.slice(at, at + MOST_PARTS))
    if (option === undefined) return unread(parts[at] ?? text, choices(field))
    if (!found.includes(option)) found.push(option)
    at += length
  }
  return succeed(found)
}

/**
 * What is written in a field that a team defined (COL-7), read by its type: `约50万` as an amount is 50,000,000 分, `有`
 * as a yes or no is yes, `北仑、镇海` as choices are two. A text that does not fit the type is refused with what would.
 */
export const readCustomValue = (field: CustomFieldDefinition, text: string): Result<CustomValue> => {
  switch (field.type) {
    case 'text':
      return succeed(text)
    case 'number':
      return readNumber(text)
    case 'amount':
      return readAmount(text)
    case 'date':
      return readDay(text)
    case 'select':
      return readSelect(field, text)
    case 'multiSelect':
      return readSeveral(field, text)
    default: {
      const parsed = parseYesNo(text)
      return parsed.ok ? succeed(parsed.value) : unread(text, '是, 否')
    }
  }
}

/** Shortened where nothing is lost by it: 300000 yuan are `30万`, 1234567 stay so. */
const exactYuan = (fen: number): string => {
  const yuan = yuanOfFen(fen)
  // Two decimals of 亿 are a million yuan, of 万 a hundred, of yuan a 分.
  const step = Math.abs(yuan) >= 1e8 ? 100_000_000 : Math.abs(yuan) >= 1e4 ? 10_000 : 1
  return fen % step === 0 ? shortYuan(yuan) : String(yuan)
}

/** A value as a person reads it: `30万`, `120 辆`, `2026-03-05`, `是`, `北仑、镇海`. */
export const showCustomValue = ({ type, unit }: CustomFieldDefinition, value: CustomValue): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') {
    if (type === 'amount') return exactYuan(value)
    return unit === null ? String(value) : `${value} ${unit}`
  }
  return typeof value === 'string' ? value : value.join('、')
}

/** The text of a field as it is understood; null where nothing is written or it cannot be. */
export const understoodCustom = (field: CustomFieldDefinition, text: string | undefined): string | null => {
  if (text === undefined) return null
  const read = readCustomValue(field, text)
  return read.ok ? showCustomValue(field, read.value) : null
}
