import { describe, expect, test } from 'vitest'
import { industrySegment } from './segment.ts'
import { industries } from './tree.ts'

describe('segments for tags', () => {
  test.each([
    ['C36', '做汽车零件的', '制造业-汽车零部件'],
    ['C3670', '', '制造业-汽车零部件'],
    ['C361', '', '制造业-汽车整车'],
    ['F52', '开淘宝店', '服务业-电商'],
    ['I643', '', '服务业-电商'],
    ['C35', '', '制造业-专用设备'],
    ['C35', '精密模具', '制造业-模具'],
    ['C33', '做门窗', '制造业-门窗'],
    ['C3525', '精密模具', '制造业-模具'],
    ['F51', '', '批发业-贸易'],
    ['H62', '火锅店', '服务业-餐饮'],
    ['不知道', '', '']
  ])('%s with 「%s」 is %s', (code, text, label) => {
    expect(industrySegment(code, text).label).toBe(label)
  })

  test('every division has a class and a short name of at most eight characters', () => {
    for (const { code, level } of industries) {
      if (level !== 2) continue
      const { coarse, short } = industrySegment(code)
      expect(coarse, code).not.toBe('')
      expect(short.length, code).toBeGreaterThan(0)
      expect(short.length, `${code} ${short}`).toBeLessThanOrEqual(8)
    }
  })
})
