import { expect, test } from 'vitest'
import { clusterByIds } from './clusters.ts'

test('customers that hang together over others are one group, named by the smallest id', () => {
  const groups = clusterByIds([
    { a: 'c', b: 'd' },
    { a: 'x', b: 'y' },
    { a: 'b', b: 'c' },
    { a: 'a', b: 'd' }
  ])
  expect(Object.fromEntries(groups)).toEqual({ a: 'a', b: 'a', c: 'a', d: 'a', x: 'x', y: 'x' })
})
