import { expect, test } from 'vitest'
import { checkName } from './check-name.ts'

test.each([
  ['zh-CN', 'email-against-website', '邮箱域名与官网不同'],
  ['zh-TW', 'purchase-time-past', '預計採購時間已過'],
  ['zh-CN', 'a-check-of-later', 'a-check-of-later']
] as const)('in %s the check %s is called %s', (language, rule, name) => {
  expect(checkName(language, rule)).toBe(name)
})
