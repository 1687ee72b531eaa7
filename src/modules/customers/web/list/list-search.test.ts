import { describe, expect, test } from 'vitest'
import {
  appliedFilters,
  excludeTag,
  isUnfiltered,
  readListSearch,
  sortOf,
  sortTextOf,
  toggleFilter,
  withoutFilters,
  type ListSearch
} from './list-search.ts'

describe('the address of the list', () => {
  test.each<[string, Record<string, unknown>, ListSearch]>([
    ['one choice comes as a text', { grade: 'A' }, { grade: ['A'] }],
    ['several as a list, each once', { grade: ['A', 'B', 'A'] }, { grade: ['A', 'B'] }],
    ['words of a name', { q: '恒达' }, { q: '恒达' }],
    ['what is empty narrows nothing', { q: '', grade: '' }, {}],
    ['what nobody knows is left out', { colour: 'red', state: 'gone' }, {}],
    ['the archive', { state: 'archived' }, { state: 'archived' }]
  ])('%s', (_, params, search) => {
    expect(readListSearch(params)).toEqual(search)
  })

  test('choosing a filter twice takes it away', () => {
    const chosen = toggleFilter({ q: '恒达' }, 'grade', 'A')
    expect(chosen).toEqual({ q: '恒达', grade: ['A'] })
    expect(toggleFilter(chosen, 'grade', 'A')).toEqual({ q: '恒达' })
  })

  test('a tag that is excluded is no longer asked for', () => {
    expect(excludeTag({ tag: ['行业-电商'] }, '行业-电商')).toEqual({ tagNone: ['行业-电商'] })
    expect(excludeTag({ tagNone: ['行业-电商'] }, '行业-电商')).toEqual({})
  })

  test('every choice stands for itself, and clearing keeps the order and the archive', () => {
    const search: ListSearch = {
      tag: ['行业-电商', '区域-华东'],
      due: ['overdue'],
      sort: 'name',
      state: 'archived'
    }
    expect(appliedFilters(search)).toHaveLength(3)
    expect(withoutFilters(search)).toEqual({ sort: 'name', state: 'archived' })
  })

  test.each<[string, ListSearch, boolean]>([
    ['the order narrows nothing', { sort: 'name' }, true],
    ['the archive is no filter', { state: 'archived' }, true],
    ['a word does', { q: '恒' }, false],
    ['a condition does', { rule: '{}' }, false]
  ])('%s', (_, search, unfiltered) => {
    expect(isUnfiltered(search)).toBe(unfiltered)
  })

  test.each([
    [undefined, '-updated'],
    ['-amount', '-amount'],
    ['next', 'next'],
    ['colour', '-updated']
  ])('sorted by %s', (sort, told) => {
    expect(sortTextOf(sortOf(sort === undefined ? {} : { sort }))).toBe(told)
  })
})
