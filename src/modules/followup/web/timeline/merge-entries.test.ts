import { expect, test } from 'vitest'
import type { TimelineEntry } from '#contracts/followup'
import { gatherChanges, mergeEntries } from './merge-entries.ts'

const order = (id: string, at: string): TimelineEntry => ({
  kind: 'order',
  id,
  at,
  amountFen: 100,
  productType: null
})
const li = { id: 'm1', name: '李明' }
const change = (id: string, at: string, kind = 'tags', author: typeof li | null = li): TimelineEntry => ({
  kind: 'change',
  id,
  at,
  change: kind,
  author,
  before: null,
  after: null
})

test('an entry of two answers stands once, the newest first', () => {
  const first = [order('o2', '2026-03-02T00:00:00Z')]
  const further = [order('o1', '2026-03-01T00:00:00Z'), order('o2', '2026-03-02T00:00:00Z')]
  expect(mergeEntries(first, further).map(({ id }) => id)).toEqual(['o2', 'o1'])
})

test('tags, grade and strategy that one deed moved stand together', () => {
  const items = gatherChanges([
    change('c3', '2026-03-02T02:00:05Z', 'grade'),
    change('c2', '2026-03-02T02:00:00Z', 'tags'),
    order('o1', '2026-03-01T00:00:00Z'),
    change('c1', '2026-02-01T00:00:00Z')
  ])
  expect(items.map((item) => (item.kind === 'changes' ? item.changes.length : item.kind))).toEqual([
    2,
    'order',
    1
  ])
})

test('what the system made of a deed stands with it, under who did it', () => {
  const at = '2026-03-02T02:00:00Z'
  expect(gatherChanges([change('c2', at, 'tags', null), change('c1', at, 'fields')])).toMatchObject([
    { author: li, changes: [{ id: 'c2' }, { id: 'c1' }] }
  ])
})

test('changes of two people, or of two hours, are two deeds', () => {
  expect(
    gatherChanges([
      change('c3', '2026-03-02T04:00:00Z'),
      change('c2', '2026-03-02T02:00:00Z'),
      change('c1', '2026-03-02T01:59:59Z', 'tags', null)
    ])
  ).toHaveLength(3)
})
