import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as XLSX from '@e965/xlsx'
import { build } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { openTable, peekSheets } from '../index.ts'
import { cellsOf, temporaryFolder } from '../testing/files.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const bookOf = (bookType: XLSX.BookType, date1904 = false): Buffer => {
  const book = XLSX.utils.book_new()
  const sheet = XLSX.utils.aoa_to_sheet([
    ['客户名称', '电话', '成立', '邮编', '有效', '错误'],
    ['甲公司', 13_800_138_000, 45_366, 10_020, true, '=1+1'],
    [],
    ['乙公司', '0571-88888888', 45_366.5]
  ])
  const format = (cell: string, code: string): void => {
    const found = sheet[cell] as XLSX.CellObject
    found.z = code
  }
  format('C2', 'yyyy-mm-dd')
  format('C4', 'yyyy/m/d h:mm')
  format('D2', '000000')
  sheet['F2'] = { t: 'e', v: 0x2a } satisfies XLSX.CellObject
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['旧']]), '旧')
  XLSX.utils.book_append_sheet(book, sheet, '客户')
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }], WBProps: { date1904 } }
  // The library types its answer by what is asked for: a Buffer.
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer
}

const EXPECTED = [
  ['客户名称', '电话', '成立', '邮编', '有效', '错误'],
  ['甲公司', 13_800_138_000, { day: '2024-03-15', time: null }, '010020', true, null],
  ['乙公司', '0571-88888888', { day: '2024-03-15', time: '12:00:00' }]
]

const trimmed = (rows: unknown[][]): unknown[][] =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1))

describe('an old workbook', () => {
  test('of Excel 97 to 2003 is read like a new one', async () => {
    const path = folder.write('old.xls', bookOf('biff8'))
    const rows = await cellsOf(path, { sheet: '客户' })
    expect(rows[1]?.[5]).toBeNull()
    expect(trimmed(rows)).toEqual(trimmed(EXPECTED))
  })

  test('shows the first rows of each sheet', async () => {
    const {
      sheets: [old, customers]
    } = await peekSheets(folder.write('old.xls', bookOf('biff8')), 2)
    expect(old).toEqual({ name: '旧', hidden: true, rows: [{ sheetRow: 1, cells: ['旧'] }] })
    expect(customers?.rows.map(({ sheetRow }) => sheetRow)).toEqual([1, 2])
    expect(customers?.rows[1]?.cells[2]).toEqual({ day: '2024-03-15', time: null })
  })

  test('has its sheets, its warnings and its progress', async () => {
    const path = folder.write('old.xls', bookOf('biff8'))
    const table = await openTable(path, { sheet: '客户' })
    const rows = []
    for await (const batch of table.batches()) rows.push(...batch)
    expect(rows.map(({ sheetRow }) => sheetRow)).toEqual([1, 2, 4])
    expect(table.format).toBe('xls')
    expect(table.sheets).toEqual(['旧', '客户'])
    expect(table.warnings).toEqual([{ code: 'tables.errorCells', params: { cell: 'F2' } }])
    const { bytesRead, totalBytes } = table.progress()
    expect(bytesRead).toBe(totalBytes)
  })

  test('has a value merged over several rows in each', async () => {
    const book = XLSX.utils.book_new()
    const sheet = XLSX.utils.aoa_to_sheet([
      ['甲', '张三'],
      [null, '李四'],
      [null, '王五']
    ])
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }]
    XLSX.utils.book_append_sheet(book, sheet, '表')
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
    expect(await cellsOf(folder.write('merged.xls', bytes))).toEqual([
      ['甲', '张三'],
      ['甲', '李四'],
      [null, '王五']
    ])
  })

  test('of 2003 as XML, with a name that says .xls', async () => {
    const path = folder.write('xml.xls', bookOf('xlml'))
    expect((await cellsOf(path, { sheet: '客户' }))[1]?.slice(0, 3)).toEqual(EXPECTED[1]?.slice(0, 3))
  })

  test.each([
    ['utf-8', Buffer.from('名称')],
    ['gb18030', Buffer.from('c3fbb3c6', 'hex')]
  ])('that is a web page in %s', async (_, name) => {
    const html = Buffer.concat([
      Buffer.from('<html><head></head><body><table><tr><td>'),
      name,
      Buffer.from(
        '</td><td>no</td></tr><tr><td>007</td><td>91330106MA27XYZ12A</td></tr></table></body></html>'
      )
    ])
    expect(await cellsOf(folder.write('page.xls', html))).toEqual([
      ['名称', 'no'],
      ['007', '91330106MA27XYZ12A']
    ])
  })

  test('that is too large, or takes too long, is refused', async () => {
    const path = folder.write('large.xls', bookOf('biff8'))
    await expect(cellsOf(path, { limits: { xlsBytes: 1000 } })).rejects.toMatchObject({
      code: 'tables.tooLarge.xls'
    })
    await expect(cellsOf(path, { limits: { xlsSeconds: 0.001 } })).rejects.toMatchObject({
      code: 'tables.tooLarge.xlsTime'
    })
  })

  test('that takes more memory than its thread has is refused', async () => {
    const book = XLSX.utils.book_new()
    const rows = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 20 }, (_, column) => `客户${row}的第${column}格`)
    )
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '表')
    const path = folder.write('memory.xls', XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
    await expect(cellsOf(path, { limits: { xlsHeapMib: 8 } })).rejects.toMatchObject({
      code: 'tables.tooLarge.xls'
    })
  })

  test('is read from the program in one bundled file as well', async () => {
    const path = folder.write('old.xls', bookOf('biff8'))
    // Beside the installed packages, as the built program lies.
    const root = fileURLToPath(new URL('../../../../', import.meta.url))
    const bundle = await build({
      stdin: {
        contents: `import { openTable } from './src/lib/tables/index.ts'
          const table = await openTable(${JSON.stringify(path)}, { sheet: '客户' })
          for await (const rows of table.batches()) process.stdout.write(rows[1].cells[0])`,
        resolveDir: root,
        sourcefile: `${root}entry.ts`
      },
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
      banner: { js: `import { createRequire as r } from 'node:module'; const require = r('${root}x.js')` }
    })
    const script = bundle.outputFiles[0]?.text ?? ''
    const output = execFileSync(process.execPath, ['--input-type=module', '-'], { input: script, cwd: root })
    expect(output.toString()).toBe('甲公司')
  })
})
