import { describe, expect, test } from 'vitest'
import { createIndex } from './index.ts'

const index = createIndex([
  { row: 1, name: '上海浦东发展银行股份有限公司' },
  { row: 2, name: '贵州茅台酒股份有限公司', phones: ['0851-22386002'] },
  { row: 3, name: '深圳市腾讯计算机系统有限公司', creditCode: '91530325770477761A' },
  { row: 4, name: 'Acme Trading (Shanghai) Co., Ltd.' },
  { row: 5, name: '华泰证券股份有限公司' }
])
const rowsFor = (name: string): number[] => index.similarTo({ row: 0, name }).map(({ row }) => row)

describe('a customer as his name is typed', () => {
  test.each([
    ['浦发', [1]],
    ['浦发银行', [1]],
    ['上海浦东', [1]],
    ['茅台', [2]],
    ['騰訊', [3]],
    ['acme trading', [4]],
    ['平安银行', []],
    ['', []]
  ])('%s', (typed, rows) => {
    expect(rowsFor(typed)).toEqual(rows)
  })

  test('a phone or a code alone finds him too', () => {
    expect(index.similarTo({ row: 0, name: '', phones: ['085122386002'] })).toMatchObject([
      { row: 2, kind: 'related' }
    ])
    expect(index.similarTo({ row: 0, name: '', creditCode: '91530325770477761a' })).toMatchObject([
      { row: 3, kind: 'duplicate' }
    ])
  })

  test('a record added later is found from then on', () => {
    const growing = createIndex()
    expect(growing.similarTo({ row: 0, name: '格力电器' })).toEqual([])
    growing.add({ row: 9, name: '珠海格力电器股份有限公司' })
    expect(growing.similarTo({ row: 0, name: '格力电器' })).toMatchObject([{ row: 9, kind: 'duplicate' }])
    expect(growing.size()).toBe(1)
  })
})
