import { describe, expect, test } from 'vitest'
import { shortTag, tellingTags } from './telling-tags.ts'

describe('tags in a row of the list', () => {
  test('trade and pain before place and size, one of each kind before a second', () => {
    expect(tellingTags(['规模-小型', '规模-1-50人', '区域-华东', '痛点-交付慢', '行业-电商'])).toEqual([
      '行业-电商',
      '痛点-交付慢',
      '区域-华东',
      '规模-小型',
      '规模-1-50人'
    ])
  })

  test.each([
    ['行业-电商', '电商'],
    ['痛点-生产成本高', '生产成本高'],
    ['规模-1-50人', '1-50人'],
    ['价值等级-高', '价值等级-高'],
    ['关注-价格', '关注-价格'],
    ['重点', '重点']
  ])('%s reads %s', (tag, short) => {
    expect(shortTag(tag)).toBe(short)
  })
})
