import { describe, expect, test } from 'vitest'
import { isWorkday } from '#lib/china'
import { createWays, planFor, type ToPlan } from './plan.ts'
import type { Cycles } from './next-review.ts'

const cycles: Cycles = {
  fileHighValueDays: 30,
  fileOtherDays: 90,
  needsDays: 180,
  lightCheckAfterDays: 365,
  triggers: [],
  source: 'S0'
}
const today = '2026-03-02'
const ways = createWays(cycles, today)
const shorter = createWays({ ...cycles, fileOtherDays: 45 }, today)
const entered: ToPlan = { came: 'byHand', arrivedOn: today, isHigh: false, place: 7, was: null }

describe('a customer without a plan', () => {
  test('whom somebody wrote down has a cycle, who came with a list a day within it', () => {
    expect(planFor(entered, ways, false)).toEqual({ countedFrom: today, on: '2026-05-29' })
    const listed = planFor({ ...entered, came: 'list' }, ways, false)
    expect(isWorkday(listed.on)).toBe(true)
    expect([listed.on >= today, listed.on < '2026-05-31']).toEqual([true, true])
  })

  test('of the sample some are overdue already', () => {
    const days = Array.from({ length: 60 }, (_, place) =>
      planFor({ ...entered, came: 'sample', place }, ways, false)
    )
    expect(days.some(({ on }) => on < today)).toBe(true)
    expect(days.some(({ on }) => on > today)).toBe(true)
  })
})

describe('a plan that stands', () => {
  const was = {
    countedFrom: '2026-02-10',
    on: '2026-05-11',
    isHigh: false,
    isReviewed: true,
    isPostponed: false
  }
  const planned: ToPlan = { ...entered, was }
  test.each([
    ['is moved by no day that passes', planned, createWays(cycles, '2026-04-20'), false, '2026-05-11'],
    [
      'comes sooner where the customer is of high value now',
      { ...planned, isHigh: true },
      ways,
      false,
      '2026-03-12'
    ],
    [
      'keeps its day under other cycles until everybody is gone through',
      planned,
      shorter,
      false,
      '2026-05-11'
    ],
    ['and has theirs then', planned, shorter, true, '2026-03-27'],
    [
      'stays put off, whatever else is another',
      { ...planned, isHigh: true, was: { ...was, isPostponed: true } },
      shorter,
      true,
      '2026-05-11'
    ]
  ])('%s', (_, subject, by, all, on) => {
    expect(planFor(subject, by, all)).toEqual({ countedFrom: was.countedFrom, on })
  })
})
