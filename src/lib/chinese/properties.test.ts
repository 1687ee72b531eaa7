import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOfNumber } from '#kernel/day'
import { hasSharedData, sharedData } from '../../testing/shared-data.ts'
import {
  bigramsOf,
  fold,
  parseAmount,
  parseChineseNumber,
  parseCompanyName,
  parseDate,
  parseDecisionRole,
  parseHeadCount,
  parseEmail,
  parsePercent,
  parsePerson,
  parsePhones,
  parsePosition,
  parseRating,
  parseSize,
  parseYesNo,
  pinyinOf,
  splitList,
  webHostOf
} from './index.ts'

const TODAY = '2024-03-18'

const assertSound = (text: string): void => {
  for (const parse of [parseAmount, parseHeadCount]) {
    const parsed = parse(text)
    if (!parsed.ok) continue
    const { min, max } = parsed.value
    for (const end of [min, max]) expect(end === null || (Number.isFinite(end) && end >= 0), text).toBe(true)
    expect(min === null && max === null, text).toBe(false)
    if (min !== null && max !== null) expect(min, text).toBeLessThanOrEqual(max)
  }
  const date = parseDate(text, TODAY)
  if (date.ok && date.value.from !== null && date.value.to !== null)
    expect(date.value.from <= date.value.to, text).toBe(true)
  for (const phone of parsePhones(text)) if (phone.ok) expect(phone.value.e164, text).toMatch(/^\+\d{3,15}$/)
  const name = parseCompanyName(text)
  if (name.ok) expect(name.value.key, text).not.toBe('')
  const rating = parseRating(text)
  if (rating.ok) expect([1, 2, 3, 4, 5]).toContain(rating.value)
  for (const parse of [
    parseSize,
    parseChineseNumber,
    parsePosition,
    parseDecisionRole,
    parseYesNo,
    parsePercent
  ])
    expect(parse(text)).toBeDefined()
  const mail = parseEmail(text)
  if (mail.ok) expect(mail.value, text).toMatch(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/)
  const person = parsePerson(text)
  if (person.ok) expect(Object.values(person.value).some((part) => part !== null)).toBe(true)
  expect(webHostOf(text) ?? 'a.b', text).toMatch(/^[^\s/]+\.[^\s/]+$/)
  for (const read of [fold, pinyinOf, bigramsOf, splitList]) expect(read(text)).toBeDefined()
}

describe('whatever stands in a cell', () => {
  test.skipIf(!hasSharedData('strings/blns.json'))('the naughty strings do no harm', () => {
    // The file is a list of strings.
    const strings = JSON.parse(readFileSync(sharedData('strings/blns.json'), 'utf8')) as string[]
    for (const text of strings) assertSound(text)
  })

  test('any string does no harm', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), assertSound))
  })

  test('any heap of the words of amounts and dates does no harm', () => {
    const words =
      '0 1 2 3 5 10 30 50 100 2024 1.5 , . - ~ 至 万 亿 千 百 十 万元 元 人 员工 % 以上 以内 约 近 多 几 半 两 三 五 上 下 个 月 年 日 周 季度 底 初 前 后 内 今年 明年 Q3 $ ± / ( ) 不超过 转 第'.split(
        ' '
      )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) =>
        assertSound(parts.join(''))
      ),
      { numRuns: 3000 }
    )
  })
})

describe('what is written plainly comes back', () => {
  const range = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([low, high]) => low < high)

  test('a range in any unit with any sign between', () => {
    const units = fc.constantFrom<[string, number]>(
      ['万', 1e4],
      ['万元', 1e4],
      ['w', 1e4],
      ['亿', 1e8],
      ['元', 1]
    )
    fc.assert(
      fc.property(
        range,
        units,
        fc.constantFrom('-', '~', '—', '－', '至', '到'),
        ([low, high], [unit, worth], sign) => {
          expect(parseAmount(`${low}${unit}${sign}${high}${unit}`)).toEqual({
            ok: true,
            value: { min: low * worth, max: high * worth, approx: false, currency: 'CNY' }
          })
          expect(parseHeadCount(`${low}${sign}${high}人`)).toEqual({
            ok: true,
            value: { min: low, max: high, approx: false, currency: null }
          })
        }
      )
    )
  })

  test('every day in every writing', () => {
    const days = fc.integer({ min: 0, max: 45_000 }).map(dayOfNumber)
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const [m, d] = [Number(month), Number(date)]
        for (const text of [
          day,
          `${year}/${m}/${d}`,
          `${year}.${m}.${d}`,
          `${year}年${m}月${d}日`,
          `${year}${month}${date}`
        ])
          expect(parseDate(text, TODAY), text).toEqual({
            ok: true,
            value: { from: day, to: day, vague: false }
          })
      })
    )
  })

  test('a serial number is the day so many days after 1899-12-30', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 80_000 }), (serial) => {
        const day = addDays('1899-12-30', serial)
        expect(parseDate(serial, TODAY)).toEqual({ ok: true, value: { from: day, to: day, vague: false } })
      })
    )
  })

  test('every mobile number in every grouping', () => {
    const numbers = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 999_999_999 }))
    fc.assert(
      fc.property(numbers, ([second, rest]) => {
        const number = `1${second}${String(rest).padStart(9, '0')}`
        fc.pre(!number.endsWith('00000000'))
        const grouped = `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`
        for (const text of [number, grouped, `+86 ${number}`, `0086-${number}`, `手机：${number}`])
          expect(parsePhones(text), text).toEqual([
            { ok: true, value: { e164: `+86${number}`, extension: null, kind: 'mobile' } }
          ])
      })
    )
  })
})

describe.skipIf(!hasSharedData('companies/register-20k.csv'))('20,000 registered companies', () => {
  const rows = hasSharedData('companies/register-20k.csv')
    ? readFileSync(sharedData('companies/register-20k.csv'), 'utf8').split('\n').slice(1).filter(Boolean)
    : []
  const names = rows.map((row) => row.split(',')[0] ?? '')

  test('every name has a key, and nearly every one a legal form or a shop word', () => {
    const formless = names.filter((name) => {
      const parsed = parseCompanyName(name)
      expect(parsed.ok, name).toBe(true)
      return (
        parsed.ok &&
        parsed.value.legalForm === null &&
        !/[厂店部站社场处点所院馆园组心亭库会校坊]\.?$/.test(name)
      )
    })
    expect(formless.length).toBeLessThan(names.length / 500)
  })

  test('different names keep different keys', () => {
    const keys = new Map<string, string>()
    const clashes: string[] = []
    for (const name of names) {
      const parsed = parseCompanyName(name)
      if (!parsed.ok) continue
      const other = keys.get(parsed.value.key)
      if (other !== undefined && other !== name) clashes.push(`${other} = ${name}`)
      keys.set(parsed.value.key, name)
    }
    expect(clashes).toEqual([])
  })

  test('every capital in the register is an amount', () => {
    const capitals = rows.flatMap((row) => /,("?)([\d,.E-]+[(（]?万[^",]*)\1,/.exec(row)?.[2] ?? [])
    expect(capitals.length).toBeGreaterThan(15_000)
    for (const capital of capitals) expect(parseAmount(capital).ok, capital).toBe(true)
  })
})
