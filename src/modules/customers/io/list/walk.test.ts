import { expect, test } from 'vitest'
import { isWorthWalking } from './walk.ts'

test.each([
  ['a frequent tag of many customers is walked to', 600_000, 0.15, true],
  ['one in a thousand just so', 600_000, 0.001, true],
  ['one in five thousand is asked of the tags', 600_000, 0.0002, false],
  ['what nobody has too', 600_000, 0.000_01, false],
  ['of few customers all are walked along', 2000, 0.001, true]
])('%s', (_, rows, part, expected) => {
  expect(isWorthWalking({ rows, part }, 20)).toBe(expected)
})
