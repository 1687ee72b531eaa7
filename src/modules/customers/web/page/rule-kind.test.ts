import { expect, test } from 'vitest'
import { ruleKind } from './rule-kind.ts'

test.each([
  ['grade.A', 'grade'],
  ['strategy.first-contact', 'strategy'],
  ['segment.potential', 'segment'],
  ['cap.opted-out', 'cap'],
  ['need-priority', 'need-priority'],
  ['industry-segment', 'tag'],
  ['growing-industry', 'tag']
])('%s decides a %s', (rule, kind) => {
  expect(ruleKind(rule)).toBe(kind)
})
