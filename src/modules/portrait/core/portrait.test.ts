import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile, days, heads, vagueTime, yuan } from '../../../testing/customer-file.ts'
import { createFacts } from './facts/create-facts.ts'
import { createPortrait } from './portrait.ts'

const asOf = '2024-03-15'
const playbook = defaultPlaybook()
const factsOf = createFacts(playbook)
const portraitOf = createPortrait(playbook)
const portray = (parts: Parameters<typeof customerFile>[0]) => {
  const file = customerFile(parts)
  return portraitOf(file, factsOf(file, asOf), asOf)
}

const autoParts = {
  industryCode: 'C36',
  industryClass: '制造业',
  industrySegment: '汽车零部件'
} as const

describe('the S0 example (POR-4)', () => {
  const portrait = portray({
    name: '汽车零部件有限公司',
    ...autoParts,
    employees: heads(800),
    provinceCode: '32',
    cityCode: '3205',
    needs: [{ painText: '生产设备效率低', budget: yuan(300_000, 500_000), decisionLead: '生产部经理' }],
    orders: { count: 0 },
    interactions: { replyHours: 24 },
    wellRegarded: true
  })

  test('reproduces its line exactly', () => {
    expect(portrait.line).toBe(
      '行业-汽车零部件|规模-中型|区域-长三角|需求-设备效率提升|预算-30-50万|决策-生产部|行为-响应快|价值-高潜力'
    )
  })

  test('each tag says which rule and which facts gave it', () => {
    const budget = portrait.tags.find(({ namespace }) => namespace === '预算')
    expect(budget?.reason).toMatchObject({
      rule: 'budget',
      facts: [{ fact: 'need.budget', value: { min: 30_000_000, max: 50_000_000 } }]
    })
  })
})

/** 标签体系设计及示例: every tag S0 gives as an example is what its facts give. */
describe('the example tags of S0 (POR-2)', () => {
  test.each([
    ['行业-汽车零部件', { ...autoParts }],
    ['规模-500-1000人', { ...autoParts, employees: heads(500, 1000) }],
    ['区域-长三角', { provinceCode: '33', cityCode: '3301' }],
    ['痛点-生产成本高', { needs: [{ painText: '生产成本高' }] }],
    ['意向-3个月内采购', { needs: [{ timeline: days(asOf, '2024-06-15') }] }],
    ['决策链-技术部主导', { needs: [{ decisionLead: '技术部总监' }] }],
    ['响应-高频互动', { interactions: { contacts30d: 4 } }],
    ['响应-24小时内回复', { interactions: { replyHours: 24 } }],
    ['响应-需多次催促', { interactions: { remindersNeeded: 2 } }],
    ['关注-案例优先', { contacts: [{ attention: ['案例优先'] }] }],
    ['阶段-谈判中', { interactions: { stage: '谈判中' } }],
    ['价值等级-高', { orders: { amount12mFen: 50_000_000 } }],
    ['潜力-行业标杆客户', { benchmark: true }],
    ['风险-竞争对手渗透', { needs: [{ competitors: ['竞品甲'] }] }]
  ])('%s', (tag, parts) => {
    expect(portray(parts).tags.map((one) => one.tag)).toContain(tag)
  })
})

describe('tags', () => {
  test.each([
    ['800 people are a band', { ...autoParts, employees: heads(800) }, '规模-500-1000人'],
    [
      'a purchase within three months',
      { needs: [{ timeline: days(null, '2024-06-10') }] },
      '意向-3个月内采购'
    ],
    ['an open budget', { needs: [{ budget: yuan(500_000, null) }] }, '预算-50万以上'],
    ['a stated tag of a person by its namespace', { manualTags: ['区域-华东'] }, '区域-华东'],
    ['a stated tag by its alias', { manualTags: ['价格敏感型'] }, '关注-价格'],
    ['a tag of the team’s own', { manualTags: ['老板同乡'] }, '老板同乡'],
    ['a want outside the vocabulary', { needs: [{ type: '无人机巡检' }] }, '需求-无人机巡检'],
    ['the year’s amount', { orders: { amount12mFen: 60_000_000 } }, '价值等级-高']
  ])('%s', (_, parts, tag) => {
    expect(portray(parts).tags.map((one) => one.tag)).toContain(tag)
  })

  test('nothing known gives no tag and an empty line', () => {
    expect(portray({})).toMatchObject({ line: '', tags: [], labels: [] })
  })

  test('a vague time is no known purchase time', () => {
    const tags = portray({ needs: [{ timeline: vagueTime }] }).tags.map(({ tag }) => tag)
    expect(tags).toContain('意向-模糊')
    expect(tags).not.toContain('意向-明确')
  })

  test('a need without budget and time is a vague intention', () => {
    const tags = portray({ needs: [{ painText: '成本高' }] }).tags.map(({ tag }) => tag)
    expect(tags).toContain('意向-模糊')
  })

  test('a foreign amount is never compared', () => {
    const { tags } = portray({ needs: [{ budget: yuan(50_000, 60_000, 'USD') }] })
    expect(tags.filter(({ namespace }) => namespace === '预算')).toEqual([])
  })

  test('a namespace with one value keeps the first', () => {
    const { tags } = portray({ wellRegarded: true, orders: { amount12mFen: 60_000_000 } })
    expect(tags.filter(({ namespace }) => namespace === '价值')).toHaveLength(1)
  })

  test('a tag that a rule and a person give stands once', () => {
    const { tags } = portray({ manualTags: ['价值等级-高'], orders: { amount12mFen: 60_000_000 } })
    expect(tags.filter(({ tag }) => tag === '价值等级-高')).toMatchObject([{ origin: 'rule' }])
  })
})

describe('scores and completeness', () => {
  test('an unknown fact is neither got nor lost', () => {
    const { scores } = portray({})
    expect(scores.base.score).toBe(0)
    expect(scores.value.points.some(({ got }) => got === null)).toBe(true)
  })

  test('completeness names what is missing, required fields first', () => {
    const { completeness } = portray({ name: '甲公司' })
    expect(completeness.percent).toBeGreaterThan(0)
    expect(completeness.percent).toBeLessThan(20)
    expect(completeness.missing[0]).toMatchObject({ required: true })
    expect(completeness.missing.map(({ field }) => field)).not.toContain('name')
  })
})
