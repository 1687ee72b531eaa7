import { expect, test } from 'vitest'
import { renderSql, sql } from '#platform/database'
import { ownerScope, ownerScopeInOrder } from './owner-scope.ts'

const column = sql`f.owner_id`

test.each([
  ['everybody', null, 'true', 'true', []],
  ['nobody', [], 'f.owner_id = any ($1::uuid[])', 'f.owner_id = any ($1::uuid[])', [[]]],
  ['two', ['a', 'b'], 'f.owner_id = any ($1::uuid[])', 'f.owner_id = any ($1::uuid[])', [['a', 'b']]]
])('who reaches %s', (_, visibleOwners, text, inOrder, values) => {
  expect(renderSql(ownerScope({ visibleOwners }, column))).toEqual({ text, values })
  expect(renderSql(ownerScopeInOrder({ visibleOwners }, column))).toEqual({ text: inOrder, values })
})

test('one owner is an equality where the order of an index counts', () => {
  const reach = { visibleOwners: ['a'] }
  expect(renderSql(ownerScope(reach, column)).text).toBe('f.owner_id = any ($1::uuid[])')
  expect(renderSql(ownerScopeInOrder(reach, column))).toEqual({
    text: 'f.owner_id = $1::uuid',
    values: ['a']
  })
})
