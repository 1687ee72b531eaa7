import { expect, test } from 'vitest'
import { webHostOf } from './web-host.ts'

test.each([
  ['https://www.Hengda.com.cn/about', 'hengda.com.cn'],
  ['http：//www.hengda.com', 'hengda.com'],
  ['https//www.hengda.com', 'hengda.com'],
  ['http:\\\\www.hengda.com', 'hengda.com'],
  ['www。hengda。com', 'hengda.com'],
  ['www,hengda,com', 'hengda.com'],
  ['官网：www.hengda.com', 'hengda.com'],
  ['www. hengda. com', 'hengda.com'],
  ['W W W.hengda.com', 'hengda.com'],
  ['www..hengda.com', 'hengda.com'],
  ['web.hengda.com', 'web.hengda.com'],
  ['www.hengda.com / www.hengda.cn', 'hengda.com'],
  ['www.hengda.com（英文站en.hengda.com）', 'hengda.com'],
  ['http://user:pw@hengda.com:8080/a?b=c', 'hengda.com'],
  ['www.恒达.com', '恒达.com'],
  ['恒达.中国', '恒达.中国'],
  ['www.hengda', null],
  ['hr@hengda.com', null],
  ['192.168.1.1', null],
  ['建设中', null],
  ['', null]
])('the host of %s is %s', (text, host) => {
  expect(webHostOf(text)).toBe(host)
})
