import { expect, test } from 'vitest'
import { indexableName, indexableTags } from './indexable.ts'

test('names and tags as people write them stay as they are', () => {
  const tags = Array.from({ length: 30 }, (_, at) => `行业-汽车零部件${at}`)
  expect(indexableTags(tags)).toEqual(tags)
  expect(indexableName('宁波恒达汽车零部件有限公司')).toBe('宁波恒达汽车零部件有限公司')
  expect(indexableName(null)).toBeNull()
})

test('what no index could hold is cut', () => {
  const tags = Array.from({ length: 500 }, (_, at) => `标签-${at}`)
  const kept = indexableTags(['长'.repeat(3000), ...tags])
  expect(kept[0]).toBe('标签-0')
  expect(Buffer.byteLength(kept.join(''))).toBeLessThan(1500)
  expect(indexableName('名'.repeat(5000))).toHaveLength(200)
})
