import { expect, test } from 'vitest'
import { pageOf, readPlace } from './page-place.ts'

const entry = (n: number) => ({
  at: new Date(Date.UTC(2028, 1, 29, 0, 0, n)),
  id: `0190aaaa-0000-7000-8000-00000000000${n}`
})
const entries = [entry(3), entry(2), entry(1)]

test('a page that has more behind it says where the next one begins', () => {
  const { shown, next } = pageOf(entries, 2, (row) => row)
  expect(shown).toEqual([entry(3), entry(2)])
  expect(readPlace(next ?? undefined)).toEqual(entry(2))
})

test('the last page leads nowhere, nor does an empty one', () => {
  expect(pageOf(entries, 3, (row) => row).next).toBeNull()
  expect(pageOf([], 3, () => entry(1)).next).toBeNull()
})

test('the first page has no place', () => expect(readPlace(undefined)).toBeNull())

test.each([
  ['', 'nothing'],
  ['2028-02-29T00:00:02.000Z_x', 'an id that is none'],
  ['2028-13-01T00:00:02.000Z_0190aaaa-0000-7000-8000-000000000002', 'a month that is none'],
  ["' or 1=1 --", 'an attempt']
])('a place that no page gave is refused: %s (%s)', (cursor) =>
  expect(() => readPlace(cursor)).toThrow(expect.objectContaining({ code: 'http.cursor', field: 'cursor' }))
)
