import { expect, test } from 'vitest'
import { dayInZone, instantInZone } from './day-in-zone.ts'

test.each([
  ['2026-02-01', '01:00', 'Asia/Shanghai', '2026-01-31T17:00:00.000Z'],
  ['2026-07-01', '12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
  ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['1988-06-01', '12:00', 'Asia/Shanghai', '1988-06-01T03:00:00.000Z']
])('%s %s in %s is %s', (day, time, zone, instant) => {
  expect(instantInZone(day, time, zone).toISOString()).toBe(instant)
  expect(dayInZone(new Date(instant), zone)).toBe(day)
})
