import { expect, test } from 'vitest'
import { growthExponent, median } from './statistics.ts'

test.each([
  [[5], 5],
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5]
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

test('the median of nothing is no number', () => {
  expect(median([])).toBeNaN()
})

const sizes = [1000, 10_000, 100_000]

test.each([
  ['proportional cost', (rows: number) => 0.02 * rows, 1],
  ['every pair', (rows: number) => 3e-6 * rows * rows, 2],
  ['no growth at all', () => 7, 0]
])('%s shows in the exponent', (_, costOf, exponent) => {
  expect(growthExponent(sizes.map((rows) => ({ rows, cost: costOf(rows) })))).toBeCloseTo(exponent, 6)
})

test('n·log n is a little more than proportional', () => {
  const exponent = growthExponent(sizes.map((rows) => ({ rows, cost: rows * Math.log(rows) })))
  expect(exponent).toBeGreaterThan(1.05)
  expect(exponent).toBeLessThan(1.2)
})

test('one size tells nothing of growth', () => {
  expect(growthExponent([{ rows: 1000, cost: 5 }])).toBeNull()
})
