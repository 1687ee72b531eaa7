import { expect, test } from 'vitest'
import { exactDayOf, relativeDayOf, relativeInstantOf, spokenOf } from './day-text.ts'

test.each([
  ['2024-03-15', 'ui.date.today', {}],
  ['2024-03-14', 'ui.date.yesterday', {}],
  ['2024-03-12', 'ui.date.daysAgo', { days: 3 }],
  ['2024-02-14', 'ui.date.daysAgo', { days: 30 }],
  ['2024-02-13', 'ui.date.monthDay', { year: 2024, month: 2, day: 13 }],
  ['2024-03-20', 'ui.date.inDays', { days: 5 }],
  ['2023-12-31', 'ui.date.full', { year: 2023, month: 12, day: 31 }]
])('on 2024-03-15 the day %s is said as %s', (day, code, params) => {
  expect(relativeDayOf(day, '2024-03-15')).toEqual({ code, params })
})

test('a month is said by its name where the language has one', () => {
  const say = (code: string, params = {}): string => (code === 'ui.month.2' ? 'Feb' : JSON.stringify(params))
  expect(spokenOf(relativeDayOf('2024-02-13', '2024-03-15'), say)).toContain('"month":"Feb"')
})

test('the hover has the date and its weekday', () => {
  expect(exactDayOf('2024-03-15').map(({ code }) => code)).toEqual(['ui.date.full', 'ui.weekday.5'])
})

test.each([
  [30_000, 'ui.date.justNow'],
  [5 * 60_000, 'ui.date.minutesAgo'],
  [3 * 3_600_000, 'ui.date.hoursAgo'],
  [25 * 3_600_000, undefined]
])('%i ms ago is said as %s', (passed, code) => {
  expect(relativeInstantOf(0, passed)?.code).toBe(code)
})
