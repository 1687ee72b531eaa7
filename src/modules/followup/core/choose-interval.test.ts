import { describe, expect, test } from 'vitest'
import { cadenceSources } from '#contracts/followup'
import { chooseInterval, type Candidate } from './choose-interval.ts'

const weekly = { min: 1, max: 1, days: 7 }
const twoWeeks = { min: 1, max: 1, days: 14 }
const monthly = { min: 1, max: 1, days: 30 }
const atMostMonthly = { min: 0, max: 1, days: 30 }
const oneToTwoAWeek = { min: 1, max: 2, days: 7 }

const by = (source: Candidate['source'], cadence: Candidate['cadence']): Candidate => ({
  source,
  name: source,
  cadence
})
const choose = (...candidates: Candidate[]) => chooseInterval(candidates, cadenceSources, 8)

describe('how often (spec 00, where the sources disagree 1)', () => {
  test.each([
    ['a strategy comes before the grade', [by('strategy', weekly), by('grade', monthly)], 'strategy', 7],
    ['a person comes before the strategy', [by('strategy', twoWeeks), by('override', weekly)], 'override', 7],
    [
      'the strategy comes before the intent',
      [by('intent', oneToTwoAWeek), by('strategy', twoWeeks)],
      'strategy',
      14
    ],
    ['the grade is the minimum', [by('strategy', monthly), by('grade', twoWeeks)], 'grade', 14],
    ['a cap slows all', [by('strategy', weekly), by('grade', twoWeeks), by('cap', atMostMonthly)], 'cap', 30],
    [
      'a cap does not quicken',
      [by('strategy', { min: 1, max: 1, days: 90 }), by('cap', atMostMonthly)],
      'strategy',
      90
    ],
    [
      'a cap of the same pace is what sets it',
      [by('strategy', monthly), by('cap', atMostMonthly)],
      'cap',
      30
    ],
    ['the ceiling holds over all', [by('override', { min: 1, max: 1, days: 1 })], 'ceiling', 4],
    ['nothing says how often', [], 'default', 30]
  ] as const)('%s', (_, candidates, setBy, everyDays) => {
    expect(choose(...candidates)).toMatchObject({ setBy, everyDays })
  })

  test('every candidate that did not set it is listed with the reason', () => {
    const { losers } = choose(by('strategy', weekly), by('grade', twoWeeks), by('cap', atMostMonthly))
    expect(losers.map(({ source, message }) => [source, message.code])).toEqual([
      ['strategy', 'strategy.loser.capped'],
      ['grade', 'strategy.loser.capped.grade']
    ])
  })

  test('a team may put its own word before the caps', () => {
    const order = ['override', 'cap', 'strategy', 'intent', 'grade'] as const
    const candidates = [by('override', weekly), by('cap', atMostMonthly)]
    expect(chooseInterval(candidates, order, 8)).toMatchObject({
      setBy: 'override',
      everyDays: 7,
      capDays: null
    })
  })

  test('who asks for the same pace has not lost', () => {
    expect(choose(by('strategy', twoWeeks), by('grade', twoWeeks)).losers).toEqual([])
  })

  test('one contact that meets several leaves the slower ones as losers', () => {
    const { losers } = choose(by('strategy', weekly), by('grade', monthly))
    expect(losers).toMatchObject([{ source: 'grade', message: { code: 'strategy.loser.later.grade' } }])
  })
})
