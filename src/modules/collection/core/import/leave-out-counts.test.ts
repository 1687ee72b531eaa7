import { describe, expect, test } from 'vitest'
import { mapColumns } from '../columns/map-columns.ts'
import { leaveOutCounts } from './leave-out-counts.ts'

const first = (header: string, cells: readonly string[], isLinked = false) => {
  const rows = cells.map((cell, at) => [cell, `苏州恒达机械${at}有限公司`])
  return leaveOutCounts(mapColumns([header, '客户名称'], rows), rows, isLinked)[0]
}

describe('a column that counts the rows of a list', () => {
  test.each([
    ['序号', ['1', '2', '3'], null],
    ['序号', ['1', '', '2'], null],
    ['No.', ['21', '22'], null],
    // Somebody's numbers: not one by one, or under a header that says whose they are.
    ['序号', ['1', '2', '4'], 'externalId'],
    ['序号', ['K001', 'K002'], 'externalId'],
    ['客户编号', ['1', '2', '3'], 'externalId']
  ])('%s over %j is %s', (header, cells, field) => {
    expect(first(header, cells)?.field).toBe(field)
    expect(first(header, cells)?.skip ?? false).toBe(field === null)
  })

  test('is the number of a customer where a further sheet goes by it', () => {
    expect(first('序号', ['1', '2', '3'], true)?.field).toBe('externalId')
  })
})
