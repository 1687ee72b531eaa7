import { expect, test } from 'vitest'
import { isWorkday } from '#lib/china'
import { createLeveller, FIRST_STEPS_A_DAY } from './level-first-steps.ts'

test('first follow-ups of a list never come all on one day, nor on a holiday', () => {
  const level = createLeveller('2026-02-27', () => 0)
  const days = Array.from({ length: 100 }, () => level('李明'))
  const perDay = new Map<string, number>()
  for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1)
  expect(Math.max(...perDay.values())).toBe(FIRST_STEPS_A_DAY)
  expect(perDay.size).toBe(Math.ceil(100 / FIRST_STEPS_A_DAY))
  expect([...perDay.keys()].every((day) => isWorkday(day))).toBe(true)
  expect([...days].sort()).toEqual(days)
})

test('what somebody has to do already takes its room, and others have days of their own', () => {
  const level = createLeveller('2026-03-02', (owner, day) =>
    owner === '李明' && day === '2026-03-02' ? FIRST_STEPS_A_DAY - 1 : 0
  )
  expect([level('李明'), level('李明'), level('王芳')]).toEqual(['2026-03-02', '2026-03-03', '2026-03-02'])
})
