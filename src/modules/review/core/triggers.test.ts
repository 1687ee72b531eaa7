import { describe, expect, test } from 'vitest'
import { noticedIn, spokenIn, type FileChange } from './triggers.ts'

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

describe('what the writer has marked', () => {
  test.each([
    ['holds by how the record begins', '下周再约。', ['融资'], [{ kind: '融资', quote: '下周再约。' }]],
    [
      'holds by its sentence where there is one',
      '寒暄几句。刘经理已离职。',
      ['联系人离职'],
      [{ kind: '联系人离职', quote: '刘经理已离职。' }]
    ],
    [
      'holds though it is written as supposed',
      '如果签了合同',
      ['成交'],
      [{ kind: '成交', quote: '如果签了合同' }]
    ]
  ])('%s', (_, text, marked, found) => {
    expect(spokenIn(text, marked)).toEqual(found)
  })
})

describe('a record of a contact speaks of', () => {
  test.each([
    ['客户刚完成B轮融资，准备在合肥新建工厂。', ['融资', '扩张']],
    ['刘经理上月已离职，现在由王工对接', ['联系人离职']],
    ['竞争对手上周来报价了，比我们低5%', ['竞争对手进入']],
    ['客户说还要对比3家方案', ['竞争对手进入']],
    ['合同已签，下周打预付款', ['成交']],
    ['客户最后选了别家', ['流失']],
    ['环保局出了新政策，要限产', ['政策变化']],
    ['预算被砍了一半，采购推迟到明年', ['需求变更']],
    ['明年不再续约', ['终止合作']]
  ])('%s', (text, kinds) => {
    expect(spokenIn(text).map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each([
    '目前没有扩产计划',
    '若签了合同再安排培训',
    '是否会离职还不清楚',
    '争取年底签约',
    '担心竞争对手报价',
    '沟通了设备参数，下周给回复',
    '客户尚未下单'
  ])('nothing: %s', (text) => {
    expect(spokenIn(text)).toEqual([])
  })

  test('in the words that say it, shortened', () => {
    const [found] = spokenIn(`今天${'聊了很多'.repeat(20)}刘经理已离职。下次找王工。`)
    expect(found?.quote.length).toBeLessThan(64)
    expect(found?.quote).toContain('离职')
  })
})
