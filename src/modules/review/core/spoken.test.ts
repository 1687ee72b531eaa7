import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { spokenIn } from './spoken.ts'

const { refresh } = defaultPlaybook()

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
    expect(spokenIn(text, refresh, marked)).toEqual(found)
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
    expect(spokenIn(text, refresh).map(({ kind }) => kind)).toEqual(kinds)
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
    expect(spokenIn(text, refresh)).toEqual([])
  })

  test('in the words that say it, shortened', () => {
    const [found] = spokenIn(`今天${'聊了很多'.repeat(20)}刘经理已离职。下次找王工。`, refresh)
    expect(found?.quote.length).toBeLessThan(64)
    expect(found?.quote).toContain('离职')
  })
})

describe('the words of a team', () => {
  const own = (trigger: string, ...words: string[]) => ({ triggerWords: [{ trigger, words }] })

  test.each([
    ['its own words', own('换址', '搬到', '迁址'), '公司年底迁址高新区', ['换址']],
    ['up to ten characters between', own('换址', '搬…新区'), '公司年底搬去高新区', ['换址']],
    ['not across a clause', own('换址', '搬…新区'), '公司要搬，听说是高新区', []],
    ['an ellipsis as it is typed', own('换址', '搬……新区'), '公司年底搬去高新区', ['换址']],
    ['a number', own('扩张', '开#家店'), '今年要开12家店', ['扩张']],
    ['in small letters', own('融资', 'IPO'), '准备ipo', ['融资']],
    ['signs that mean something else to a machine', own('涨价', '涨价(5%)'), '供应商涨价(5%)了', ['涨价']],
    ['nothing to listen for', own('换址'), '公司年底迁址', []],
    ['none of the default', { triggerWords: [] }, '刘经理已离职', []]
  ])('%s', (_, words, text, kinds) => {
    expect(spokenIn(text, words).map(({ kind }) => kind)).toEqual(kinds)
  })

  // Each of these took longer than the sun will last.
  test.each([
    ['gaps in a row', `搬家${'…'.repeat(56)}新区`, '搬家'.repeat(2000)],
    ['gaps one after the other', '的的…的…的…的…新区', '的'.repeat(4000)],
    ['a number at each gap', '开了#…#家店', `开了${'1'.repeat(8000)}`]
  ])('a record and a word that fit in a million ways are answered all the same: %s', (_, word, text) => {
    expect(spokenIn(text, own('换址', word))).toHaveLength(0)
  })
})
