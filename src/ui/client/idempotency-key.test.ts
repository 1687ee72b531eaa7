import { expect, test } from 'vitest'
import { createKeys, newKey } from './idempotency-key.ts'

test('a second try of the same has the same key, a changed or a new submit another', () => {
  let count = 0
  const keys = createKeys(() => `k${(count += 1)}`)
  const first = keys.keyOf({ name: '恒达' })
  expect(keys.keyOf({ name: '恒达' })).toBe(first)
  const changed = keys.keyOf({ name: '恒达汽车' })
  expect(changed).not.toBe(first)
  keys.renew()
  expect(keys.keyOf({ name: '恒达汽车' })).not.toBe(changed)
})

test('keys are random', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(newKey()).not.toBe(newKey())
})
