import { expect, test } from 'vitest'
import { radarOutline, radarPoint } from './radar-points.ts'

test('four axes point up, right, down and left', () => {
  expect([0, 1, 2, 3].map((axis) => radarPoint(axis, 4, 1, 10))).toEqual([
    { x: 0, y: -10 },
    { x: 10, y: 0 },
    { x: 0, y: 10 },
    { x: -10, y: 0 }
  ])
})

test('nothing known is a point in the middle, all of it the frame', () => {
  expect(radarOutline([0, 0, 0, 0], 50)).toBe('0,0 0,0 0,0 0,0')
  expect(radarOutline([1, 0.5, 1, 0.5], 50)).toBe('0,-50 25,0 0,50 -25,0')
})
