import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOfNumber, dayNumberOf } from '#kernel/day'
import { addWorkdays, isWorkday, isWorkdayCertain, nextWorkday } from './workdays.ts'

describe('workdays', () => {
  test.each([
    ['an ordinary Friday', '2024-03-15', true],
    ['a Sunday', '2024-03-17', false],
    ['National Day on a Thursday', '2026-10-01', false],
    ['a Saturday worked instead', '2026-02-14', true],
    ['a Sunday worked instead', '2025-09-28', true],
    ['a Friday of a year not yet published', '2031-10-03', true]
  ])('%s: %s is %s', (_, day, expected) => {
    expect(isWorkday(day)).toBe(expected)
  })

  test.each([
    ['a workday stays', '2026-03-16', '2026-03-16'],
    ['a Saturday moves to Monday', '2026-03-14', '2026-03-16'],
    ['the first of October moves past the holidays', '2026-10-01', '2026-10-08'],
    ['the Spring Festival', '2024-02-10', '2024-02-18']
  ])('%s', (_, day, expected) => {
    expect(nextWorkday(day)).toEqual({ day: expected, certain: true, note: null })
  })

  test.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-03', 0, '2026-10-08'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2024-03-15', 5, '2024-03-22']
  ])('%s and %i workdays is %s', (day, count, expected) => {
    expect(addWorkdays(day, count).day).toBe(expected)
  })
})

test('where the holidays are not published the week counts, and it is said', () => {
  expect(isWorkdayCertain('2031-10-01')).toBe(false)
  expect(nextWorkday('2031-10-04')).toEqual({
    day: '2031-10-06',
    certain: false,
    note: { code: 'china.calendar.uncertain', params: { year: '2031' } }
  })
  expect(addWorkdays('2026-12-31', 1)).toMatchObject({ day: '2027-01-01', certain: false })
})

test('a workspace may bring its own table', () => {
  const table = { '2027': { off: '01-01', work: '01-02' } }
  expect(nextWorkday('2027-01-01', table)).toMatchObject({ day: '2027-01-02', certain: true })
})

test('a workday reached forward leads back', () => {
  const first = dayNumberOf('2020-01-01')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2400 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
      const start = nextWorkday(dayOfNumber(first + offset)).day
      expect(addWorkdays(addWorkdays(start, count).day, -count).day).toBe(start)
    })
  )
})

test.each([2020, 2021, 2022, 2023, 2024, 2025, 2026])('every day of %i is as chinese-days has it', (year) => {
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
    expect(isWorkday(day), day).toBe(chineseDays.isWorkday(day))
})
