import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf, amountText, writeAmount } from './amount.ts'

describe('amounts in a rule', () => {
  test.each<[unknown, number | null]>([
    [500_000, 50_000_000],
    ['50万', 50_000_000],
    ['50 万元', 50_000_000],
    ['1.5亿', 15_000_000_000],
    ['5000万', 5_000_000_000],
    ['3千', 300_000],
    ['500,000', 50_000_000],
    ['1,000.50元', 100_050],
    ['-2万', -2_000_000],
    [0.01, 1],
    ['30-50万', null],
    ['五十万', null],
    ['50,00', null],
    ['', null],
    [Number.NaN, null],
    [Infinity, null],
    ['99999999亿', null],
    [null, null],
    [true, null]
  ])('%j yuan is %j 分', (input, fen) => {
    expect(amountOf(input)).toBe(fen)
  })

  test.each<[number, string]>([
    [50_000_000, '50万'],
    [15_000_000_000, '1.5亿'],
    [12_345_678_900, '12345.6789万'],
    [12_345_678_910, '123456789.1'],
    [123_456, '1234.56'],
    [-2_000_000, '-2万'],
    [0, '0']
  ])('%i 分 reads %s', (fen, text) => {
    expect(amountText(fen)).toBe(text)
  })

  test('every amount comes back from its written form', () => {
    fc.assert(fc.property(fc.integer({ min: -9e14, max: 9e14 }), (fen) => amountOf(writeAmount(fen)) === fen))
  })
})
