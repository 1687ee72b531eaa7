import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRecords, DEFAULT_THRESHOLD, findDuplicates, type MatchRecord } from './index.ts'

const named = (names: readonly string[]): MatchRecord[] =>
  names.map((name, index) => ({ row: index + 1, name }))

const words = [
  '北京',
  '上海',
  '恒友',
  '华泰',
  '万盛',
  '科技',
  '贸易',
  '发展',
  '集团',
  '有限公司',
  '股份有限公司',
  '分公司',
  'Acme',
  'Hotel',
  '1'
]
const anyName = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))

describe('duplicates of a list', () => {
  test('a name written 5,000 times is one cluster at linear cost, and the report says that not all pairs are listed', () => {
    const report = findDuplicates(named(Array.from({ length: 5000 }, () => '南京恒友图文制作有限公司')))
    expect(report.clusters).toHaveLength(1)
    expect(report.clusters[0]).toHaveLength(5000)
    expect(report.pairs.length).toBeLessThan(25_000)
    expect(report.blocksCapped).toBeGreaterThan(0)
  })

  test('every pair of a small group is listed', () => {
    const { pairs } = findDuplicates(named(Array.from({ length: 100 }, () => '南京恒友图文制作有限公司')))
    expect(pairs).toHaveLength(4950)
  })

  test('a short name that fits two companies equally is nobody', () => {
    const report = findDuplicates(named(['北京恒友科技有限公司', '上海恒友科技有限公司', '恒友科技']))
    expect(report.pairs).toEqual([])
  })

  test('branches are kin of their company and in no cluster', () => {
    const report = findDuplicates(
      named([
        '上海华加国际货运代理有限公司',
        '上海华加国际货运代理有限公司厦门分公司',
        '上海华加国际货运代理有限公司宁波分公司'
      ])
    )
    expect(report.pairs).toEqual([])
    expect(report.clusters).toEqual([])
    expect(report.related.map(({ a, b, kind }) => [a, b, kind])).toEqual([
      [1, 2, 'related'],
      [1, 3, 'related']
    ])
  })

  test('a phone that many share is a placeholder and makes nobody kin', () => {
    const brands = Array.from(
      '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉',
      (sign) => `南京${sign}恒贸易有限公司`
    )
    const records = brands.map((name, row) => ({ row, name, phones: ['13800138000'] }))
    expect(findDuplicates(records)).toMatchObject({ pairs: [], related: [] })
    expect(findDuplicates(records.slice(0, 3)).related).toHaveLength(3)
  })

  test('a lower threshold lists more, a higher one less', () => {
    const list = named([
      '上海浦东发展银行股份有限公司',
      '浦发银行',
      '浦发银行',
      '华泰证券股份有限公司',
      '华泰股份'
    ])
    const count = (threshold: number): number => findDuplicates(list, { threshold }).pairs.length
    expect(count(0.95)).toBeLessThan(count(DEFAULT_THRESHOLD))
    expect(count(DEFAULT_THRESHOLD)).toBeLessThan(count(0.3))
  })

  test('progress begins at nothing and ends at the whole', () => {
    const seen: number[] = []
    findDuplicates(named(['甲贸易有限公司', '乙贸易有限公司']), {
      onProgress: (done, total) => seen.push(done / total)
    })
    expect(seen.at(0)).toBe(0)
    expect(seen.at(-1)).toBe(1)
  })

  test('an empty list has no duplicates', () => {
    expect(findDuplicates([])).toMatchObject({ rows: 0, pairs: [], clusters: [] })
  })

  test('pairs are sorted, a before b, scores between the threshold and 1, clusters their connected components', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 25 }), (names) => {
        const { pairs, clusters } = findDuplicates(named(names))
        for (const { a, b, score } of pairs) {
          expect(a).toBeLessThan(b)
          expect(score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD)
          expect(score).toBeLessThanOrEqual(1)
          expect(clusters.filter((rows) => rows.includes(a) && rows.includes(b))).toHaveLength(1)
        }
        expect(pairs).toEqual([...pairs].sort((x, y) => x.a - y.a || x.b - y.b))
        expect(new Set(clusters.flat()).size).toBe(clusters.flat().length)
      }),
      { numRuns: 60 }
    )
  })

  test('which record comes first makes no difference', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const forth = compareRecords({ row: 1, name: a }, { row: 2, name: b })
        const back = compareRecords({ row: 1, name: b }, { row: 2, name: a })
        expect(back.score).toBe(forth.score)
        expect(back.kind).toBe(forth.kind)
      }),
      { numRuns: 400, examples: [['HotelHotel', 'Hotel']] }
    )
  })

  test('any text may stand in any field', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ name: fc.string({ unit: 'grapheme' }), address: fc.string(), phone: fc.string() }),
          { maxLength: 12 }
        ),
        (list) => {
          const report = findDuplicates(
            list.map(({ name, address, phone }, row) => ({
              row,
              name,
              address,
              phones: [phone],
              domains: [phone]
            }))
          )
          expect(report.rows).toBe(list.length)
        }
      ),
      { numRuns: 100 }
    )
  })
})
