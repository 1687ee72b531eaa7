import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReader, mapColumns } from '../index.ts'
import { applyChoices, createListDuplicates, createOwners, createPreview, namesSomebody } from './index.ts'
import { createPackedTexts } from './packed-texts.ts'
import { createRowIndex } from './row-index.ts'

const today = '2026-03-02'
const columns = ['客户名称', '手机', '采购预算', '联系人2姓名', '联系人2电话', '内部编码']
const mapping = mapColumns(columns, [['恒达有限公司', '13800138001', '30-50万', '王', '13900139000', 'A']])

describe('cells beside what will be stored', () => {
  const preview = createPreview(mapping, today)
  const stored = (cells: readonly string[]) =>
    preview({ row: 1, sheetRow: 2, cells }).cells.map((cell) => cell.stored)

  test.each([
    [
      ['恒达', '138 0013 8001', '约30万', '', '', ''],
      ['恒达', '13800138001', '30万', null, null, null]
    ],
    [
      ['恒达', '', '很贵', '', '', 'A-1'],
      ['恒达', null, null, null, null, 'A-1']
    ]
  ])('%j is stored as %j', (cells, expected) => {
    expect(stored(cells)).toEqual(expected)
  })

  test('a second contact is shown in its own columns', () => {
    const cells = stored(['恒达', '13800138001', '', '王五', '13900139000', ''])
    expect([cells[3], cells[4]]).toEqual(['王五', '13900139000'])
  })

  test('a row that names and reaches nobody is wrong at its name', () => {
    const { problems } = preview({ row: 1, sheetRow: 2, cells: ['', '', '5万', '', '', ''] })
    expect(problems).toMatchObject([{ column: 0, severity: 'error' }])
  })
})

describe('columns corrected by hand', () => {
  test('a field has one column: the one that had it before is kept as it is', () => {
    const corrected = applyChoices(mapping, [{ index: 5, field: 'name' }])
    expect(corrected.map(({ field }) => field)).toEqual([
      null,
      'mobile',
      'budget',
      'contactName',
      'phone',
      'name'
    ])
    expect(corrected[5]).toMatchObject({ confidence: 1 })
  })

  test('contacts beside each other keep theirs', () => {
    const corrected = applyChoices(mapping, [{ index: 1, field: 'phone' }])
    expect(corrected.map(({ field }) => field)).toEqual([
      'name',
      'phone',
      'budget',
      'contactName',
      'phone',
      null
    ])
  })

  test('a list of which no column names or reaches anybody is none', () => {
    expect(namesSomebody(mapping)).toBe(true)
    expect(namesSomebody(mapping.map((column) => ({ ...column, field: null })))).toBe(false)
  })
})

describe('owners by name', () => {
  const team = [
    { id: 'a', name: '李 明' },
    { id: 'b', name: '王芳' },
    { id: 'c', name: '王芳' }
  ]
  const options = { historical: false, onDuplicate: 'skip', ways: {}, levelFrom: null } as const

  test.each([
    ['李明', 'a', null],
    ['王芳', null, '王芳'],
    ['赵六', null, '赵六'],
    [null, null, null]
  ])('%s is %s', (name, ownerId, unknown) => {
    expect(createOwners({ ...options, owner: { kind: 'column' } }, team)(name)).toEqual({ ownerId, unknown })
  })

  test('one person, or nobody, whatever the column says', () => {
    const one = createOwners({ ...options, owner: { kind: 'member', memberId: 'b' } }, team)
    expect(one('李明')).toEqual({ ownerId: 'b', unknown: null })
    expect(createOwners({ ...options, owner: { kind: 'none' } }, team)('李明').ownerId).toBeNull()
  })
})

describe('one customer twice in a list', () => {
  const read = createReader(mapColumns(['客户名称', '统一社会信用代码', '手机'], []), today)
  const duplicates = (rows: readonly (readonly string[])[]): readonly (number | null)[] => {
    const list = createListDuplicates()
    return rows.map((cells, at) => {
      const file = read({ row: at + 1, sheetRow: at + 2, cells })
      if (!file) return null
      const record = {
        row: file.row,
        name: file.name ?? '',
        creditCode: file.creditCode,
        phones: file.contacts.flatMap(({ phones }) => phones.map(({ e164 }) => e164))
      }
      return list.earlier(file, record)?.other.sheetRow ?? null
    })
  }

  test.each([
    [
      'by its code',
      [
        ['恒达有限公司', '91320505714098329T', ''],
        ['恒达汽配', '91320505714098329T', '']
      ],
      2
    ],
    [
      'by its name',
      [
        ['苏州恒达汽配有限公司', '', ''],
        ['苏州恒达汽配有限责任公司', '', '']
      ],
      2
    ],
    [
      'by its number alone',
      [
        ['', '', '13800138001'],
        ['', '', '138 0013 8001']
      ],
      2
    ],
    [
      'not where only a number is shared',
      [
        ['北京云启软件有限公司', '', '13800138001'],
        ['广州味达食品有限公司', '', '13800138001']
      ],
      null
    ],
    [
      'not where the codes are two',
      [
        ['恒达有限公司', '91320505714098329T', ''],
        ['恒达有限公司', '91110108802291452J', '']
      ],
      null
    ]
  ])('%s', (_, rows, expected) => {
    expect(duplicates(rows)).toEqual([null, expected])
  })
})

test('texts that are packed come back as they were, halves of pairs and nothing among them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.option(fc.string({ unit: 'binary' })), { maxLength: 4 })), (rows) => {
      const packed = createPackedTexts()
      const places = rows.map((texts) => packed.add(texts))
      expect(places.map((place) => packed.at(place))).toEqual(rows)
    }),
    { numRuns: 50 }
  )
  const packed = createPackedTexts()
  const places = Array.from({ length: 60_000 }, (_, row) =>
    packed.add([`第${row}号有限责任公司`, null, String(row)])
  )
  expect(packed.at(places[54_321] ?? 0)).toEqual(['第54321号有限责任公司', null, '54321'])
})

test('the index of rows answers as a Map of texts would', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 3000 }), (keys) => {
      const index = createRowIndex()
      const known = new Map<string, number>()
      keys.forEach((key, row) => {
        expect(index.firstWith(key, row)).toBe(known.get(key) ?? null)
        if (!known.has(key)) known.set(key, row)
      })
    }),
    { numRuns: 20 }
  )
  const index = createRowIndex()
  const found = Array.from({ length: 200_000 }, (_, row) => index.firstWith(`第${row}号公司`, row))
  expect(found.every((row) => row === null)).toBe(true)
  expect(index.firstWith('第77号公司', 1)).toBe(77)
})
