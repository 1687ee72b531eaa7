import { describe, expect, test } from 'vitest'
import { partedName } from './parted-name.ts'

describe('a name that is too long for its place', () => {
  test.each([
    ['苏州恒达机械有限公司', null],
    [
      '中国石油天然气股份有限公司黑龙江牡丹江销售分公司宁安经营部宁安通江',
      ['中国石油天然气股份有限公司黑龙江牡丹江销售分公司宁安', '经营部宁安通江']
    ],
    ['Shanghai Electric Group Company Limited', ['Shanghai Electric Group Company ', 'Limited']],
    ['一二三四五六七八九十甲乙丙丁🚀戊己庚', ['一二三四五六七八九十甲', '乙丙丁🚀戊己庚']]
  ])('%s keeps its beginning and its end', (name, parts) => {
    const parted = partedName(name)
    expect(parted === null ? null : [parted.head, parted.tail].join('|')).toBe(
      parts === null ? null : parts.join('|')
    )
  })
})
