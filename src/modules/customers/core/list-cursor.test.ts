import { expect, test } from 'vitest'
import { readCursor, writeCursor, type ListCursor } from './list-cursor.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const cursors: readonly ListCursor[] = [
  { sort: '-updated', value: '2026-03-02 10:00:00.123456+00', id },
  { sort: 'updated', value: '2026-03-02T10:00:00.123Z', id },
  { sort: '-amount', value: 60_000_000, id },
  { sort: 'amount', value: null, id },
  { sort: 'name', value: '宁波~50% "恒达"', id },
  { sort: 'next', value: '2026-03-02', id },
  { sort: '-completeness', value: 66.5, id },
  { sort: 'grade', value: 'A', id }
]

test.each(cursors)('a place of $sort at $value goes through an address and comes back', (cursor) => {
  const text = writeCursor(cursor)
  expect(text).toMatch(/^[\w~.!*'()-]+$/)
  expect(readCursor(text, cursor.sort)).toEqual({ ok: true, value: cursor })
})

const written = (parts: readonly unknown[]): string =>
  encodeURIComponent(JSON.stringify(parts)).replaceAll('%', '~')

test.each([
  ['nonsense', '%%%', 'name'],
  ['an empty text', '', 'name'],
  ['the place of another order', writeCursor({ sort: 'name', value: '甲', id }), '-name'],
  ['a value of another kind', written(['amount', '50万', id]), 'amount'],
  ['half a 分', written(['amount', 1.5, id]), 'amount'],
  ['no day', written(['next', "2026-03-02'; drop table", id]), 'next'],
  ['an unknown time of change, which every customer has', written(['updated', null, id]), 'updated'],
  ['something that is no id', written(['name', '甲', '1']), 'name']
] as const)('%s is refused', (_, text, sort) => {
  expect(readCursor(text, sort)).toMatchObject({ ok: false, code: 'customers.cursorInvalid' })
})
