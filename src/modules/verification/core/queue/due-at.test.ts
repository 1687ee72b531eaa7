import { expect, test } from 'vitest'
import { dueAt, type Counting } from './due-at.ts'

const MINUTE_MS = 60_000
const textOf = (day: string, ms: number): string => {
  const minutes = ms / MINUTE_MS
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
const due = (start: string, hours: number, counting: Counting): string => {
  const [day = '', clock = ''] = start.split(' ')
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const end = dueAt({ day, ms: (hour * 60 + minute) * MINUTE_MS }, hours, counting)
  return textOf(end.day, end.ms)
}

test.each([
  ['a workday', '2026-03-04 09:30', 24, '2026-03-05 09:30'],
  ['over a weekend all the same', '2026-03-06 15:00', 24, '2026-03-07 15:00'],
  ['into the leap day', '2024-02-28 18:00', 24, '2024-02-29 18:00'],
  ['out of the leap day', '2024-02-29 18:00', 24, '2024-03-01 18:00'],
  ['no leap day in 2026', '2026-02-28 18:00', 24, '2026-03-01 18:00'],
  ['over New Year', '2026-12-31 23:59', 24, '2027-01-01 23:59'],
  ['three days', '2026-03-04 09:30', 72, '2026-03-07 09:30']
])('by the clock every hour counts: %s', (_, start, hours, end) => {
  expect(due(start, hours, 'clock')).toBe(end)
})

test.each([
  ['from workday to workday', '2026-03-04 09:30', 24, '2026-03-05 09:30'],
  ['Friday afternoon is due on Monday', '2026-03-06 15:00', 24, '2026-03-09 15:00'],
  ['what comes on Saturday has all of Monday', '2026-03-07 11:00', 24, '2026-03-10 00:00'],
  ['over the National Day week', '2026-09-30 10:00', 24, '2026-10-08 10:00'],
  ['a Saturday that is worked instead (调休) counts', '2026-02-13 10:00', 24, '2026-02-14 10:00'],
  ['48 hours over a weekend', '2026-03-05 12:00', 48, '2026-03-09 12:00'],
  ['from midnight to midnight', '2026-03-04 00:00', 24, '2026-03-05 00:00'],
  ['a leap day is a workday like others', '2024-02-28 10:00', 24, '2024-02-29 10:00'],
  ['a year without a published calendar counts Monday to Friday', '2031-01-03 10:00', 24, '2031-01-06 10:00']
])('by workdays the clock rests on free days: %s', (_, start, hours, end) => {
  expect(due(start, hours, 'workdays')).toBe(end)
})

test('the night when summer time begins is a day like others: the wall clock decides', () => {
  expect(due('2026-03-27 10:00', 24, 'workdays')).toBe('2026-03-30 10:00')
})
