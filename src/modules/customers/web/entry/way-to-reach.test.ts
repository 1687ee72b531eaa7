import { expect, test } from 'vitest'
import { fieldOfWay } from './way-to-reach.ts'

test.each([
  ['138 0013 8000', 'mobile'],
  ['+86 13800138000', 'mobile'],
  ['010-62771234', 'phone'],
  ['(0571) 8888 8888 转 802', 'phone'],
  ['400-820-8820', 'phone'],
  ['chen@hengda.cn', 'email'],
  ['chen_hengda', 'wechat'],
  ['wx12345', 'wechat']
])('%s is a %s', (text, field) => {
  expect(fieldOfWay(text)).toBe(field)
})
