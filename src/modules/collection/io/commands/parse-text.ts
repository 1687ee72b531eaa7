import type { Day } from '#kernel/day'
import { shortYuan } from '#kernel/money'
import { message, type Message, type Result } from '#kernel/result'
import { parseAddress, placeNameOf } from '#lib/china'
import { parseAmount, parseCompanyName, parseDate, parseHeadCount, parsePhone } from '#lib/chinese'

/** One text as IFC-9 prints it, and as a person reads it. */
export type ParsedText = Readonly<{
  value: object | null
  reason: Message | null
  shown: string
  /** What is said behind it, as a text of the language files. */
  note?: string
}>

const failed = (reason: Message): ParsedText => ({ value: null, reason, shown: '' })

const orFailed = <T extends object>(
  parsed: Result<T>,
  show: (value: T) => string,
  project: (value: T) => object
): ParsedText =>
  parsed.ok
    ? { value: project(parsed.value), reason: null, shown: show(parsed.value) }
    : failed(message(parsed.code, parsed.params))

const span = (min: string | null, max: string | null): string =>
  min === max ? (min ?? '') : `${min ?? '…'} – ${max ?? '…'}`

const amount = (text: string): ParsedText =>
  orFailed(
    parseAmount(text),
    ({ min, max, approx, currency }) =>
      `${approx ? '≈ ' : ''}${span(min === null ? null : shortYuan(min), max === null ? null : shortYuan(max))} ${currency}`,
    ({ min, max, approx, currency }) => ({ min, max, approx, currency })
  )

const size = (text: string): ParsedText =>
  orFailed(
    parseHeadCount(text),
    ({ min, max, approx }) =>
      `${approx ? '≈ ' : ''}${span(min === null ? null : String(min), max === null ? null : String(max))}`,
    ({ min, max, approx }) => ({ min, max, approx, currency: null })
  )

const date = (text: string, today: Day): ParsedText =>
  orFailed(
    parseDate(text, today),
    ({ from, to, vague }) => (vague ? '' : span(from, to)),
    ({ from, to, vague }) => ({ from, to, vague })
  )

const phone = (text: string): ParsedText => {
  const parsed = parsePhone(text)
  if (!parsed.ok) return failed(message(parsed.code, parsed.params))
  const { e164, extension, kind } = parsed.value
  return {
    value: { e164, extension, kind },
    reason: null,
    shown: `${e164}${extension === null ? '' : ` # ${extension}`}`,
    note: `cli.parse.phone.${kind}`
  }
}

const address = (text: string): ParsedText => {
  const { provinceCode, cityCode, districtCode, rest, reason } = parseAddress(text)
  if (provinceCode === null) return failed(reason ?? message('china.address.unknownPlace', { text }))
  const name = placeNameOf(districtCode ?? cityCode ?? provinceCode)
  return {
    value: { provinceCode, cityCode, districtCode, rest },
    reason,
    shown: [name, rest].filter((part) => part !== null && part !== '').join(' · ')
  }
}

const company = (text: string): ParsedText =>
  orFailed(
    parseCompanyName(text),
    ({ key, legalForm, branch }) => [key, legalForm, branch].filter((part) => part !== null).join(' | '),
    ({ key, legalForm, branch }) => ({ key, legalForm, branch })
  )

/** The normalisers that `huike parse` offers, by the name of their kind. */
export const parsers: Readonly<Record<string, (text: string, today: Day) => ParsedText>> = {
  amount,
  size,
  date,
  phone,
  address,
  company
}
