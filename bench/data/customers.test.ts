import { expect, test } from 'vitest'
import { checkCreditCode } from '#lib/china'
import { parseCompanyName } from '#lib/chinese'
import { customerColumns, customerRow, customerRows } from './customers.ts'

const rows = [...customerRows(7, 2000)]

test('a seed gives the same list again, and any row without those before it', () => {
  expect([...customerRows(7, 50)]).toEqual(rows.slice(0, 50))
  expect(customerRow(7, 1234)).toEqual(rows[1234])
  expect(customerRow(8, 1234)).not.toEqual(rows[1234])
})

test('every row has a cell for each column, and a name', () => {
  for (const row of rows) {
    expect(row).toHaveLength(customerColumns.length)
    expect(row[0]).not.toBe('')
  }
})

test('every credit code is valid', () => {
  const codes = rows.map((row) => row[1] ?? '').filter((code) => code !== '')
  expect(codes.length).toBeGreaterThan(1000)
  expect(codes.filter((code) => !checkCreditCode(code).valid)).toEqual([])
})

test('most names are unlike each other, and a few per cent are another writing of an earlier one', () => {
  const names = rows.map((row) => {
    const parsed = parseCompanyName(row[0] ?? '')
    return parsed.ok ? parsed.value.key : row[0]
  })
  const repeated = names.length - new Set(names).size
  expect(repeated).toBeGreaterThan(rows.length * 0.01)
  expect(repeated).toBeLessThan(rows.length * 0.1)
})
