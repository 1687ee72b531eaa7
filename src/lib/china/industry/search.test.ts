import { describe, expect, test } from 'vitest'
import { searchIndustries } from './search.ts'

const codes = (query: string, limit = 5): string[] =>
  searchIndustries(query, limit).map((entry) => entry.code)

describe('searching the industry standard', () => {
  test.each([
    ['汽车零部件', 'C367'],
    ['qclbj', 'C367'],
    ['qichelingbujian', 'C367'],
    ['kuaiji', 'L7241'],
    ['C36', 'C36'],
    ['3670', 'C3670'],
    ['软件开发', 'I651']
  ])('%s finds %s', (query, code) => {
    expect(codes(query)).toContain(code)
  })

  test('a code shows itself first and then what lies below it', () => {
    expect(codes('367')).toEqual(['C367', 'C3670'])
    expect(codes('B', 2)).toEqual(['B', 'B06'])
  })

  test('银行 is read yinhang and 乐器 yueqi', () => {
    expect(codes('yinhang')).toContain('J662')
    expect(codes('yueqi')).toContain('C242')
  })

  test('nothing is found for nothing', () => {
    expect(searchIndustries('  ')).toEqual([])
    expect(searchIndustries('qqqqqq')).toEqual([])
  })
})
