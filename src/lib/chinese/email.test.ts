import { describe, expect, test } from 'vitest'
import { findEmails, parseEmail } from './email.ts'

describe('mailboxes of a cell', () => {
  test.each([
    ['Zhang.San@HUAWEI.com', 'zhang.san@huawei.com'],
    ['mailto:li@abc.com.cn', 'li@abc.com.cn'],
    ['李四 <li@abc.com.cn>', 'li@abc.com.cn'],
    ['邮箱：hr@abc.cn', 'hr@abc.cn'],
    ['QQ邮箱12345678@qq.com', '12345678@qq.com'],
    ['ａ＠ｂ．ｃｏｍ', 'a@b.com'],
    ['sales@abc。com', 'sales@abc.com'],
    ['sales﹫abc.com', 'sales@abc.com'],
    ['sales @ abc.com', 'sales@abc.com'],
    ['sales(at)abc.com', 'sales@abc.com'],
    ['sales@abc,com', 'sales@abc.com'],
    ['"hr@abc.cn"', 'hr@abc.cn'],
    ['工作:hr@abc.com 私人:me@qq.com', 'hr@abc.com'],
    ['张三zhangsan@abc.com13800138001', 'zhangsan@abc.com'],
    ["O'Brien@abc.ie", "o'brien@abc.ie"],
    ['sales@abc', 'unreadable'],
    ['sales@abc..com', 'unreadable'],
    ['.a@b.com', 'unreadable'],
    ['www.abc.com', 'unreadable'],
    ['12345678', 'qqNumber'],
    ['13800138001', 'phone'],
    ['无', 'empty']
  ])('%s is %s', (text, expected) => {
    const parsed = parseEmail(text)
    expect(parsed.ok ? parsed.value : parsed.code.replace('chinese.email.', '')).toBe(expected)
  })

  test('several stand in their order', () => {
    expect(findEmails('a@b.com/c@d.com、e@f.cn')).toEqual(['a@b.com', 'c@d.com', 'e@f.cn'])
  })

  test('a QQ number is answered with its mailbox', () => {
    expect(parseEmail('QQ:12345678')).toMatchObject({ params: { email: '12345678@qq.com' } })
  })
})
