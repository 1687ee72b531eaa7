import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './search-params.ts'

test.each([
  ['?q=恒达&sort=next', { q: '恒达', sort: 'next' }],
  ['?tag=base-制造业&tag=need-急', { tag: ['base-制造业', 'need-急'] }],
  ['?owner=12', { owner: '12' }],
  ['', {}]
])('%s is a view that a colleague opens alike', (address, view) => {
  expect(parseSearch(address)).toEqual(view)
  expect(parseSearch(stringifySearch(view))).toEqual(view)
})

test('what is empty leaves the address', () => {
  expect(stringifySearch({ q: '', tag: [], sort: undefined, page: null })).toBe('')
})

test('every text comes back', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (q) => parseSearch(stringifySearch({ q }))['q'] === q))
})
