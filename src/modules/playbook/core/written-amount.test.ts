import { expect, test } from 'vitest'
import { fenOfWrittenYuan } from '#kernel/money'
import { readWrittenAmount } from './written-amount.ts'

test.each([
  50,
  '50万',
  '50萬',
  '1.5亿',
  '500000',
  '500,000',
  '5千万',
  '30 万元',
  '0',
  '3千',
  '12.5万',
  '很多',
  '50-80万'
])('%s is the same threshold as it is an amount in a rule and on the screen', (written) => {
  expect(readWrittenAmount(written)).toBe(fenOfWrittenYuan(written))
})

test('a threshold may be written in Chinese numerals, and is never below nothing', () => {
  expect(readWrittenAmount('五十万')).toBe(50_000_000)
  expect(readWrittenAmount(-5)).toBeNull()
  expect(readWrittenAmount('-5万')).toBeNull()
})
