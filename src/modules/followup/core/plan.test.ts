import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf, type Day } from '#kernel/day'
import { followingStep } from './following-step.ts'
import { levelDays } from './level-days.ts'
import { metStep } from './met-step.ts'

const step = (id: string, dueOn: Day) => ({ id, dueOn, goal: '', strategyId: null })

describe('which planned step a contact was', () => {
  const steps = [step('visit', '2026-03-20'), step('call', '2026-03-04'), step('old', '2026-02-20')]
  test.each([
    ['the earliest that was due', undefined, '2026-03-02', 'old'],
    ['the one that is named', 'visit', '2026-03-02', 'visit'],
    ['none where that is said', null, '2026-03-02', undefined],
    ['one that is gone by now closes nothing', 'gone', '2026-03-02', undefined]
  ])('%s', (_, named, on, id) => {
    expect(metStep(steps, on, named)?.id).toBe(id)
  })
  test('a visit of next month is not met by a call today', () => {
    expect(metStep([step('visit', '2026-04-01')], '2026-03-02', undefined)).toBeNull()
  })
})

describe('the step that follows', () => {
  const strategy = {
    id: 'high-intent',
    actions: [
      { what: '给出方案', method: '邮件', material: '方案' },
      { what: '技术交流', method: '会议', material: null }
    ]
  }
  const followUp = { on: '2026-03-09', method: '电话', goal: '给出方案', material: '方案' }
  test.each([
    [
      'the next action of the same strategy',
      { goal: '给出方案', strategyId: 'high-intent' },
      '技术交流',
      null
    ],
    ['its first again after the last', { goal: '技术交流', strategyId: 'high-intent' }, '给出方案', '方案'],
    ['the first of another strategy', { goal: '给出方案', strategyId: 'other' }, '给出方案', '方案']
  ])('%s', (_, done, goal, material) => {
    expect(followingStep({ strategy, followUp }, done)).toMatchObject({ on: '2026-03-09', goal, material })
  })
  test('without a strategy the cadence goes on', () => {
    expect(followingStep({ strategy: null, followUp: { ...followUp, goal: null } }, null)).toMatchObject({
      goal: '电话',
      origin: 'cadence'
    })
  })
})

describe('first follow-ups of a list', () => {
  const nextWorkday = (day: Day): Day => {
    const next = addDays(day, 1)
    return weekdayOf(next) > 5 ? nextWorkday(next) : next
  }
  test('fill each working day up to the capacity, beside what is planned there already', () => {
    const load = (day: Day): number => (day === '2026-03-06' ? 1 : 0)
    expect(levelDays(5, { capacity: 2, from: '2026-03-06', load, nextWorkday })).toEqual([
      '2026-03-06',
      '2026-03-09',
      '2026-03-09',
      '2026-03-10',
      '2026-03-10'
    ])
  })
  test('come to an end also where every day is full', () => {
    expect(levelDays(3, { capacity: 0, from: '2026-03-06', load: () => 9, nextWorkday })).toHaveLength(3)
  })
})
