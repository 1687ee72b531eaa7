import { expect, test } from 'vitest'
import type { ListSearch } from '../list/list-search.ts'
import { asksSame, searchOfView, viewOfSearch } from './view-search.ts'

test('I am whoever opens the view', () => {
  const kept = viewOfSearch({ owner: ['li', 'none'], grade: ['A'], sort: '-amount' }, 'li')
  expect(kept).toEqual({ filter: { owner: ['me', 'none'], grade: ['A'] }, sort: '-amount' })
  expect(searchOfView(kept, 'zhao')).toEqual({ owner: ['zhao', 'none'], grade: ['A'], sort: '-amount' })
})

test.each<[string, ListSearch]>([
  ['words', { q: '恒达' }],
  ['a condition', { rule: '{"fact":"interactions.lastOn","olderThanDays":30}' }],
  ['the archive', { state: 'archived', tagNone: ['行业-电商'] }],
  ['nothing', {}]
])('a view comes back as it was kept: %s', (_, search) => {
  expect(searchOfView(viewOfSearch(search, 'li'), 'li')).toEqual(search)
})

test.each<[string, ListSearch, ListSearch, boolean]>([
  ['in another order', { grade: ['A', 'B'], q: '恒' }, { q: '恒', grade: ['B', 'A'] }, true],
  ['sorted otherwise', { sort: 'name' }, {}, false],
  ['one choice more', { tag: ['行业-电商'] }, { tag: ['行业-电商', '区域-华东'] }, false]
])('two addresses that ask %s', (_, one, other, same) => {
  expect(asksSame(one, other)).toBe(same)
})
