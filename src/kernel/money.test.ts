import { expect, test } from 'vitest'
import { amountsIn } from './money.ts'

test.each([
  ['50万', '500,000', '50萬'],
  ['30-50万', '300,000-500,000', '30-50萬'],
  ['1.23亿', '123,000,000', '1.23億'],
  ['1.2万', '12,000', '1.2萬'],
  ['9800', '9800', '9800'],
  ['至少 500万，至多 1亿', '至少 5,000,000，至多 100,000,000', '至少 500萬，至多 1億'],
  ['万达广场', '万达广场', '万达广场']
])('%s is %s in English and %s in traditional characters', (text, english, traditional) => {
  expect(amountsIn(text, 'en')).toBe(english)
  expect(amountsIn(text, 'zh-TW')).toBe(traditional)
  expect(amountsIn(text, 'zh-CN')).toBe(text)
})
