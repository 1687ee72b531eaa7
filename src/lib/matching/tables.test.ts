import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clustersOf, createGroups } from './clusters.ts'
import { editDistance } from './edit-distance.ts'
import { createKeyTable } from './key-table.ts'
import { createNumberList } from './number-list.ts'

describe('compact tables', () => {
  test('a key table gives back the rows of each key, sorted and once', () => {
    const entries = fc.array(fc.tuple(fc.nat(20), fc.nat(99)), { maxLength: 300 })
    fc.assert(
      fc.property(entries, (list) => {
        const table = createKeyTable(100)
        for (const [key, row] of list) table.add(key, row)
        table.seal()
        for (let key = 0; key <= 20; key += 1) {
          const rows = new Set(list.filter(([other]) => other === key).map(([, row]) => row))
          expect(table.rowsOf(key, 1000)).toEqual([...rows].sort((a, b) => a - b))
        }
      })
    )
  })

  test('a number list keeps each number once, in order, however many come', () => {
    const list = createNumberList()
    for (let index = 0; index < 20_000; index += 1) list.push((index * 7919) % 5000)
    expect([...list.distinct()]).toEqual(Array.from({ length: 5000 }, (_, index) => index))
  })

  test('groups that share a member are one', () => {
    const groups = createGroups(6)
    groups.join(0, 1)
    groups.join(4, 5)
    groups.join(1, 4)
    expect(clustersOf(groups, [0, 1, 2, 4, 5])).toEqual([[0, 1, 4, 5]])
  })

  test.each([
    ['kitten', 'sitting', 3],
    ['贸易', '易贸', 1],
    ['', '公司', 2],
    ['同', '同', 0]
  ])('%s to %s takes %i changes', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})
