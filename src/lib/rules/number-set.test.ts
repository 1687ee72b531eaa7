import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complement, covers, intersection, type NumberSet, span, wholeOf } from './number-set.ts'

const has = (set: NumberSet, n: number): boolean =>
  set.some(
    ({ from, to, fromOpen, toOpen }) => (fromOpen ? n > from : n >= from) && (toOpen ? n < to : n <= to)
  )

const points = Array.from({ length: 25 }, (_, index) => index / 2 - 6)
const end = fc.integer({ min: -5, max: 5 })
const set = fc
  .array(fc.tuple(end, end, fc.boolean(), fc.boolean()), { maxLength: 3 })
  .map((spans) =>
    spans.map(([a, b, fromOpen, toOpen]) => span(Math.min(a, b), Math.max(a, b), fromOpen, toOpen))
  )

describe('sets of numbers', () => {
  test('a number is in the intersection when it is in both, in the complement when it is not in the set', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        for (const n of points) {
          expect(has(intersection(a, b), n)).toBe(has(a, n) && has(b, n))
          expect(has(complement(a), n)).toBe(!has(a, n))
        }
      })
    )
  })

  test('the whole numbers of a set are those that were in it', () => {
    fc.assert(
      fc.property(set, (a) => {
        for (const n of points.filter(Number.isInteger)) expect(has(wholeOf(a), n)).toBe(has(a, n))
      })
    )
  })

  test.each<[NumberSet, boolean]>([
    [[span(0, Infinity)], true],
    [[span(0, 5, true)], false],
    [[span(0, 4), span(4, 9, true)], false]
  ])('%j covers 0 to 5: %j', (set, expected) => {
    expect(covers(set, span(0, 5))).toBe(expected)
  })
})
