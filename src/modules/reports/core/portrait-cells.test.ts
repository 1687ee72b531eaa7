import { expect, test } from 'vitest'
import type { CustomerAnalysis } from '#contracts/analysis'
import { createPortraitCells } from './portrait-cells.ts'
import type { PortraitColumn } from './portrait-sheets.ts'

const columns: readonly PortraitColumn[] = [
  { key: 'row', header: '行', cell: ({ row }) => row },
  { key: 'duplicates', header: '重复行' },
  { key: 'tag:行业', header: '行业', filledBy: { part: 'tag', name: '行业' } },
  { key: 'tag:痛点', header: '痛点', filledBy: { part: 'tag', name: '痛点' } },
  { key: 'field:phone', header: '电话', filledBy: { part: 'text', name: 'phone' } },
  { key: 'raw:phone', header: '电话（原文）', filledBy: { part: 'raw', name: 'phone' } },
  { key: 'field:city', header: '城市', filledBy: { part: 'text', name: 'city' } },
  { key: 'raw:city', header: '城市（原文）', filledBy: { part: 'raw', name: 'city' } }
]

// Only what the columns above ask for.
const customerWith = (tags: readonly (readonly [string, string])[], values: object): CustomerAnalysis =>
  ({
    row: 7,
    values,
    portrait: { tags: tags.map(([namespace, value]) => ({ namespace, value })) }
  }) as unknown as CustomerAnalysis

test.each([
  [
    'tags of one kind stand in one cell',
    [
      ['痛点', '效率'],
      ['痛点', '成本']
    ],
    {},
    [7, null, null, '效率、成本', null, null, null, null]
  ],
  [
    'what was written stands beside what was understood, where it differs',
    [],
    { phone: { text: '+86 138', raw: '138' }, city: { text: '苏州市', raw: null } },
    [7, null, null, null, '+86 138', '138', '苏州市', null]
  ],
  [
    'a tag or a field without a column is left out',
    [['地区', '华东']],
    { email: { text: 'a@b.cn', raw: null } },
    [7, null, null, null, null, null, null, null]
  ]
] as const)('%s', (_, tags, values, cells) => {
  const cellsOf = createPortraitCells(columns)
  // Twice: nothing of a customer stays for the next.
  cellsOf(customerWith([['行业', '制造业']], { phone: { text: '1', raw: '2' } }))
  expect(cellsOf(customerWith(tags, values))).toEqual(cells)
})
