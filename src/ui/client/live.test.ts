import { expect, test } from 'vitest'
import { pauseBefore } from './live.ts'

test.each([
  [0, 0, 500],
  [0, 1, 1000],
  [1, 0, 1000],
  [1, 1, 2000],
  [3, 1, 5000],
  [30, 0, 2500],
  [30, 1, 5000]
])('after %i failed tries and the chance %f the next comes in %i ms', (tries, chance, pause) => {
  expect(pauseBefore(tries, chance)).toBe(pause)
})
