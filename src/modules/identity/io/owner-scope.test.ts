import { expect, test } from 'vitest'
import { renderSql, sql } from '#platform/database'
import { ownerScope } from './owner-scope.ts'

test.each([
  ['everybody', null, 'true', []],
  ['nobody', [], 'f.owner_id = any ($1::uuid[])', [[]]],
  ['two', ['a', 'b'], 'f.owner_id = any ($1::uuid[])', [['a', 'b']]]
])('who reaches %s', (_, visibleOwners, text, values) => {
  expect(renderSql(ownerScope({ visibleOwners }, sql`f.owner_id`))).toEqual({ text, values })
})
