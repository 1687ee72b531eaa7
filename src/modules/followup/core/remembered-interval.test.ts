import { expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { chooseInterval, type Candidate } from './choose-interval.ts'
import { rememberedInterval } from './remembered-interval.ts'

const { precedence, ceilingPer30Days } = defaultPlaybook().cadences
const weekly: Candidate = { source: 'strategy', name: '每周深度沟通', cadence: { min: 1, max: 1, days: 7 } }
const monthly: Candidate = { source: 'strategy', name: '每周深度沟通', cadence: { min: 1, max: 1, days: 30 } }
const gradeA: Candidate = { source: 'grade', name: 'A', cadence: { min: 1, max: 2, days: 7 } }

test('the same candidates share one interval', () => {
  const intervalOf = rememberedInterval((candidates) =>
    chooseInterval(candidates, precedence, ceilingPer30Days)
  )
  expect(intervalOf([weekly, gradeA])).toBe(intervalOf([{ ...weekly }, { ...gradeA }]))
})

test('a cadence that was changed under its name is another candidate', () => {
  const choose = (candidates: readonly Candidate[]) =>
    chooseInterval(candidates, precedence, ceilingPer30Days)
  const intervalOf = rememberedInterval(choose)
  for (const candidates of [[weekly], [monthly], [weekly, gradeA], [], [monthly]])
    expect(intervalOf(candidates)).toEqual(choose(candidates))
})
