import { expect, test } from 'vitest'
import type { Today, TodayStep } from '#contracts/followup'
import { dropStep } from './drop-step.ts'

const step = (stepId: string): TodayStep => ({
  stepId,
  customerId: 'c',
  customer: '云杉电商',
  grade: 'A',
  dueOn: '2026-03-02',
  method: '电话',
  goal: '确认预算',
  material: null,
  assignee: null
})
const today: Today = {
  today: '2026-03-03',
  overdue: [step('s1'), step('s2')],
  dueToday: [step('s3')],
  soon: [],
  unplanned: [],
  counts: { overdue: 70, dueToday: 1, soon: 0, unplanned: 0, unowned: 0 },
  rhythm: { records30d: 0, within24h: null, firstInTime: null, planned: 1, weekDone: 0, weekTotal: 2 }
}

test('what is done leaves its section, and the count with it', () => {
  const left = dropStep(today, 's1')
  expect(left.overdue.map(({ stepId }) => stepId)).toEqual(['s2'])
  expect(left.counts).toEqual({ overdue: 69, dueToday: 1, soon: 0, unplanned: 0, unowned: 0 })
})

test('what is not there changes nothing', () => {
  expect(dropStep(today, 's9')).toBe(today)
})
