import { afterAll, describe, expect, test } from 'vitest'
import { TableError, openTable, peekSheets, readRecords, type OpenOptions } from './index.ts'
import { cellsOf, sheetOf, temporaryFolder, workbookOf, zipOf } from './testing/files.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const failureOf = async (
  path: string,
  options?: OpenOptions
): Promise<Pick<TableError, 'code' | 'params'>> => {
  try {
    await cellsOf(path, options)
  } catch (error) {
    if (error instanceof TableError) return { code: error.code, params: error.params }
    throw error
  }
  throw new Error('the file was read')
}

const valid = (): Buffer =>
  workbookOf({
    sheet: sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row>'.repeat(200))
  })

/** A compound file of one directory sector with the given streams. */
const compoundOf = (streams: readonly string[]): Buffer => {
  const bytes = Buffer.alloc(512 * 3)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(0, 48)
  bytes.writeUInt32LE(1, 76)
  streams.forEach((name, index) => {
    const at = 512 + index * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64)
  })
  bytes.writeUInt32LE(0xffff_fffe, 1024)
  return bytes
}

describe('a file that is no table ends in a sentence for its person', () => {
  test.each<[string, string | Buffer, string, Record<string, unknown>?]>([
    ['an empty file', '', 'tables.empty'],
    ['a file of blank lines', '\r\n \n\t\n', 'tables.empty'],
    ['a PDF called .xlsx', '%PDF-1.7\n%âãÏÓ', 'tables.notATable', { kind: 'PDF' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'tables.notATable', { kind: 'PNG' }],
    ['a docx', zipOf([{ name: 'word/document.xml', content: '<w/>' }]), 'tables.notATable', { kind: 'docx' }],
    ['any other zip', zipOf([{ name: 'a.txt', content: 'a' }]), 'tables.notATable', { kind: 'zip' }],
    ['an ods', zipOf([{ name: 'content.xml', content: '<x/>' }]), 'tables.notATable', { kind: 'ods' }],
    ['an old Word file', compoundOf(['Root Entry', 'WordDocument']), 'tables.notATable', { kind: 'doc' }],
    ['a workbook with a password', compoundOf(['Root Entry', 'EncryptedPackage']), 'tables.encrypted'],
    ['half a workbook', valid().subarray(0, 900), 'tables.corrupt'],
    [
      'a zip with a password',
      zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>', flags: 1 }]),
      'tables.encrypted'
    ],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)),
      'tables.noText'
    ]
  ])('%s', async (name, content, code, params) => {
    const path = folder.write(`${name.replace(/\W/g, '-')}.xlsx`, content)
    const failure = await failureOf(path)
    expect(failure.code).toBe(code)
    expect(failure.params).toMatchObject(params ?? {})
  })

  test('a missing file, a folder', async () => {
    expect((await failureOf(folder.path('none.xlsx'))).code).toBe('tables.missing')
    expect((await failureOf(folder.path('.'))).code).toBe('tables.folder')
  })

  test('a sheet that is not there comes with those that are', async () => {
    const path = folder.write('sheets.xlsx', valid())
    expect(await failureOf(path, { sheet: '客户' })).toEqual({
      code: 'tables.sheetMissing',
      params: { sheet: '客户', sheets: '表' }
    })
  })

  test('a sheet without any cell is named beside the others', async () => {
    const path = folder.write(
      'blank.xlsx',
      workbookOf({ sheet: sheetOf('<row r="1"><c r="A1" s="0"/></row>') })
    )
    await expect(readRecords(path)).rejects.toMatchObject({
      code: 'tables.emptySheet',
      params: { sheet: '表', sheets: '表' }
    })
  })

  test('a text of blank rows has no sheet to name', async () => {
    await expect(readRecords(folder.write('blank.csv', '\n\n,,,\n'))).rejects.toMatchObject({
      code: 'tables.onlyBlank'
    })
  })

  test('a table of a header alone has columns and no records', async () => {
    const records = await readRecords(folder.write('header.csv', '名称,电话\n'))
    expect(records.columns).toEqual(['名称', '电话'])
    const batches = []
    for await (const batch of records.batches()) batches.push(...batch)
    expect(batches).toEqual([])
  })
})

describe('an attack ends in a clear error within its limits', () => {
  const openingOf = (sheet: string): string => folder.write('attack.xlsx', workbookOf({ sheet }))

  test('a zip bomb is refused before it is unpacked', async () => {
    const path = openingOf(sheetOf(' '.repeat(48 * 1024 * 1024)))
    expect((await failureOf(path)).code).toBe('tables.zipBomb')
  })

  test('a part that holds more than the zip declares is corrupt', async () => {
    const content = sheetOf('<row/>'.repeat(100_000))
    const parts = workbookOf({
      sheet: '',
      extra: [{ name: 'xl/worksheets/sheet1.xml', content, declared: 1000 }]
    })
    const failure = await failureOf(folder.write('liar.xlsx', parts))
    expect(failure).toMatchObject({ code: 'tables.corrupt' })
  })

  test.each([
    [
      'billion laughs',
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    ],
    ['an outside entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'],
    ['an entity that nobody declared', sheetOf('<row><c t="str"><v>&lol;</v></c></row>')]
  ])('%s: entities are refused', async (_, sheet) => {
    expect((await failureOf(openingOf(sheet))).code).toBe('tables.entityBomb')
  })

  test.each([
    ['tags that do not match', sheetOf('<row><c><v>1</c></v></row>')],
    ['a tag that never ends', `<worksheet><sheetData><row a="${'x'.repeat(2_000_000)}`],
    ['a document that ends too early', '<worksheet><sheetData><row>'],
    ['elements nested a thousand deep', sheetOf('<a>'.repeat(1000))],
    ['text that is no XML', 'hello']
  ])('%s: corrupt', async (_, sheet) => {
    expect((await failureOf(openingOf(sheet))).code).toBe('tables.corrupt')
  })

  test('a cell beyond the last column of Excel', async () => {
    expect(await failureOf(openingOf(sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')))).toEqual({
      code: 'tables.tooLarge.columns',
      params: { row: 1, limit: 16_384 }
    })
    expect((await cellsOf(openingOf(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'))))[0]).toHaveLength(
      16_384
    )
  })

  test('shared strings past their limit', async () => {
    const strings = `<sst>${'<si><t>甲乙丙丁</t></si>'.repeat(100)}</sst>`
    const path = folder.write('strings.xlsx', workbookOf({ sheet: sheetOf(''), strings }))
    expect(await failureOf(path, { limits: { sharedStringBytes: 1000 } })).toEqual({
      code: 'tables.tooLarge.sharedStrings',
      params: { limit: 1000 }
    })
  })

  test('a csv of commas', async () => {
    const path = folder.write('commas.csv', ','.repeat(5_000_000))
    expect((await failureOf(path)).code).toBe('tables.tooLarge.columns')
  })

  test('a csv that is one line of 50 MB', async () => {
    const path = folder.write('line.csv', Buffer.alloc(50 * 1024 * 1024, 'a'))
    expect(await failureOf(path)).toEqual({
      code: 'tables.tooLarge.cell',
      params: { row: 1, limit: 1_000_000 }
    })
  })

  test('a csv whose quotes never end is given up before each is searched for', async () => {
    const path = folder.write('quotes.csv', 'a,b\n' + '"x,y\n'.repeat(500_000))
    expect(await failureOf(path)).toEqual({ code: 'tables.quotes', params: { row: 102 } })
  })

  test('an .xls of noise does not get past its thread', async () => {
    const noise = compoundOf(['Root Entry', 'Workbook'])
    noise.fill(0xa5, 1100)
    expect((await failureOf(folder.write('noise.xls', noise))).code).toBe('tables.corrupt')
  })
})

test('reading stops when it is cancelled', async () => {
  const path = folder.write('long.csv', '名称,电话\n' + '甲,1\n'.repeat(200_000))
  const cancel = new AbortController()
  const table = await openTable(path, { signal: cancel.signal })
  const reading = async (): Promise<void> => {
    for await (const _ of table.batches()) cancel.abort()
  }
  await expect(reading()).rejects.toMatchObject({ code: 'tables.cancelled' })
})

describe('rows of thousands of cells', () => {
  const width = 16_384
  const row = (at: number): string =>
    ['恒达' + String(at), '13800138000', ...Array.from({ length: width - 2 }, () => '-')].join(',')
  const header = ['客户名称', '手机', ...Array.from({ length: width - 2 }, (_, at) => `字段${at}`)].join(',')

  test('come a few at a time, all of them and in their order', async () => {
    const path = folder.write(
      'wide.csv',
      [header, ...Array.from({ length: 50 }, (_, at) => row(at))].join('\n')
    )
    const records = await readRecords(path)
    expect(records.columns).toHaveLength(width)
    const sizes: number[] = []
    const names: unknown[] = []
    for await (const batch of records.batches()) {
      sizes.push(batch.length)
      names.push(...batch.map(({ cells }) => cells[0]))
    }
    expect(Math.max(...sizes) * width).toBeLessThanOrEqual(65_536)
    expect(names).toEqual(Array.from({ length: 50 }, (_, at) => `恒达${at}`))
  })

  test('are peeked at as far as the header may be', async () => {
    const path = folder.write(
      'wide2.csv',
      [header, ...Array.from({ length: 90 }, (_, at) => row(at))].join('\n')
    )
    const { sheets } = await peekSheets(path, 100)
    expect(sheets[0]?.rows).toHaveLength(40)
  })
})
