import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { PassThrough, Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { openTable, readRecords, writeCsv, writeXlsx, type CellValue } from '../index.ts'
import { cellsOf, temporaryFolder } from '../testing/files.ts'
import { sheetName } from './sheet-name.ts'
import { neutralised } from './write-csv.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const columns = [{ header: '名称' }, { header: '金额', kind: 'amount' as const }]

const partOf = async (path: string, part: string): Promise<string> => {
  const { openZipParts } = await import('../xlsx/zip.ts')
  const { defaultLimits } = await import('../limits.ts')
  const zip = await openZipParts(path, defaultLimits)
  const pieces = []
  for await (const piece of zip.read(part)) pieces.push(piece)
  await zip.close()
  return Buffer.concat(pieces).toString()
}

describe('a workbook that we write', () => {
  test('has a frozen header with filter buttons and widths', async () => {
    const path = folder.path('look.xlsx')
    await writeXlsx(path, [
      { name: '客户', columns: [...columns, { header: '备注', width: 60 }], rows: [['甲', 1]] }
    ])
    const xml = await partOf(path, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<autoFilter ref="A1:C2"/>')
    expect(xml).toContain('<col min="3" max="3" width="60" customWidth="1"/>')
  })

  test('keeps a formula as text', async () => {
    const path = folder.path('formula.xlsx')
    await writeXlsx(path, [{ name: '客户', columns, rows: [['=HYPERLINK("http://x")']] }])
    expect((await cellsOf(path))[1]).toEqual(['=HYPERLINK("http://x")'])
    expect(await partOf(path, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  test('leaves out what no spreadsheet can hold and cuts what is too long', async () => {
    const path = folder.path('odd.xlsx')
    const rows = [['a\u0000\u0008b\uFFFF\uD800c'], ['长'.repeat(40_000)], ['x'], [NaN]]
    await writeXlsx(path, [{ name: '客户', columns, rows }])
    const cells = await cellsOf(path)
    expect(cells[1]).toEqual(['abc'])
    expect(cells[2]?.[0]).toBe(`${'长'.repeat(32_766)}…`)
    expect(cells).toHaveLength(4)
  })

  test('goes on in a further sheet when one is full', async () => {
    const path = folder.path('full.xlsx')
    const rows = Array.from({ length: 25 }, (_, index) => [`甲${index}`, index])
    const written = await writeXlsx(path, [{ name: '客户', columns, rows }], { sheetRows: 11 })
    expect(written).toEqual([
      { name: '客户', rows: 10 },
      { name: '客户 (2)', rows: 10 },
      { name: '客户 (3)', rows: 5 }
    ])
    expect(await cellsOf(path, { sheet: '客户 (3)' })).toHaveLength(6)
  })

  test('writes dates of before 1900-03-01, of which spreadsheets disagree, as text', async () => {
    const path = folder.path('dates.xlsx')
    await writeXlsx(path, [{ name: '客户', columns, rows: [[{ day: '1899-12-31', time: null }]] }])
    expect((await cellsOf(path))[1]).toEqual(['1899-12-31'])
  })

  test('goes to any stream, which stays open', async () => {
    const stream = new PassThrough()
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    await writeXlsx(stream, [{ name: '客户', columns, rows: [['甲', 1]] }])
    expect(stream.writableEnded).toBe(false)
    expect(await cellsOf(folder.write('stream.xlsx', Buffer.concat(pieces)))).toEqual([
      ['名称', '金额'],
      ['甲', 1]
    ])
  })

  test('is the same file when it has the same content', async () => {
    const sheets = [{ name: '客户', columns, rows: [['甲', 1]] }]
    await writeXlsx(folder.path('a.xlsx'), sheets)
    await writeXlsx(folder.path('b.xlsx'), sheets)
    expect(readFileSync(folder.path('a.xlsx')).equals(readFileSync(folder.path('b.xlsx')))).toBe(true)
  })

  test('without rows, and without sheets, is a workbook still', async () => {
    await writeXlsx(folder.path('none.xlsx'), [])
    expect(await cellsOf(folder.path('none.xlsx'))).toEqual([])
    await writeXlsx(folder.path('empty.xlsx'), [{ name: '', columns, rows: [] }])
    expect(await cellsOf(folder.path('empty.xlsx'))).toEqual([['名称', '金额']])
  })

  test.skipIf(!existsSync('/usr/bin/unzip'))('passes the check of another unzip', async () => {
    const path = folder.path('check.xlsx')
    const rows = Array.from({ length: 20_000 }, (_, index) => [`甲公司${index}`, index / 7])
    await writeXlsx(path, [{ name: '客户', columns, rows }])
    expect(execFileSync('/usr/bin/unzip', ['-tq', path]).toString()).toContain('No errors')
  })
})

describe('a file that cannot be written whole is not written at all', () => {
  const failing = function* (): Generator<CellValue[]> {
    for (let index = 0; index < 10_000; index += 1) yield [`甲${index}`, index]
    throw new Error('the source broke')
  }

  test.each([
    ['xlsx', (path: string) => writeXlsx(path, [{ name: '客户', columns, rows: failing() }])],
    ['csv', (path: string) => writeCsv(path, ['名称', '金额'], failing())]
  ])('%s', async (kind, write) => {
    const path = folder.path(`broken.${kind}`)
    await expect(write(path)).rejects.toThrow('the source broke')
    expect(existsSync(path)).toBe(false)
    expect(existsSync(`${path}.part`)).toBe(false)
  })

  test('a folder that is not there is told', async () => {
    await expect(writeCsv(folder.path('no/where.csv'), ['a'], [])).rejects.toMatchObject({
      code: 'tables.missing'
    })
    await expect(writeXlsx(folder.path('no/where.xlsx'), [])).rejects.toMatchObject({
      code: 'tables.missing'
    })
  })

  test('a stream that breaks ends the writing', async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) })
    broken.on('error', () => {})
    const rows = Array.from({ length: 200_000 }, (_, index) => [`甲公司${index}`, index])
    await expect(writeXlsx(broken, [{ name: '客户', columns, rows }])).rejects.toThrow('gone')
  })

  test('cancelling leaves nothing behind', async () => {
    const path = folder.path('cancelled.xlsx')
    const rows = Array.from({ length: 1000 }, () => ['甲'])
    await expect(
      writeXlsx(path, [{ name: '客户', columns, rows }], { signal: AbortSignal.abort() })
    ).rejects.toMatchObject({ code: 'tables.cancelled' })
    expect(existsSync(`${path}.part`)).toBe(false)
  })
})

describe('names of sheets', () => {
  test.each([
    ['客户/线索', [], '客户_线索'],
    ['客户', ['客户'], '客户 (2)'],
    ['ABC', ['abc', 'ABC (2)'], 'ABC (3)'],
    ["'名单'", [], '名单'],
    ['', [], 'Sheet'],
    ['History', [], 'History_'],
    ['长'.repeat(40), [], '长'.repeat(31)],
    ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(27)} (2)`]
  ])('%s beside %j is %s', (wanted, taken, expected) => {
    expect(sheetName(wanted, taken)).toBe(expected)
  })
})

describe('a csv that we write', () => {
  test('begins with its mark and quotes what must be quoted', async () => {
    const path = folder.path('plain.csv')
    const count = await writeCsv(
      path,
      ['名称', '说明'],
      [
        ['甲,"乙"', ' 前'],
        [1.5, { day: '2024-03-15', time: null }]
      ]
    )
    expect(count).toBe(2)
    expect(readFileSync(path, 'utf8')).toBe('\uFEFF名称,说明\r\n"甲,""乙"""," 前"\r\n1.5,2024-03-15\r\n')
  })

  test('is read back by itself', async () => {
    const path = folder.path('back.csv')
    await writeCsv(path, ['客户名称', '电话'], [['甲公司', '13800138000']])
    const records = await readRecords(path)
    expect(records.columns).toEqual(['客户名称', '电话'])
    await records.close()
    const table = await openTable(path)
    await table.close()
    expect(table.encoding).toBe('utf-8')
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['-3.5', '-3.5'],
    ['+8613800138000', '+8613800138000'],
    ['-12.5%', '-12.5%'],
    ['甲=乙', '甲=乙']
  ])('%j is written as %j, so that no spreadsheet computes it', (text, expected) => {
    expect(neutralised(text)).toBe(expected)
  })
})
