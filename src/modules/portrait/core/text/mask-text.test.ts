import { describe, expect, test } from 'vitest'
import { maskText } from './mask-text.ts'

describe('personal data does not leave', () => {
  test.each([
    ['找王总，13800138000', '找＊总，＊＊＊＊＊＊＊＊＊＊＊'],
    ['李建国经理说产能不足', '＊＊＊经理说产能不足'],
    ['歐陽總監關心價格', '＊＊總監關心價格'],
    ['老张问价，小陈跟进', '老＊问价，小＊跟进'],
    ['电话 010-6512 3456 转 8', '电话 ＊＊＊＊＊＊＊＊＊＊＊＊＊ 转 8'],
    ['身份证 11010119900307233X', '身份证 ＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊'],
    ['发到 li.wei+a@heng-da.com.cn 即可', '发到 ＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊ 即可'],
    ['微信号：hengda_888', '微信号：＊＊＊＊＊＊＊＊＊＊'],
    ['微信號：hengda_888', '微信號：＊＊＊＊＊＊＊＊＊＊'],
    ['LINE ID: wang1234', 'LINE ID: ＊＊＊＊＊＊＊＊'],
    ['Line 2 stopped, production line broken', 'Line 2 stopped, production line broken'],
    ['手机 138 - 0013 - 8000', '手机 ＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊'],
    ['电话 +86 (138) 0013-8000', '电话 ＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊'],
    ['样品寄到江南路88号3幢', '样品＊＊＊＊＊＊＊＊＊＊'],
    ['预算50万，3个月内定', '预算50万，3个月内定'],
    ['总结会上说设备老是停机', '总结会上说设备老是停机'],
    ['年产能提升20%，工期45天', '年产能提升20%，工期45天']
  ])('%s', (text, masked) => {
    expect(maskText(text, [])).toBe(masked)
    expect(maskText(text, [])).toHaveLength(text.length)
  })

  test('nor do names that are known: contacts, colleagues, the customer itself', () => {
    expect(maskText('张晓月说苏州恒达的预算批了', ['张晓月', '苏州恒达', '王'])).toBe(
      '＊＊＊说＊＊＊＊的预算批了'
    )
  })

  test('in whichever characters they are written', () => {
    expect(maskText('張曉月說預算批了', ['张晓月'])).toBe('＊＊＊說預算批了')
    expect(maskText('张晓月说预算批了', ['張曉月'])).toBe('＊＊＊说预算批了')
  })

  test.each([
    ['spaces', `微信${' '.repeat(19_000)}好`],
    ['a word', 'a'.repeat(20_000)],
    ['half addresses', 'a@'.repeat(10_000)],
    ['account words', '微信号 : '.repeat(4000)]
  ])('a text as long as a record may be is masked at once: %s', (_, text) => {
    const begun = performance.now()
    expect(maskText(text, [])).toHaveLength(text.length)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
