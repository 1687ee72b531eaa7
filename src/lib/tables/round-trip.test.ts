import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { dayOfNumber } from '#kernel/day'
import { openTable, readRecords, writeCsv, writeXlsx, type CellValue } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'huike-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cellsOf = async (path: string): Promise<CellValue[][]> => {
  const rows: CellValue[][] = []
  const table = await openTable(path)
  for await (const batch of table.batches()) for (const { cells } of batch) rows.push(cells)
  return rows
}

const trimmed = (cells: readonly CellValue[]): CellValue[] => {
  const rest = cells.map((cell) => (cell === '' ? null : cell))
  while (rest.length > 0 && rest.at(-1) === null) rest.pop()
  return rest
}

// Text that a spreadsheet can hold: without half surrogate pairs and control characters other than tab and line ends.
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((value) => value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')) // oxlint-disable-line no-control-regex
const awkward = fc.constantFrom(
  '_x000D_',
  '_x005F_',
  'a\r\nb',
  '\ttab',
  ' 前后 ',
  '=1+1',
  '<&>"\'',
  ']]>',
  '😀',
  '00123'
)
const date = fc
  .tuple(fc.integer({ min: -25_000, max: 60_000 }), fc.integer({ min: 0, max: 86_399 }))
  .map(([day, seconds]): CellValue => {
    const pad = (value: number): string => String(value).padStart(2, '0')
    const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
    return { day: dayOfNumber(day), time: seconds === 0 ? null : time }
  })
const number = fc.double({ noDefaultInfinity: true, noNaN: true }).filter((value) => !Object.is(value, -0))
const cell: fc.Arbitrary<CellValue> = fc.oneof(text, awkward, date, number, fc.boolean(), fc.constant(null))

describe('what is written is read again', () => {
  test('a workbook keeps every text, number, date and truth value', async () => {
    const path = join(folder, 'round.xlsx')
    const columns = ['甲', '乙', '丙'].map((header) => ({ header }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 20 }),
        async (rows) => {
          await writeXlsx(path, [{ name: '表', columns, rows }])
          const expected = rows.map(trimmed).filter((row) => row.length > 0)
          expect(await cellsOf(path)).toEqual([['甲', '乙', '丙'], ...expected])
        }
      ),
      { numRuns: 100 }
    )
  })

  test('a csv keeps every text', async () => {
    const path = join(folder, 'round.csv')
    const texts = fc.array(fc.array(fc.oneof(text, awkward), { minLength: 3, maxLength: 3 }), {
      maxLength: 20
    })
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        await writeCsv(path, ['甲', '乙', '丙'], rows, { neutralise: false })
        const expected = rows.map((row) => trimmed(row)).filter((row) => row.length > 0)
        const found = (await cellsOf(path)).map(trimmed)
        expect(found).toEqual([['甲', '乙', '丙'], ...expected])
      }),
      { numRuns: 100 }
    )
  })

  test('records below a note above the header are found again', async () => {
    const path = join(folder, 'note.xlsx')
    const columns = [{ header: '客户名称' }, { header: '电话' }]
    await writeXlsx(path, [
      { name: '客户', columns, rows: [['甲公司', '13800138000']], headerNote: '导出说明：仅供内部使用' }
    ])
    const records = await readRecords(path)
    expect(records.columns).toEqual(['客户名称', '电话'])
    const batches = []
    for await (const batch of records.batches()) batches.push(...batch)
    expect(batches).toEqual([{ row: 1, sheetRow: 3, cells: ['甲公司', '13800138000'] }])
  })
})
