import { describe, expect, test } from 'vitest'
import { noticedIn, type FileChange } from './triggers.ts'

const kindsOf = (change: FileChange): readonly string[] => noticedIn(change).map(({ kind }) => kind)
const fields = (before: object, after: object): FileChange => ({
  kind: 'fields',
  before: { fields: before },
  after: { fields: after }
})

describe('a change of the file tells by itself', () => {
  test.each<[string, FileChange, readonly string[]]>([
    ['a first order is 成交', { kind: 'order', before: null, after: { amountFen: 100 } }, ['成交']],
    ['a mended order is nothing', { kind: 'order', before: { amountFen: 1 }, after: { amountFen: 2 } }, []],
    ['an order taken back is nothing', { kind: 'order', before: { amountFen: 1 }, after: null }, []],
    [
      'a contact who left',
      { kind: 'contact', before: { state: 'active' }, after: { state: 'left' } },
      ['联系人离职']
    ],
    [
      'a need that was dropped',
      { kind: 'need', before: { state: 'open' }, after: { state: 'dropped' } },
      ['需求变更']
    ],
    [
      'a need that was met is no change of it',
      { kind: 'need', before: { state: 'open' }, after: { state: 'met' } },
      []
    ],
    ['another budget', fields({ budget: '30万' }, { budget: '80万' }), ['需求变更']],
    ['a budget that was not known is no change', fields({ budget: null }, { budget: '80万' }), []],
    ['another pain', fields({ painPoints: '效率低' }, { painPoints: '交付慢' }), ['新痛点']],
    [
      'a new need with a pain',
      { kind: 'need', before: null, after: { fields: { painPoints: '交付慢' } } },
      ['新痛点']
    ],
    ['why he was lost', fields({}, { lostReason: '价格' }), ['流失']],
    ['that it is over', fields({}, { cooperationEnded: '是' }), ['终止合作']],
    ['that it is not over', fields({ cooperationEnded: '是' }, { cooperationEnded: '否' }), []],
    ['a plan to grow', fields({}, { expansionPlans: '有' }), ['扩张']],
    ['who else is there', fields({ competitors: null }, { competitors: '甲公司' }), ['竞争对手进入']],
    ['another address is nothing', fields({ address: '甲' }, { address: '乙' }), []]
  ])('%s', (_, change, kinds) => {
    expect(kindsOf(change)).toEqual(kinds)
  })
})
