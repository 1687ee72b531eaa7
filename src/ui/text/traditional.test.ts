import { expect, test, vi } from 'vitest'
import { converter } from './traditional.ts'

test('a new word is as the team wrote it until the dictionaries are there, then by phrase', async () => {
  expect(converter.read()('头发与发现')).toBe('头发与发现')
  expect(converter.read()('VIP')).toBe('VIP')
  const before = converter.read()
  await vi.waitFor(() => expect(converter.read()).not.toBe(before), { timeout: 120_000 })
  expect(converter.read()('头发与发现')).toBe('頭髮與發現')
  expect(converter.read()('制造业-汽车零部件')).toBe('製造業-汽車零部件')
})
