import { describe, expect, test } from 'vitest'
import type { FieldKey } from '#contracts/customers'
import { isSameMeaning } from './same-meaning.ts'

describe('two texts of one field', () => {
  test.each<[FieldKey, string, string]>([
    ['revenue', '500万', '五百万'],
    ['revenue', '约500万元', '5,000,000'],
    ['budget', '30-50万', '30万到50万'],
    ['employees', '100-500人', '一百到五百人'],
    ['foundedOn', '2015年3月5日', '2015-03-05'],
    ['mobile', '138 0013 8000', '+86 13800138000'],
    ['phone', '010-62345678转801', '(010)6234 5678-801'],
    ['email', 'Li@Abc.cn', '李四 <li@abc.cn>'],
    ['website', 'https://www.hengda.cn/', 'hengda.cn'],
    ['address', '广东省深圳市南山区科技路1号', '深圳市南山区科技路1号'],
    ['willingness', '4分', '4/5'],
    ['decisionRole', '拍板人', '决策者'],
    ['contactName', '刘强（总经理）', '刘强'],
    ['competitors', '金蝶、用友', '用友,金蝶'],
    ['note', 'ＡＢＣ 公司', 'abc公司']
  ])('of %s say the same: %s and %s', (field, one, other) => {
    expect(isSameMeaning(field, one, other)).toBe(true)
  })

  test.each<[FieldKey, string, string]>([
    ['revenue', '500万', '500万美元'],
    ['revenue', '面议', '保密'],
    ['budget', '30-50万', '30万以上'],
    ['foundedOn', '2015年3月', '2015年3月5日'],
    ['timeline', '下周', '3个月内'],
    ['mobile', '13800138000', '13800138001'],
    ['website', 'hengda.cn', 'hengda.com'],
    ['address', '深圳市南山区科技路1号', '深圳市南山区科技路2号'],
    ['contactName', '刘强', '刘勇'],
    ['note', '500万', '五百万']
  ])('of %s differ: %s and %s', (field, one, other) => {
    expect(isSameMeaning(field, one, other)).toBe(false)
  })
})
