import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, civilOf, dayNumberOf, dayOfNumber, daysBetween, weekdayOf } from './day.ts'

describe('calendar days', () => {
  test.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2024-03-01', 19_783],
    ['1969-12-31', -1]
  ])('%s is day %i', (day, number) => {
    expect(dayNumberOf(day)).toBe(number)
    expect(dayOfNumber(number)).toBe(day)
  })

  test('every day number within four centuries comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -140_000, max: 140_000 }), (n) => dayNumberOf(dayOfNumber(n)) === n)
    )
  })

  test('a date that does not exist is none', () => {
    expect(civilOf('2023-02-29')).toBeNull()
    expect(civilOf('2024-13-01')).toBeNull()
    expect(civilOf('2024-2-1')).toBeNull()
  })

  test('a month later keeps the day or takes the last of the month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2024-03-31', -4)).toBe('2023-11-30')
  })

  test('weekdays and distances', () => {
    expect(weekdayOf('2024-03-15')).toBe(5)
    expect(weekdayOf('2026-11-22')).toBe(7)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
  })
})
