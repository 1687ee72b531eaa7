import { expect, test } from 'vitest'
import { exactAmountOf, shortAmountOf } from './amount-text.ts'

test.each([
  [123_500_000, 'zh-CN', '123.5 ui.amount.wan'],
  [1_234_567, 'zh-CN', '1.23 ui.amount.wan'],
  [12_345_678_900, 'zh-CN', '1.23 ui.amount.yi'],
  [1_234_567_800_000, 'zh-CN', '123.5 ui.amount.yi'],
  [980_000, 'zh-CN', '9,800 ui.amount.yuan'],
  [1250, 'zh-CN', '12.5 ui.amount.yuan'],
  [0, 'zh-CN', '0 ui.amount.yuan'],
  [-500_000_000, 'zh-TW', '-500 ui.amount.wan'],
  [123_500_000, 'en', '1.24 ui.amount.million'],
  [980_000, 'en', '9.8 ui.amount.thousand']
] as const)('%i 分 in %s reads %s', (fen, language, text) => {
  const { number, unit } = shortAmountOf(fen, language)
  expect(`${number} ${unit}`).toBe(text)
})

test('the hover tells every 分', () => {
  expect(exactAmountOf(123_456_789)).toBe('1,234,567.89')
  expect(exactAmountOf(5)).toBe('0.05')
})
