import { expect, test } from 'vitest'
import { tagNamespaces } from './facet-tags.ts'

const value = (tag: string, count: number) => ({ value: tag, label: tag, count })

test('tags stand by namespace, the base first, a namespace of the team last', () => {
  const groups = tagNamespaces([
    value('痛点-生产成本高', 40),
    value('项目-二期', 30),
    value('行业-电商', 20),
    value('痛点-交付慢', 10)
  ])
  expect(groups.map(({ hue, namespace, values }) => [hue, namespace, values.length])).toEqual([
    ['base', '行业', 1],
    ['need', '痛点', 2],
    ['own', '项目', 1]
  ])
})
