import { expect, test } from 'vitest'
import type { PastRecord } from '../io/store/past-records.ts'
import { announcedSteps } from './import-records.ts'

const today = '2026-03-02'
const record = (
  id: string,
  on: string,
  nextOn: string | null,
  nextAction: string | null = null
): PastRecord => ({
  id,
  customerId: id.slice(0, 1),
  happenedAt: new Date(`${on}T04:00:00Z`),
  day: on,
  method: '电话',
  contactIds: [],
  content: '谈价格',
  feedback: null,
  answered: true,
  stage: null,
  nextAction,
  nextOn,
  authorId: null,
  authorName: null
})

test.each([
  [
    'a day to come is planned',
    [record('a1', '2026-02-01', '2026-03-09', '送样')],
    [['a1', '2026-03-09', '送样']]
  ],
  ['today still counts', [record('a1', '2026-02-01', '2026-03-02')], [['a1', '2026-03-02', '跟进']]],
  ['what is over does not', [record('a1', '2026-02-01', '2026-02-20')], []],
  [
    'the newest record has the word',
    [record('a2', '2026-02-20', '2026-03-20'), record('a1', '2026-02-01', '2026-03-09')],
    [['a2', '2026-03-20', '跟进']]
  ],
  [
    'each customer has its own',
    [record('a1', '2026-02-01', '2026-03-09'), record('b1', '2026-02-01', null, '再议')],
    [['a1', '2026-03-09', '跟进']]
  ]
])('%s', (_, records, expected) => {
  expect(announcedSteps(records, today).map(({ id, dueOn, goal }) => [id, dueOn, goal])).toEqual(expected)
})
