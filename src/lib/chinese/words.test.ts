import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigramsOf, fold } from './fold.ts'
import { createMatcher } from './matcher.ts'
import { initialsOf, pinyinOf } from './pinyin.ts'
import { toSimplified, toTraditional } from './script.ts'
import { createSegmenter } from './segmenter.ts'

describe('one search fold', () => {
  test.each([
    ['華為（深圳） Tech.', '华为深圳tech'],
    ['ＴＣＬ　集团', 'tcl集团'],
    ['萬達集團股份有限公司', '万达集团股份有限公司'],
    ['A-1_2', 'a12'],
    ['①号', '1号'],
    ['', '']
  ])('%s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })

  test('pairs of neighbours', () => {
    expect(bigramsOf('华为 技术')).toEqual(['华为', '为技', '技术'])
    expect(bigramsOf('华')).toEqual(['华'])
    expect(bigramsOf('')).toEqual([])
  })
})

test('simplified and traditional by phrase', () => {
  expect(toSimplified('臺北後臺發現頭髮')).toBe('台北后台发现头发')
  expect(toTraditional('后台发现头发')).toBe('後臺發現頭髮')
})

describe('pinyin', () => {
  test.each([
    ['重庆长安', 'chongqingchangan', 'cqca'],
    ['重慶銀行', 'chongqingyinhang', 'cqyh'],
    ['绿地A12', 'lvdia12', 'lda'],
    ['厦门 建发（集团）', 'xiamenjianfajituan', 'xmjfjt'],
    ['3M中国', '3mzhongguo', '3mzg']
  ])('%s is %s, initials %s', (text, joined, initials) => {
    expect(pinyinOf(text).joined).toBe(joined)
    expect(initialsOf(text)).toBe(initials)
  })

  test('syllables stay apart, Latin words whole', () => {
    expect(pinyinOf('长安CS75').syllables).toEqual(['chang', 'an', 'cs75'])
  })
})

describe('dictionary words in a text', () => {
  const words = ['交期', '交期长', '长', 'he', 'she', 'his', 'hers']

  test('all hits, overlapping ones too', () => {
    expect(
      createMatcher(words)
        .find('ushers交期长')
        .map(({ word, start }) => [word, start])
    ).toEqual([
      ['she', 1],
      ['he', 2],
      ['hers', 2],
      ['交期', 6],
      ['交期长', 6],
      ['长', 8]
    ])
  })

  test('the longest that do not overlap', () => {
    expect(
      createMatcher(words)
        .findLongest('ushers交期长')
        .map(({ word }) => word)
    ).toEqual(['she', '交期长'])
  })

  test('finds just what looking for each word finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '甲', '乙'), maxLength: 30 })
    const dictionary = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', '甲', '乙'), minLength: 1, maxLength: 4 })
    )
    fc.assert(
      fc.property(letters, dictionary, (text, list) => {
        const expected = new Set<string>()
        for (const word of list)
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
            expected.add(`${word}@${at}`)
        const found = createMatcher(list).find(text)
        expect(found.length).toBe(expected.size)
        expect(new Set(found.map(({ word, start }) => `${word}@${start}`))).toEqual(expected)
      })
    )
  })
})

describe('cutting a text into words', () => {
  const { segment } = createSegmenter([
    '生产',
    '生产设备',
    '设备',
    '效率',
    '效率低',
    '低',
    '北京',
    '北京大学',
    '大学生',
    '学生'
  ])
  test.each([
    ['我们的生产设备效率低', ['我们的', '生产设备', '效率低']],
    ['北京大学生', ['北京', '大学生']],
    ['生产ABC-12型', ['生产', 'ABC', '12', '型']],
    ['', []]
  ])('%s', (text, pieces) => {
    expect(segment(text)).toEqual(pieces)
  })
})
