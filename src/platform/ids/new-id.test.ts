import { expect, test } from 'vitest'
import { newId } from './index.ts'

test('ids ascend in the order of their making, also when the clock is set back', () => {
  const ids = [...Array.from({ length: 10_000 }, () => newId()), newId(0), newId(0)]
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
