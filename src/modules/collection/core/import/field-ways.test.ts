import { expect, test } from 'vitest'
import { sortTexts, type FieldTexts } from './field-ways.ts'

const known: FieldTexts = { name: '恒达', website: 'a.cn', contactName: '李建国', obtainedOn: '2026-01-01' }
const row: FieldTexts = { website: 'b.cn', revenue: '3亿', obtainedOn: '2026-02-02' }
const sorted = (
  texts: FieldTexts,
  onDuplicate: 'fillGaps' | 'overwrite' | 'ask',
  ways: Readonly<Record<string, 'fill' | 'overwrite' | 'keep' | 'ask'>> = {},
  voices: readonly string[] = []
) => sortTexts(texts, { texts: known, voices: new Set(voices) }, { onDuplicate, ways })

test.each([
  ['fillGaps', {}, { revenue: '3亿' }, {}, { website: 'b.cn' }],
  ['fillGaps', { website: 'keep' }, { revenue: '3亿' }, {}, {}],
  ['fillGaps', { website: 'ask' }, { revenue: '3亿' }, { website: 'b.cn' }, {}],
  ['ask', {}, { revenue: '3亿' }, { website: 'b.cn', obtainedOn: '2026-02-02' }, {}],
  ['overwrite', { website: 'fill' }, { revenue: '3亿', obtainedOn: '2026-02-02' }, {}, { website: 'b.cn' }]
] as const)('with %s and %j is written %j, asked %j, heard %j', (way, ways, fields, asked, heard) => {
  expect(sorted(row, way, ways)).toEqual({ fields, asked, heard })
})

test.each([
  [
    'another head count than 企业规模 tells is asked',
    { employees: '999人' },
    'ask',
    { employees: '999人' },
    {}
  ],
  [
    'another one is heard beside 企业规模, and fills no gap',
    { employees: '999人' },
    'fillGaps',
    {},
    { size: '999人' }
  ],
  ['the same one is nothing new', { employees: '121', revenue: '0.56亿' }, 'ask', {}, {}]
] as const)('%s', (_, texts, way, asked, heard) => {
  const size = '员工121人，年营收5600万'
  expect(sortTexts(texts, { texts: { size } }, { onDuplicate: way, ways: {} })).toEqual({
    fields: {},
    asked,
    heard
  })
})

test('企业规模 that tells no head count leaves a gap', () => {
  expect(
    sortTexts({ employees: '999人' }, { texts: { size: '中型' } }, { onDuplicate: 'ask', ways: {} }).fields
  ).toEqual({ employees: '999人' })
})

test.each([
  ['what is known of another channel is not heard again', { website: 'b.cn' }, ['b.cn'], {}, {}],
  ['width, case and blanks make no other voice', { website: ' A.CN' }, [], {}, {}],
  ['another person’s number is not hers', { contactName: '王芳', mobile: '13900139000' }, [], {}, {}],
  [
    'the same person’s number is',
    { contactName: '李 建国', mobile: '13900139000' },
    [],
    { mobile: '13900139000' },
    {}
  ]
] as const)('%s', (_, texts, voices, fields, heard) => {
  expect(sorted(texts, 'fillGaps', {}, voices)).toEqual({ fields, asked: {}, heard })
})
