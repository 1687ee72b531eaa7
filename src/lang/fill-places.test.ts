import { expect, test } from 'vitest'
import { fillPlaces } from './fill-places.ts'

test.each<[string, Record<string, string | number>, string]>([
  ['{count} 位客户', { count: 3 }, '3 位客户'],
  ['{count} 位客户', { count: 9999 }, '9999 位客户'],
  ['{count} 位客户', { count: 963_850 }, '963,850 位客户'],
  ['{changed} / {customers}', { changed: 10_000, customers: 1_000_000 }, '10,000 / 1,000,000'],
  // What was written by who calls stays as it is, and a row or a version counts nothing.
  ['约 {count}', { count: '120000' }, '约 120000'],
  ['第 {row} 行，第 {version} 版', { row: 12_345, version: 10_000 }, '第 12345 行，第 10000 版'],
  ['{name}', {}, '{name}']
])('%s with %j is %s', (text, params, filled) => {
  expect(fillPlaces(text, params)).toBe(filled)
})
