import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import { cellText, openTable, readRecords, type SheetRow } from '../index.ts'
import { defaultLimits } from '../limits.ts'
import { cellsOf, temporaryFolder } from '../testing/files.ts'
import { guessDelimiter } from './delimiter.ts'
import { createCsvParser } from './parser.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const parse = (text: string, piece = text.length || 1): { rows: SheetRow[]; unclosed: number[] } => {
  const rows: SheetRow[] = []
  const unclosed: number[] = []
  const parser = createCsvParser({
    delimiter: ',',
    limits: defaultLimits,
    onUnclosedQuote: (row) => unclosed.push(row)
  })
  for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece), rows)
  parser.end(rows)
  return { rows, unclosed }
}

describe('cells of a csv', () => {
  test.each<[string, string, (string | null)[][]]>([
    ['LF, CRLF and CR end a row', 'a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['a quoted cell holds delimiters and line ends', '"a,\r\nb",c', [['a,\r\nb', 'c']]],
    ['two quotes are one', '"a ""b"" c"', [['a "b" c']]],
    ['a quote inside a plain cell is a character', '5" 屏,b', [['5" 屏', 'b']]],
    ['a quote that no delimiter follows is a character', '"他说"好"了",b', [['他说"好"了', 'b']]],
    [
      'a quote that never ends is a character',
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd']
      ]
    ],
    ['an empty cell is null, quoted or not', 'a,,"",b', [['a', null, null, 'b']]],
    ['blank rows are left out', '\n\n,,\na\n', [['a']]],
    ['spaces stay', ' a , b', [[' a ', ' b']]],
    ['a text dressed as a formula is the text', '="0138","=""007""",=1+1', [['0138', '007', '=1+1']]],
    ['a quoted cell at the end of the file', 'a,"b"', [['a', 'b']]]
  ])('%s', (_, text, expected) => {
    expect(parse(text).rows.map(({ cells }) => cells)).toEqual(expected)
  })

  test('a quote that never ends is told with its row', () => {
    expect(parse('a\nb,"c\nd').unclosed).toEqual([2])
  })

  test('rows are numbered as a spreadsheet shows them, blank ones and line ends in cells included', () => {
    expect(parse('a\n\n"b\nc"\nd').rows.map(({ sheetRow }) => sheetRow)).toEqual([1, 3, 4])
  })

  test('it does not matter where the chunks of a file are cut', () => {
    const text = fc
      .array(fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', '甲', ' '), { maxLength: 30 })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (value, piece) => {
        expect(parse(value, piece)).toEqual(parse(value))
      }),
      { numRuns: 2000 }
    )
  })
})

describe('the delimiter is guessed', () => {
  test.each([
    ['名称,电话\n甲,1\n乙,2\n', ','],
    ['名称;电话\n甲;1\n', ';'],
    ['名称\t电话\n甲，乙\t1\n', '\t'],
    ['名称|电话\n甲|1\n', '|'],
    ['名称，电话\n甲，1\n乙，2\n', '，'],
    ['名称,说明\n甲,"一；二；三"\n乙,"一;二"\n', ','],
    ['评论\n物流太慢，等了两周\n价格高\n好，很好，下次再来\n', ','],
    ['amount;note\n"1,5";a\n"2,5";b\n', ';'],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['sep=|\na|b\n', '|'],
    ['一列\n甲\n乙\n', ','],
    ['', ',']
  ])('%j', (sample, delimiter) => {
    expect(guessDelimiter(sample)).toBe(delimiter)
  })
})

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('the encoding is found', () => {
  const text = '名称,电话\n杭州甲科技有限公司,13800138000\n'
  const rows = [
    ['名称', '电话'],
    ['杭州甲科技有限公司', '13800138000']
  ]
  // 名称,电话 / 甲公司,1 as the two encodings write it.
  const gb18030 = Buffer.from('c3fbb3c62cb5e7bbb00abcd7b9abcbbe2c310a', 'hex')
  const big5 = Buffer.from('a657bad92cb971b8dc0aa5d2a4bda5712c310a', 'hex')
  test.each<[string, Buffer, string, string[][]]>([
    ['UTF-8', Buffer.from(text), 'utf-8', rows],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'utf-8', rows],
    ['UTF-16 with its mark', utf16(`\uFEFF${text}`, false), 'utf-16le', rows],
    ['UTF-16 big-endian with its mark', utf16(`\uFEFF${text}`, true), 'utf-16be', rows],
    ['UTF-16 without mark', utf16(text, false), 'utf-16le', rows],
    ['UTF-16 big-endian without mark', utf16(text, true), 'utf-16be', rows],
    [
      'GB18030, however short',
      gb18030,
      'gb18030',
      [
        ['名称', '电话'],
        ['甲公司', '1']
      ]
    ],
    [
      'Big5 of Taiwan',
      big5,
      'big5',
      [
        ['名稱', '電話'],
        ['甲公司', '1']
      ]
    ],
    [
      'ASCII',
      Buffer.from('a,b\n1,2\n'),
      'utf-8',
      [
        ['a', 'b'],
        ['1', '2']
      ]
    ]
  ])('%s', async (_, bytes, encoding, expected) => {
    const path = folder.write('encoding.csv', bytes)
    const table = await openTable(path)
    await table.close()
    expect(table.encoding).toBe(encoding)
    expect(await cellsOf(path)).toEqual(expected)
  })

  test('UTF-8 of which one byte broke stays UTF-8, with a warning', async () => {
    const bytes = Buffer.from(text.repeat(10))
    bytes[40] = 0xff
    const records = await readRecords(folder.write('broken.csv', bytes))
    await records.close()
    expect(records.encoding).toBe('utf-8')
    expect(records.warnings).toEqual([{ code: 'tables.damagedText', params: { encoding: 'utf-8' } }])
  })

  test('bytes that the encoding does not have are told', async () => {
    const table = await openTable(
      folder.write('bad.csv', Buffer.concat([gb18030, Buffer.from([0x80, 0xff, 0x0a])]))
    )
    for await (const _ of table.batches());
    expect(table.warnings).toEqual([{ code: 'tables.damagedText', params: { encoding: 'gb18030' } }])
  })

  test('NUL characters are left out with a warning', async () => {
    const table = await openTable(folder.write('nul.csv', `${text.replace('甲', '甲\0')}${text}`))
    const rows = []
    for await (const batch of table.batches()) rows.push(...batch)
    expect(rows[1]?.cells[0]).toBe('杭州甲科技有限公司')
    expect(table.warnings).toEqual([{ code: 'tables.nulCharacters', params: {} }])
  })

  test('an encoding and a delimiter that the caller names are taken', async () => {
    const path = folder.write('named.csv', gb18030)
    expect(await cellsOf(path, { encoding: 'gbk', delimiter: ';' })).toEqual([['名称,电话'], ['甲公司,1']])
    await expect(cellsOf(path, { encoding: 'klingon' })).rejects.toMatchObject({
      code: 'tables.encodingUnknown'
    })
  })

  test('the line sep=; is no row', async () => {
    expect(await cellsOf(folder.write('sep.csv', 'sep=;\r\na;b\r\n1;2\r\n'))).toEqual([
      ['a', 'b'],
      ['1', '2']
    ])
  })
})

describe.skipIf(!hasSharedData('csv-spectrum/csvs'))('the acid tests of csv-spectrum', () => {
  // location_coordinates.json is not a list and has another phone number than its csv.
  const misprint = { 'Contact Phone Number': '2095257564' }
  const csvs = sharedData('csv-spectrum/csvs/')
  const names = hasSharedData('csv-spectrum/csvs') ? readdirSync(csvs) : []
  test.each(names)('%s', async (name) => {
    const [columns = [], ...rows] = await cellsOf(`${csvs}${name}`)
    const records = rows.map((cells) =>
      Object.fromEntries(columns.map((column, index) => [cellText(column), cellText(cells[index] ?? null)]))
    )
    const json = readFileSync(sharedData(`csv-spectrum/json/${name.replace('.csv', '.json')}`), 'utf8')
    const expected: unknown = JSON.parse(json)
    expect(records).toEqual(Array.isArray(expected) ? expected : [{ ...(expected as object), ...misprint }])
  })
})

test.skipIf(!hasSharedData('companies/register-20k.csv'))(
  'the register in GB18030 equals the first 2,000 records of the one in UTF-8',
  async () => {
    const gb = await cellsOf(sharedData('companies/register-2k.gb18030.csv'))
    const utf = await cellsOf(sharedData('companies/register-20k.csv'))
    expect(utf).toHaveLength(20_001)
    expect(gb).toEqual(utf.slice(0, 2001))
  }
)
