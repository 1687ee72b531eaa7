import { expect, test } from 'vitest'
import type { ImportColumn } from '../../contract.ts'
import { mappedFields, usualWay, waysWith } from './ways-of-fields.ts'

const column = (index: number, field: ImportColumn['field'], skip = false): ImportColumn => ({
  index,
  column: `列${index}`,
  field,
  skip,
  group: 1,
  unit: null,
  confidence: 1,
  because: '',
  samples: []
})

test('every field that the list fills goes a way, each once, but not whose the customer is', () => {
  const columns = [
    column(0, 'name'),
    column(1, 'mobile'),
    column(2, 'mobile'),
    column(3, 'owner'),
    column(4, null),
    column(5, 'website', true)
  ]
  const fields = [{ key: 'name' as const, name: '客户名称' }]
  expect(mappedFields({ columns, fields })).toEqual([
    { key: 'name', name: '客户名称' },
    { key: 'mobile', name: 'mobile' }
  ])
})

test.each([
  ['fillGaps', 'fill'],
  ['ask', 'ask'],
  ['skip', null],
  ['create', null]
] as const)('with %s the usual way is %s', (onDuplicate, way) => {
  expect(usualWay(onDuplicate)).toBe(way)
})

test('a field leaves the usual way and comes back to it', () => {
  const ways = waysWith({ note: 'keep' }, 'website', 'overwrite')
  expect(ways).toEqual({ note: 'keep', website: 'overwrite' })
  expect(waysWith(ways, 'website', null)).toEqual({ note: 'keep' })
})
