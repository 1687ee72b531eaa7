import { expect, test } from 'vitest'
import { leftTimeOf } from './left-time.ts'

const due = Date.UTC(2026, 2, 6, 2)
const minutes = (count: number): number => due - count * 60_000

test.each([
  ['a whole day is told in hours', 1440, { late: false, unit: 'hours', hours: 24, minutes: 0 }],
  ['an hour and a half', 90, { late: false, unit: 'hours', hours: 1, minutes: 30 }],
  ['half a minute is one minute still', 0.5, { late: false, unit: 'minutes', minutes: 1 }],
  ['three days over a weekend', 4320, { late: false, unit: 'days', days: 3, hours: 0 }],
  ['at the deadline it is overdue', 0, { late: true, unit: 'minutes', minutes: 0 }],
  ['59 minutes late', -59, { late: true, unit: 'minutes', minutes: 59 }],
  ['a day and an hour late', -1500, { late: true, unit: 'days', days: 1 }]
])('%s', (_, before, { late, unit, ...params }) => {
  const left = leftTimeOf(due, minutes(before))
  expect(left).toMatchObject({ late, unit, params })
})
