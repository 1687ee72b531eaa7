import { expect, test } from 'vitest'
import { settingsFor } from './settings.ts'

test.each([
  [512, 'shared_buffers=64MB', 'work_mem=4MB'],
  [4096, 'shared_buffers=512MB', 'work_mem=8MB'],
  [65_536, 'shared_buffers=2048MB', 'work_mem=32MB']
])('%s MB of memory: %s, %s', (memory, ...wanted) => {
  expect(settingsFor(memory)).toEqual(expect.arrayContaining(wanted))
})

test('whatever the machine, what was acknowledged is on the disk', () => {
  for (const memory of [64, 512, 262_144])
    expect(settingsFor(memory)).toEqual(
      expect.arrayContaining(['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'])
    )
})

test('a small /dev/shm is not used', () => {
  expect(settingsFor(4096, false)).toContain('dynamic_shared_memory_type=mmap')
  expect(settingsFor(4096, true)).not.toContain('dynamic_shared_memory_type=mmap')
})
