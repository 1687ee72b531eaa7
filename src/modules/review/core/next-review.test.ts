import { describe, expect, test } from 'vitest'
import { daysBetween } from '#kernel/day'
import { isWorkday } from '#lib/china'
import {
  createSpread,
  cycleDays,
  firstReview,
  isLight,
  nextAfterReview,
  reviewAfter,
  reviewMoved,
  type Cycles
} from './next-review.ts'

const cycles: Cycles = {
  fileHighValueDays: 30,
  fileOtherDays: 90,
  needsDays: 180,
  lightCheckAfterDays: 365,
  triggers: [],
  source: 'S0'
}
const today = '2026-03-02'
const spread = createSpread(today, cycles)

describe('the cycle', () => {
  test.each([
    ['high value monthly (S0)', true, cycles, 30],
    ['others quarterly (S0)', false, cycles, 90],
    ['never longer than needs may lie (S4)', false, { ...cycles, fileOtherDays: 400 }, 180]
  ])('%s', (_, isHigh, by, days) => {
    expect(cycleDays(isHigh, by)).toBe(days)
  })

  test.each([
    ['falls on a workday', '2026-03-02', true, '2026-04-01'],
    ['never later: a Saturday is the Friday before', '2026-03-05', true, '2026-04-03'],
    ['before the National Day holiday, not after it', '2026-07-06', false, '2026-09-30']
  ])('the next review %s', (_, on, isHigh, next) => {
    expect(reviewAfter(on, isHigh, cycles)).toBe(next)
  })
})

describe('after a review', () => {
  test.each([
    ['a full one is due a cycle later', { kind: 'full', isThere: true }, '2026-05-29', null],
    [
      'the contact is there: the full one comes the next day',
      { kind: 'light', isThere: true },
      '2026-03-03',
      today
    ],
    ['nobody is there to ask: a cycle later', { kind: 'light', isThere: false }, '2026-05-29', today]
  ] as const)('%s', (_, done, nextOn, lightOn) => {
    expect(nextAfterReview({ ...done, isHigh: false }, cycles, today)).toEqual({ nextOn, lightOn })
  })
})

describe('the first review', () => {
  test('of what somebody wrote down himself comes a cycle later', () => {
    expect(firstReview({ arrivedOn: today, byHand: true, place: 7 }, false, cycles, today, spread)).toEqual({
      countedFrom: today,
      on: '2026-05-29'
    })
  })

  test.each([
    ['a list', { arrivedOn: today, byHand: false }],
    ['a customer of last year, who would be overdue at once', { arrivedOn: '2025-01-10', byHand: true }]
  ])('of %s is spread over a cycle', (_, arrival) => {
    const days = Array.from(
      { length: 1000 },
      (_, place) => firstReview({ ...arrival, place }, false, cycles, today, spread).on
    )
    const perDay = new Map<string, number>()
    for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1)
    expect([...perDay.keys()].every((day) => isWorkday(day) && daysBetween(today, day) < 90)).toBe(true)
    expect(Math.max(...perDay.values()) - Math.min(...perDay.values())).toBeLessThan(2)
  })
})

describe('when the value or the cycles change', () => {
  const was = { countedFrom: '2026-02-10', on: '2026-05-11', isReviewed: true, place: 3 }
  test.each([
    ['a customer who became of high value is due by the shorter cycle', was, true, '2026-03-12'],
    ['but not at once: a week is given', { ...was, countedFrom: '2026-01-05' }, true, '2026-03-09'],
    ['what is due already stays due', { ...was, on: '2026-02-27' }, false, '2026-02-27'],
    ['a longer cycle gives more time', { ...was, on: '2026-03-12' }, false, '2026-05-11'],
    [
      'but who was never reviewed keeps his day',
      { ...was, on: '2026-03-12', isReviewed: false },
      false,
      '2026-03-12'
    ]
  ])('%s', (_, before, isHigh, on) => {
    expect(reviewMoved(before, isHigh, cycles, today, spread)).toBe(on)
  })
})

describe('a light check', () => {
  const silent = { lastContactOn: '2025-02-20', arrivedOn: '2024-01-01', lightOn: null }
  test.each([
    ['comes after a silent year', silent, true],
    ['not after a silent eleven months', { ...silent, lastContactOn: '2025-04-01' }, false],
    ['comes where nobody was ever met for a year', { ...silent, lastContactOn: null }, true],
    [
      'not for a new customer who was not met yet',
      { ...silent, lastContactOn: null, arrivedOn: '2026-01-01' },
      false
    ],
    ['not twice in a year', { ...silent, lightOn: '2026-02-27' }, false]
  ])('%s', (_, facts, expected) => {
    expect(isLight(facts, cycles, today)).toBe(expected)
  })
})
