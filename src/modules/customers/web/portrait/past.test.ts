import { expect, test } from 'vitest'
import { changeDays, portraitOn, type PastChange } from './past.ts'

const change = (day: string, kind: string, before: unknown, after: unknown, own = true): PastChange => ({
  at: `${day}T02:00:00.000Z`,
  kind,
  before,
  after,
  own
})
const dayOf = (at: string) => at.slice(0, 10)
const now = { tags: ['价值等级-高', '关注-价格'], grade: 'A', strategy: 'grade-a' }

/** The newest first, as the server gives them. */
const changes = [
  change('2026-03-20', 'tags', { removed: ['价值等级-中'] }, { added: ['价值等级-高'] }),
  change('2026-03-20', 'grade', { grade: 'B', computed: 'B' }, { grade: 'A', computed: 'A' }),
  change('2026-03-20', 'strategy', { strategy: 'grade-b' }, { strategy: 'grade-a' }),
  change(
    '2026-03-20',
    'fields',
    { fields: { orderAmount12m: '20万' } },
    { fields: { orderAmount12m: '60万' } }
  ),
  change('2026-03-10', 'tags', { removed: [] }, { added: ['关注-价格'] }),
  change('2026-03-05', 'tags', { removed: ['潜力-新客户'] }, { added: [] }, false),
  change('2026-03-01', 'fields', { fields: { orderAmount12m: null } }, { fields: { orderAmount12m: '20万' } })
]

test.each([
  ['2026-03-20', ['价值等级-高', '关注-价格'], 'A', 'grade-a', []],
  ['2026-03-19', ['关注-价格', '价值等级-中'], 'B', 'grade-b', [['orderAmount12m', '20万']]],
  ['2026-03-09', ['价值等级-中'], 'B', 'grade-b', [['orderAmount12m', '20万']]],
  ['2026-02-28', ['价值等级-中'], 'B', 'grade-b', [['orderAmount12m', null]]]
] as const)('on %s it was %j, %s', (day, tags, grade, strategy, fields) => {
  const past = portraitOn(day, now, changes, dayOf)
  expect(past).toMatchObject({ tags, grade, strategy, tagsKnown: true })
  expect([...past.fields]).toEqual(fields)
})

test('what came since and what went is told', () => {
  expect(portraitOn('2026-03-09', now, changes, dayOf)).toMatchObject({
    came: ['价值等级-高', '关注-价格'],
    went: ['价值等级-中']
  })
})

test('of tags that one may not see the past is not known', () => {
  const hidden = [change('2026-03-20', 'tags', null, null)]
  expect(portraitOn('2026-03-19', now, hidden, dayOf).tagsKnown).toBe(false)
})

test('days on which something changed stand once, in their order', () => {
  expect(changeDays(changes, dayOf)).toEqual(['2026-03-01', '2026-03-05', '2026-03-10', '2026-03-20'])
})
