import { describe, expect, test } from 'vitest'
import { weekdayOf, addDays, type Day } from '#kernel/day'
import { defaultPlaybook } from '#core/playbook'
import { createGrader } from '#core/grading'
import { createFacts } from '#core/portrait'
import { customerFile, days } from '../../../testing/customer-file.ts'
import { createFollowUpPlanner } from './next-follow-up.ts'

const asOf = '2024-03-15'
const playbook = defaultPlaybook()
const factsOf = createFacts(playbook)
const gradeOf = createGrader(playbook)
const toWorkday = (day: Day): Day => (weekdayOf(day) > 5 ? toWorkday(addDays(day, 1)) : day)
const planOf = createFollowUpPlanner(playbook, toWorkday)
const plan = (parts: Parameters<typeof customerFile>[0], tags: readonly string[] = []) => {
  const facts = factsOf(customerFile(parts), asOf)
  const tagged = { ...facts, values: { ...facts.values, 'customer.tags': tags } }
  return planOf(tagged, asOf, { grade: gradeOf(tagged, asOf), strategy: null })
}

describe('the next follow-up (FUP-3)', () => {
  test.each([
    [
      'an A customer two weeks after the last contact',
      { benchmark: true, interactions: { lastOn: '2024-03-11' } },
      '2024-03-25',
      false
    ],
    [
      'a C customer a month after',
      { orders: { amount12mFen: 0 }, interactions: { lastOn: '2024-03-11' } },
      '2024-04-10',
      false
    ],
    [
      'a day off moves to the next working day',
      { benchmark: true, interactions: { lastOn: '2024-03-09' } },
      '2024-03-25',
      false
    ],
    [
      'what is overdue is due today',
      { benchmark: true, interactions: { lastOn: '2024-01-05' } },
      '2024-03-15',
      true
    ],
    [
      'a contact noted for the future is none',
      { interactions: { lastOn: '2025-01-01' } },
      '2024-03-29',
      false
    ],
    ['never contacted: two weeks', {}, '2024-03-29', false],
    [
      'never contacted and threatened: at once',
      { needs: [{ threatensBusiness: true }] },
      '2024-03-18',
      false
    ],
    ['who asked not to be disturbed waits a month', { optedOut: true }, '2024-04-15', false]
  ])('%s', (_, parts, on, overdue) => {
    expect(plan(parts)).toMatchObject({ on, overdue })
  })

  test('the first contacts of a fresh list are spread over the working days of the window', () => {
    const facts = factsOf(customerFile(), asOf)
    const inputs = { grade: gradeOf(facts, asOf), strategy: null }
    const ons = Array.from({ length: 100 }, (_, place) => planOf(facts, asOf, { ...inputs, place }).on)
    const perDay = [...new Set(ons)].map((day) => ons.filter((on) => on === day).length)
    expect(perDay).toEqual(Array(10).fill(10))
    expect(ons.every((on) => on > asOf && on <= '2024-03-29' && weekdayOf(on) < 6)).toBe(true)
  })

  test('high intent is met within three days', () => {
    expect(plan({ needs: [{ timeline: days(null, '2024-04-01') }] }, ['优先级-高意向']).on).toBe('2024-03-18')
  })

  test('no answer for over a month limits to once a month', () => {
    const { setBy, interval, reason } = plan({
      benchmark: true,
      interactions: { answered: false, lastOn: '2024-02-01' }
    })
    expect({ setBy, days: interval.everyDays }).toEqual({ setBy: 'cap', days: 30 })
    expect(reason.rule).toBe('cap.silent-over-a-month')
  })

  test('the deep contact of an A customer is a day of its own', () => {
    expect(plan({ benchmark: true, interactions: { lastOn: '2024-03-11' } }).deepContactBy).toBe('2024-04-10')
    expect(plan({ orders: { amount12mFen: 0 } }).deepContactBy).toBeNull()
  })

  test('method and goal are the grade’s where no strategy gives a step', () => {
    expect(plan({ benchmark: true })).toMatchObject({
      method: '电话',
      goal: expect.stringContaining('专人专案')
    })
  })
})

describe('why the day', () => {
  test.each<[string, Parameters<typeof customerFile>[0], string]>([
    ['a stranger is met for the first time', {}, 'strategy.dated.first'],
    ['who bought is no stranger, though no day is noted', { orders: { count: 4 } }, 'strategy.dated.undated'],
    ['nor who answered', { interactions: { answered: true } }, 'strategy.dated.undated'],
    [
      'nor whose next visit is noted as the last',
      { interactions: { contacts30d: 4, lastOn: '2024-03-18' } },
      'strategy.dated.undated'
    ],
    ['after a contact with a day', { interactions: { lastOn: '2024-03-11' } }, 'strategy.dated.after']
  ])('%s', (_, parts, code) => {
    expect(plan(parts).dated.code).toBe(code)
  })
})
