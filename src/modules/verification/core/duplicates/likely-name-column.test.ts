import { expect, test } from 'vitest'
import { likelyNameColumn } from './likely-name-column.ts'

const rows = [
  ['1', 'Campanile', '624 S. La Brea Ave.', 'american'],
  ['2', 'Patina', '5955 Melrose Ave.', 'american'],
  ['3', 'Citrus', '6703 Melrose Ave.', 'american']
]
const none = () => false

test.each<[string, readonly string[], number | null]>([
  ['a header that names a kind of customer', ['id', 'Restaurant', 'Address', 'Cuisine'], 1],
  ['any header with name in it', ['id', 'x', 'y', 'outlet name'], 3],
  ['else the first column of words that differ', ['id', 'a', 'b', 'c'], 1]
])('names stand in %s', (_, columns, expected) => {
  expect(likelyNameColumn(columns, rows, none)).toBe(expected)
})

test('a column that is taken for something else, or says the same in every row, holds no names', () => {
  expect(likelyNameColumn(['id', 'a', 'b', 'c'], rows, (index) => index === 1 || index === 2)).toBeNull()
})
