import { expect, test } from 'vitest'
import type { ListSearch } from '../list/list-search.ts'
import { withItem } from './with-item.ts'

const tags = (operator: string, operand: readonly string[]) =>
  ({ kind: 'any', of: [{ fact: 'customer.tags', collection: null, operator, operand }] }) as const

test.each<[string, ListSearch, ReturnType<typeof tags>, ListSearch]>([
  ['all of these', { tagAll: ['A-1'] }, tags('hasAll', ['A-1', 'B-2']), { tagAll: ['A-1', 'B-2'] }],
  ['none of these', { grade: ['A'] }, tags('hasNone', ['B-2']), { grade: ['A'], tagNone: ['B-2'] }],
  ['one of these, of one namespace', {}, tags('hasAny', ['B-1', 'B-2']), { tag: ['B-1', 'B-2'] }],
  [
    'one of these, of several',
    {},
    tags('hasAny', ['A-1', 'B-2']),
    { rule: '{"fact":"customer.tags","hasAny":["A-1","B-2"]}' }
  ],
  [
    'one of these beside others of the namespace',
    { tag: ['B-3'] },
    tags('hasAny', ['B-1']),
    { tag: ['B-3'], rule: '{"fact":"customer.tags","hasAny":["B-1"]}' }
  ]
])('%s', (_, search, item, expected) => {
  expect(withItem(search, item, [])).toEqual(expected)
})

test('a link that is changed leaves the others', () => {
  const other = { kind: 'any', of: [{ fact: 'a.b', collection: null, operator: 'gte', operand: 1 }] } as const
  expect(withItem({ rule: 'before', grade: ['A'] }, tags('hasAll', ['A-1']), [other])).toEqual({
    grade: ['A'],
    tagAll: ['A-1'],
    rule: '{"fact":"a.b","gte":1}'
  })
})
