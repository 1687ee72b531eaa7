import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { setAsideWriter, writeXlsx, type CellValue, type SheetColumn, type SheetRowInput } from '../index.ts'
import { temporaryFolder } from '../testing/files.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const columns: SheetColumn[] = [
  { header: '行', kind: 'number' },
  { header: '名称' },
  { header: '重复行' },
  { header: '金额', kind: 'amount' },
  { header: '说明', kind: 'wrap' }
]

const written = async (rows: Parameters<typeof writeXlsx>[1][number]['rows'], shown: SheetColumn[]) => {
  const path = folder.path('sheet.xlsx')
  await writeXlsx(path, [{ name: '客户', columns: shown, rows }])
  return readFileSync(path)
}

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('恒达', ' a  b\r\n\t', '<&">', '_x000D_', '𠮷\u0001\u0085 ', '1'),
  fc.constant({ day: '2024-03-15', time: null })
)
const row = fc.record({
  tone: fc.constantFrom('strong' as const, 'warning' as const, undefined),
  cells: fc.array(cell, { minLength: 5, maxLength: 5 })
})

test('rows that were set aside make the same bytes as rows written at once, whichever columns stay', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 8 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
      async (rows, from) => {
        const setAside = setAsideWriter(columns)
        const place = from.indexOf(2)
        const withoutLate = (cells: CellValue[]): CellValue[] =>
          cells.map((value, index) => (index === 2 && place >= 0 ? null : value))
        const lines = rows.map(({ tone, cells }, key) =>
          Buffer.from(setAside(key, { cells: withoutLate(cells), ...(tone === undefined ? {} : { tone }) }))
        )
        const late =
          place < 0
            ? undefined
            : [
                { column: place, cell: (key: number) => rows[key]?.cells[2] ?? null },
                { column: place, cell: () => undefined }
              ]
        const shown = from.flatMap((number) => columns[number] ?? [])
        const plain = rows.map(({ tone, cells }): SheetRowInput => ({
          cells: from.map((number) => cells[number] ?? null),
          ...(tone === undefined ? {} : { tone })
        }))
        expect(await written({ lines, from, late }, shown)).toEqual(await written(plain, shown))
      }
    ),
    { numRuns: 60 }
  )
})

test('no text ends the line or the cell that it stands in', () => {
  const line = setAsideWriter(columns)(7, [1, 'a\u0001b\nc\r\u0000', null, 2, 'x'])
  expect(line.split('\u0001')).toHaveLength(5)
  expect(line).not.toMatch(/[\n\r]/)
})
