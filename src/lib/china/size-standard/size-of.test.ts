import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import { sizesOfAlias } from './aliases.ts'
import { headCountBandOf } from './head-count-band.ts'
import { sizeOf } from './size-of.ts'
import { SIZES, SIZE_ROWS, sizeRowsOf } from './standard.ts'

const exactly = (value: number) => ({ min: value, max: value })
const WAN = 10_000

test('the car-parts maker with 800 people is 中型, provisionally while its revenue is unknown', () => {
  expect(sizeOf({ industryCode: 'C36', employees: exactly(800), revenueYuan: null })).toMatchObject({
    size: '中型',
    possible: ['微型', '小型', '中型'],
    provisional: true,
    byEmployees: '中型',
    byRevenue: null,
    row: '工业',
    disagree: false,
    because: { code: 'china.size.provisional' }
  })
})

test('with 10 people it is 微型 whatever the revenue', () => {
  const result = sizeOf({ industryCode: 'C36', employees: exactly(10), revenueYuan: null })
  expect(result).toMatchObject({ size: '微型', possible: ['微型'], provisional: false })
})

describe('all indicators must reach the lower limit, else the size is less', () => {
  test.each([
    ['C36', 1000, 40_000, '大型', false],
    ['C36', 999, 40_000, '中型', true],
    ['C36', 1000, 39_999, '中型', true],
    ['C36', 300, 2000, '中型', false],
    ['C36', 299, 1999, '小型', false],
    ['36', 1200, 299, '微型', true],
    ['F51', 20, 5000, '中型', false],
    ['F52', 20, 5000, '小型', true],
    ['I65', 300, 10_000, '大型', false],
    ['I64', 300, 10_000, '中型', false],
    ['G591', 300, 3000, '中型', false],
    ['G592', 200, 30_000, '大型', false],
    ['H62', 9, 500, '微型', true]
  ])('%s with %i people and %i 万元 is %s', (industryCode, people, wan, size, disagree) => {
    const result = sizeOf({ industryCode, employees: exactly(people), revenueYuan: exactly(wan * WAN) })
    expect(result).toMatchObject({ size, possible: [size], provisional: false, disagree })
  })
})

test.each([
  ['A01', { revenueYuan: exactly(500 * WAN) }, '中型'],
  ['E47', { revenueYuan: exactly(90_000 * WAN), assetsYuan: exactly(90_000 * WAN) }, '大型'],
  ['K701', { revenueYuan: exactly(2000 * WAN), assetsYuan: exactly(3000 * WAN) }, '小型'],
  ['L72', { employees: exactly(120), assetsYuan: exactly(9000 * WAN) }, '中型'],
  ['M73', { employees: exactly(300) }, '大型'],
  ['K703', { employees: exactly(5) }, '微型']
])('%s asks for indicators of its own', (industryCode, facts, size) => {
  const result = sizeOf({ industryCode, employees: null, revenueYuan: null, ...facts })
  expect(result).toMatchObject({ size, provisional: false })
})

describe('ranges', () => {
  test.each([
    ['a band ends below its upper bound', { min: 500, max: 1000 }, null, '中型'],
    ['an open end above the limit', { min: 1000, max: null }, null, '大型'],
    ['a range across a limit stays open', { min: 100, max: 500 }, null, null],
    ['the smaller indicator decides all the same', { min: 100, max: 500 }, exactly(1000 * WAN), '小型'],
    ['revenue of 5000万-1亿', { min: 400, max: 500 }, { min: 5000 * WAN, max: 10_000 * WAN }, '中型']
  ])('%s', (_, employees, revenueYuan, size) => {
    expect(sizeOf({ industryCode: 'C', employees, revenueYuan }).size).toBe(size)
  })

  test('an open size names what is possible', () => {
    const result = sizeOf({
      industryCode: 'C',
      employees: { min: 100, max: 500 },
      revenueYuan: exactly(5000 * WAN)
    })
    expect(result).toMatchObject({
      size: null,
      possible: ['小型', '中型'],
      because: { code: 'china.size.open' }
    })
  })
})

describe('where the industry does not say the row', () => {
  test('a section with two rows gives a size on which they agree', () => {
    expect(sizeOf({ industryCode: 'F', employees: exactly(3), revenueYuan: exactly(50 * WAN) }).size).toBe(
      '微型'
    )
    const open = sizeOf({ industryCode: 'F', employees: exactly(20), revenueYuan: exactly(5000 * WAN) })
    expect(open).toMatchObject({ size: null, possible: ['小型', '中型'] })
  })

  test.each([
    [null, 'china.size.noIndustry'],
    ['J66', 'china.size.noRow'],
    ['G53', 'china.size.noRow'],
    ['K704', 'china.size.noRow'],
    ['X99', 'china.size.noRow']
  ])('%s has no size: %s', (industryCode, code) => {
    const result = sizeOf({ industryCode, employees: exactly(50), revenueYuan: null })
    expect(result).toMatchObject({ size: null, because: { code } })
  })

  test('without an indicator nothing is said', () => {
    const result = sizeOf({ industryCode: 'C', employees: null, revenueYuan: { min: null, max: null } })
    expect(result).toMatchObject({ size: null, possible: SIZES, because: { code: 'china.size.noIndicator' } })
  })
})

test('a company that grows never becomes smaller', () => {
  const sizes: readonly string[] = SIZES
  const count = fc.integer({ min: 0, max: 3000 })
  const wan = fc.integer({ min: 0, max: 300_000 })
  const codes = SIZE_ROWS.flatMap(({ industries }) => industries)
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      count,
      count,
      wan,
      wan,
      (industryCode, people, more, money, gain) => {
        const rankOf = (heads: number, yuan: number): number =>
          sizes.indexOf(
            sizeOf({
              industryCode,
              employees: exactly(heads),
              revenueYuan: exactly(yuan * WAN),
              assetsYuan: exactly(yuan * WAN)
            }).size ?? ''
          )
        expect(rankOf(people + more, money + gain)).toBeGreaterThanOrEqual(rankOf(people, money))
      }
    )
  )
})

test.each([
  [exactly(800), '500-1000人'],
  [exactly(1000), '1000人以上'],
  [{ min: 500, max: 1000 }, '500-1000人'],
  [{ min: null, max: 50 }, '1-50人'],
  [{ min: 50, max: 200 }, null],
  [{ min: 500, max: null }, null],
  [{ min: 1000, max: null }, '1000人以上'],
  [{ min: null, max: null }, null]
])('%j lies in the band %s', (range, band) => {
  expect(headCountBandOf(range)).toBe(band)
})

test.each([
  ['中小型', ['小型', '中型']],
  ['中小企业', ['小型', '中型']],
  ['大型', ['大型']],
  ['微', ['微型']],
  ['巨型', []]
])('%s means %j', (word, sizes) => {
  expect(sizesOfAlias(word)).toEqual(sizes)
})

const INDUSTRIES = 'gbt4754-2017.csv'

test.skipIf(!hasSharedData(INDUSTRIES))(
  'every class of GB/T 4754-2017 falls under one row, or none where the standard names none',
  () => {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(sharedData(INDUSTRIES), 'utf8'), {
      header: true,
      skipEmptyLines: true
    })
    const without = new Set<string>()
    for (const { code = '', level, letter = '' } of data) {
      if (level !== '2') continue
      const rows = sizeRowsOf(letter + code)
      expect(rows.length, code).toBeLessThanOrEqual(1)
      if (rows.length === 0) without.add(letter + code.slice(0, letter === 'K' ? 3 : 2))
    }
    expect([...without].sort()).toEqual(
      [
        'G53',
        'J66',
        'J67',
        'J68',
        'J69',
        'K704',
        'P83',
        'Q84',
        'S91',
        'S92',
        'S93',
        'S94',
        'S95',
        'S96',
        'T97'
      ].sort()
    )
  }
)
