import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import { openTable, peekSheets, readRecords, type CellValue } from '../index.ts'
import { cellsOf, sheetOf, temporaryFolder, workbookOf, zipOf } from '../testing/files.ts'
import { createXmlReader } from './xml.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 22, 164, 165, 46, 20, 2].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`
const STRINGS =
  '<sst><si><t>甲公司</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>ふ</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si><si/></sst>'

const read = async (rows: string, workbook?: string): Promise<CellValue[][]> =>
  cellsOf(
    folder.write(
      'book.xlsx',
      workbookOf({
        sheet: sheetOf(rows),
        strings: STRINGS,
        styles: STYLES,
        ...(workbook === undefined ? {} : { workbook })
      })
    )
  )

const valueOf = async (cell: string): Promise<CellValue> =>
  (await read(`<row r="1">${cell}</row>`))[0]?.[0] ?? null

describe('a cell is read as a person sees it', () => {
  const day = (text: string, time: string | null = null): CellValue => ({ day: text, time })
  test.each<[string, string, CellValue]>([
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', '甲公司'],
    ['rich text in one piece, without reading aids', '<c r="A1" t="s"><v>1</v></c>', '富 文本'],
    ['escaped characters', '<c r="A1" t="s"><v>2</v></c>', 'a\rb_x'],
    ['an empty shared string', '<c r="A1" t="s"><v>3</v></c>', null],
    ['a shared string that is not there', '<c r="A1" t="s"><v>99</v></c>', null],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲\n</t></is></c>', ' 甲\n'],
    ['an inline string in CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<甲&>]]></t></is></c>', '<甲&>'],
    ['references of XML', '<c r="A1" t="str"><v>&lt;&#30002;&#x4E59;&amp;</v></c>', '<甲乙&'],
    ['a number', '<c r="A1"><v>1.5E3</v></c>', 1500],
    ['a number of a phone', '<c r="A1"><v>13800138000</v></c>', 13_800_138_000],
    ['truth values', '<c r="A1" t="b"><v>1</v></c>', true],
    ['the saved result of a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>甲x</v></c>', '甲x'],
    ['an error is blank', '<c r="A1" t="e"><v>#N/A</v></c>', null],
    ['a formula without result is blank', '<c r="A1"><f>1+1</f></c>', null],
    ['a date', '<c r="A1" s="1"><v>45366</v></c>', day('2024-03-15')],
    ['a date with time', '<c r="A1" s="2"><v>45366.395833333</v></c>', day('2024-03-15', '09:30:00')],
    ['a date in Chinese', '<c r="A1" s="3"><v>45366</v></c>', day('2024-03-15')],
    ['a date of ISO text', '<c r="A1" t="d"><v>2024-03-15T00:00:00</v></c>', day('2024-03-15')],
    ['the first day of 1900', '<c r="A1" s="1"><v>1</v></c>', day('1900-01-01')],
    ['the last day before the false leap day', '<c r="A1" s="1"><v>59</v></c>', day('1900-02-28')],
    ['the day after it', '<c r="A1" s="1"><v>61</v></c>', day('1900-03-01')],
    ['a second before midnight', '<c r="A1" s="2"><v>45366.99999</v></c>', day('2024-03-15', '23:59:59')],
    ['what rounds to midnight', '<c r="A1" s="2"><v>45366.999999999</v></c>', day('2024-03-16')],
    ['a number that no date can be', '<c r="A1" s="1"><v>-5</v></c>', -5],
    ['leading zeros of a postcode', '<c r="A1" s="4"><v>10020</v></c>', '010020'],
    ['a running time', '<c r="A1" s="5"><v>1.1041666667</v></c>', '26:30:00'],
    ['a time of day', '<c r="A1" s="6"><v>0.5</v></c>', '12:00:00'],
    ['attributes in another order and in single quotes', "<c t='s'  r='A1'><v>0</v></c>", '甲公司'],
    ['a cell of another program', '<x:c r="A1" t="s" cm="1"><x:v>0</x:v></x:c>', '甲公司'],
    ['a comment inside', '<c r="A1"><!-- > --><v>1</v></c>', 1]
  ])('%s', async (_, cell, expected) => {
    expect(await valueOf(cell)).toEqual(expected)
  })

  test('dates of the 1904 system', async () => {
    const workbook =
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="s1"/></sheets></workbook>'
    expect(await read('<row><c s="1"><v>43904</v></c></row>', workbook)).toEqual([[day('2024-03-15')]])
  })

  test('errors, formulas without result and codes that lost digits are told once, with the first cell', async () => {
    const rows =
      '<row r="3"><c r="B3" t="e"><v>#N/A</v></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3"><f>1</f></c><c r="E3"><v>9.1120113758136E+17</v></c></row>'
    const table = await openTable(folder.write('errors.xlsx', workbookOf({ sheet: sheetOf(rows) })))
    for await (const _ of table.batches());
    expect(table.warnings).toEqual([
      { code: 'tables.errorCells', params: { cell: 'B3' } },
      { code: 'tables.formulaWithoutValue', params: { cell: 'D3' } },
      { code: 'tables.digitsLost', params: { cell: 'E3' } }
    ])
  })
})

describe('rows and cells', () => {
  test('gaps between cells are filled, rows that hold nothing left out', async () => {
    const table = await openTable(
      folder.write(
        'gaps.xlsx',
        workbookOf({
          sheet: sheetOf(
            '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="3"><c r="A3" s="1"/></row><row r="900"><c r="A900"><v>3</v></c></row>'
          )
        })
      )
    )
    const rows = []
    for await (const batch of table.batches()) rows.push(...batch)
    expect(rows).toEqual([
      { sheetRow: 2, cells: [null, 1, null, 2] },
      { sheetRow: 900, cells: [3] }
    ])
  })

  test('a value merged over several rows stands in each that holds something', async () => {
    const cell = (reference: string, text: string): string => `<c r="${reference}" t="str"><v>${text}</v></c>`
    const sheet = `<worksheet><sheetData><row r="1">${cell('A1', '公司')}${cell('B1', '联系人')}</row><row r="2">${cell('A2', '甲')}${cell('B2', '张三')}</row><row r="3">${cell('B3', '李四')}</row><row r="4"><c r="A4"/></row><row r="5">${cell('B5', '王五')}</row></sheetData><mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="A1:B1"/></mergeCells></worksheet>`
    expect(await cellsOf(folder.write('merged.xlsx', workbookOf({ sheet })))).toEqual([
      ['公司', '联系人'],
      ['甲', '张三'],
      ['甲', '李四'],
      [null, '王五']
    ])
  })

  test('cells and rows without references follow one another', async () => {
    expect(await read('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      [1, 2],
      [3]
    ])
  })
})

describe('sheets', () => {
  const workbook =
    '<workbook xmlns:r="x"><sheets><sheet name="图" r:id="s3"/><sheet name="旧" state="hidden" r:id="s1"/><sheet name="客户" r:id="s2"/></sheets></workbook>'
  const path = (): string =>
    folder.write(
      'sheets.xlsx',
      workbookOf({
        workbook,
        sheet: sheetOf('<row><c><v>1</v></c></row>'),
        extra: [{ name: 'XL\\Worksheets\\sheet2.xml', content: sheetOf('<row><c><v>2</v></c></row>') }]
      })
    )

  test.each<[string | number | undefined, number]>([
    [undefined, 2],
    ['客户', 2],
    [' 客户 ', 2],
    [1, 1],
    ['2', 2],
    ['旧', 1]
  ])('%s', async (sheet, expected) => {
    expect(await cellsOf(path(), { sheet })).toEqual([[expected]])
  })

  test('every sheet shows its first rows, hidden ones say that they are', async () => {
    const {
      sheets: [old, customers]
    } = await peekSheets(path(), 1)
    expect(old).toEqual({ name: '旧', hidden: true, rows: [{ sheetRow: 1, cells: [1] }] })
    expect(customers).toEqual({ name: '客户', hidden: false, rows: [{ sheetRow: 1, cells: [2] }] })
  })

  test.each([60, 20, 400])(
    'the first rows have their texts wherever these lie, behind %i rows of empty texts',
    async (empty) => {
      const two =
        '<workbook xmlns:r="x"><sheets><sheet name="一" r:id="s1"/><sheet name="二" r:id="s2"/></sheets></workbook>'
      const row = (index: number): string => `<row><c t="s"><v>${index}</v></c></row>`
      const bytes = workbookOf({
        workbook: two,
        // 3 of STRINGS is empty.
        sheet: sheetOf(row(3).repeat(empty) + row(0) + row(2)),
        strings: `${STRINGS.slice(0, -6)}${'<si><t>x</t></si>'.repeat(500)}<si><t>末</t></si></sst>`,
        extra: [{ name: 'xl/worksheets/sheet2.xml', content: sheetOf(row(504)) }]
      })
      const { sheets } = await peekSheets(folder.write('texts.xlsx', bytes), 50)
      expect(sheets.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
        [['甲公司'], ['a\rb_x']],
        [['末']]
      ])
    }
  )

  test('a broken sheet does not take the others with it', async () => {
    const whole =
      '<workbook xmlns:r="x"><sheets><sheet name="坏" r:id="s1"/><sheet name="客户" r:id="s2"/></sheets></workbook>'
    const bytes = workbookOf({
      workbook: whole,
      sheet: sheetOf('<row><c t="str"><v>&lol;</v></c></row>'),
      extra: [{ name: 'xl/worksheets/sheet2.xml', content: sheetOf('<row><c><v>2</v></c></row>') }]
    })
    const { sheets } = await peekSheets(folder.write('half.xlsx', bytes), 5)
    expect(sheets.map(({ rows, problem }) => [rows.length, problem?.code])).toEqual([
      [0, 'tables.entityBomb'],
      [1, undefined]
    ])
  })

  test('charts are no sheets, hidden ones are listed', async () => {
    const table = await openTable(path())
    await table.close()
    expect(table.sheets).toEqual(['旧', '客户'])
    expect(table.sheet).toBe('客户')
  })
})

describe('the XML reader', () => {
  const eventsOf = (text: string, piece: number): string[] => {
    const events: string[] = []
    const note = (kind: string, value: string): void => {
      // A text may come in pieces.
      if (kind === 'text' && events.at(-1)?.startsWith('text ') === true)
        events.push(`${events.pop()}${value}`)
      else events.push(`${kind} ${value}`)
    }
    const reader = createXmlReader('test', {
      open: (name) => note('open', name),
      close: (name) => note('close', name),
      text: (value) => note('text', value)
    })
    for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece))
    reader.end()
    return events
  }
  const referenceEvents = (text: string): string[] => {
    const events: string[] = []
    const parser = new SaxesParser()
    const note = (value: string): void => {
      if (events.at(-1)?.startsWith('text ') === true) events.push(`${events.pop()}${value}`)
      else events.push(`text ${value}`)
    }
    parser.on('opentag', ({ name }) => events.push(`open ${name}`))
    parser.on('closetag', ({ name }) => events.push(`close ${name}`))
    parser.on('text', note)
    parser.on('cdata', note)
    parser.write(text).close()
    return events
  }
  const content = fc.letrec<{ element: string; node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        '甲',
        ' ',
        '&amp;',
        '&#x4E59;',
        '<!-- > < -->',
        '<![CDATA[<a>&]]>',
        '<?p i>?>',
        '<e/>',
        '<e a=">" b=\'"\' />'
      ),
      tie('element')
    ),
    element: fc
      .tuple(
        fc.constantFrom('c', 'row', 'v'),
        fc.constantFrom('', ' a="1"', ' a="/>" ', "\n b='>'"),
        fc.array(tie('node'), { maxLength: 4 })
      )
      .map(([name, attributes, nodes]) => `<${name}${attributes}>${nodes.join('')}</${name} >`)
  })).element

  test('hears the same as a general XML parser, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 9 }), (text, piece) => {
        expect(eventsOf(text, piece)).toEqual(referenceEvents(text))
      }),
      { numRuns: 1000 }
    )
  })
})

describe.skipIf(!hasSharedData('strings/torture.xlsx'))('a workbook of a public contest', () => {
  test('has 495 records although it declares 65,203 rows', async () => {
    const records = await readRecords(sharedData('strings/torture.xlsx'))
    const all = []
    for await (const batch of records.batches()) all.push(...batch)
    expect(records.columns).toEqual(['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '一级分类'])
    expect(all).toHaveLength(495)
    expect(all.at(-1)).toMatchObject({ row: 495, sheetRow: 496 })
    expect(records.progress()).toEqual({ bytesRead: 1_642_007, totalBytes: 1_642_007 })
  })
})

test.skipIf(!hasSharedData('strings/blns.json'))(
  'naughty strings come through a workbook unharmed',
  async () => {
    const strings = JSON.parse(readFileSync(sharedData('strings/blns.json'), 'utf8')) as string[]
    const { writeXlsx } = await import('../index.ts')
    const path = folder.path('blns.xlsx')
    await writeXlsx(path, [
      { name: '串', columns: [{ header: '文本' }], rows: strings.map((text) => [text]) }
    ])
    const sheetCanHold = strings
      // oxlint-disable-next-line no-control-regex
      .map((text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''))
      .filter((text) => text !== '')
    expect((await cellsOf(path)).slice(1)).toEqual(sheetCanHold.map((text) => [text]))
  }
)

test('a zip whose names are in capitals is a workbook too', async () => {
  const parts = zipOf([
    { name: 'XL/WORKBOOK.XML', content: '<workbook><sheets><sheet name="表" id="s"/></sheets></workbook>' },
    {
      name: 'XL/_RELS/WORKBOOK.XML.RELS',
      content: '<Relationships><Relationship Id="s" Type="x/worksheet" Target="sheet.xml"/></Relationships>'
    },
    { name: 'XL/SHEET.XML', content: sheetOf('<row><c><v>7</v></c></row>') }
  ])
  expect(await cellsOf(folder.write('capitals.xlsx', parts))).toEqual([[7]])
})
