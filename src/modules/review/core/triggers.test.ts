import { describe, expect, test } from 'vitest'
import { calledNow, keyOfTrigger, nameOfTrigger, noticedIn, type FileChange } from './triggers.ts'

const keysOf = (change: FileChange): readonly string[] => noticedIn(change).map(({ key }) => key)
const fields = (before: object, after: object): FileChange => ({
  kind: 'fields',
  before: { fields: before },
  after: { fields: after }
})

describe('a change of the file tells by itself', () => {
  test.each<[string, FileChange, readonly string[]]>([
    ['a first order is a deal won', { kind: 'order', before: null, after: { amountFen: 100 } }, ['won']],
    ['a mended order is nothing', { kind: 'order', before: { amountFen: 1 }, after: { amountFen: 2 } }, []],
    ['an order taken back is nothing', { kind: 'order', before: { amountFen: 1 }, after: null }, []],
    [
      'a contact who left',
      { kind: 'contact', before: { state: 'active' }, after: { state: 'left' } },
      ['contactLeft']
    ],
    [
      'a need that was dropped',
      { kind: 'need', before: { state: 'open' }, after: { state: 'dropped' } },
      ['needChanged']
    ],
    [
      'a need that was met is no change of it',
      { kind: 'need', before: { state: 'open' }, after: { state: 'met' } },
      []
    ],
    ['another budget', fields({ budget: '30万' }, { budget: '80万' }), ['needChanged']],
    ['a budget that was not known is no change', fields({ budget: null }, { budget: '80万' }), []],
    ['another pain', fields({ painPoints: '效率低' }, { painPoints: '交付慢' }), ['newPain']],
    [
      'a new need with a pain',
      { kind: 'need', before: null, after: { fields: { painPoints: '交付慢' } } },
      ['newPain']
    ],
    ['why he was lost', fields({}, { lostReason: '价格' }), ['lost']],
    ['that it is over', fields({}, { cooperationEnded: '是' }), ['ended']],
    ['that it is not over', fields({ cooperationEnded: '是' }, { cooperationEnded: '否' }), []],
    ['a plan to grow', fields({}, { expansionPlans: '有' }), ['expansion']],
    ['who else is there', fields({ competitors: null }, { competitors: '甲公司' }), ['competitor']],
    ['another address is nothing', fields({ address: '甲' }, { address: '乙' }), []]
  ])('%s', (_, change, keys) => {
    expect(keysOf(change)).toEqual(keys)
  })
})

test('a team may call a trigger as it likes: what it means goes by its key', () => {
  const refresh = {
    triggers: [
      { key: 'won' as const, name: '拿下订单' },
      { key: null, name: '换了老板' }
    ]
  }
  expect(nameOfTrigger(refresh, 'won')).toBe('拿下订单')
  expect(nameOfTrigger(refresh, 'lost')).toBeNull()
  expect(keyOfTrigger(refresh, '拿下订单')).toBe('won')
  expect(keyOfTrigger(refresh, '换了老板')).toBeNull()
  expect(keyOfTrigger(refresh, '成交')).toBeNull()
})

test.each([
  ['is told by the new name of what it means', { kind: '成交', key: 'won' }, '拿下订单'],
  [
    'keeps the name under which it was raised where that still means it',
    { kind: '大单', key: 'won' },
    '大单'
  ],
  ['is not told by another that has taken its name', { kind: '大单', key: 'lost' }, '丢单'],
  ['keeps its name where the team names it no more', { kind: '融资', key: 'funding' }, '融资'],
  ['of the team alone keeps its name', { kind: '换了老板', key: null }, '换了老板']
] as const)('a trigger that was raised before a renaming %s', (_, raised, name) => {
  const refresh = {
    triggers: [
      { key: 'won' as const, name: '拿下订单' },
      { key: 'won' as const, name: '大单' },
      { key: 'lost' as const, name: '丢单' }
    ]
  }
  expect(calledNow(refresh, raised)).toBe(name)
})
