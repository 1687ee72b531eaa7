import { describe, expect, test } from 'vitest'
import { defaultPlaybook, factCatalogue } from '#core/playbook'
import { customerFile, days, heads, vagueTime, yuan } from '../../../../testing/customer-file.ts'
import { createFacts } from './create-facts.ts'

const asOf = '2024-03-15'
const factsOf = createFacts(defaultPlaybook())
type Parts = Parameters<typeof customerFile>[0]
const fact = (key: string, parts: Parts) => factsOf(customerFile(parts), asOf).values[key] ?? undefined
const unknown = undefined

describe('who the customer is', () => {
  test.each<[string, string, Parts, unknown]>([
    ['a company of five years', 'customer.ageYears', { foundedOn: days('2019-03-15', '2019-03-15') }, 5],
    ['a day short of five years', 'customer.ageYears', { foundedOn: days('2019-03-16', '2019-03-16') }, 4],
    [
      'founded some time in 2019: surely four years',
      'customer.ageYears',
      { foundedOn: days('2019-01-01', '2019-12-31') },
      4
    ],
    [
      'founded in a day to come',
      'customer.ageYears',
      { foundedOn: days('2030-01-01', '2030-01-01') },
      unknown
    ],
    ['founded at a vague time', 'customer.ageYears', { foundedOn: vagueTime }, unknown],
    [
      '苏州 lies in 长三角 first',
      'customer.regions',
      { provinceCode: '32', cityCode: '3205' },
      ['长三角', '华东']
    ],
    ['no place, no region', 'customer.regions', {}, unknown],
    ['a band holds its lower bound', 'customer.headCountBand', { employees: heads(500) }, '500-1000人'],
    ['a range across bands has no band', 'customer.headCountBand', { employees: heads(50, 200) }, unknown],
    ['汽车零部件 with 800 people', 'customer.size', { industryCode: 'C36', employees: heads(800) }, '中型'],
    ['a stated size where none can be computed', 'customer.size', { statedSize: '大型' }, '大型'],
    ['中小型 is no single size', 'customer.size', { statedSize: '中小型' }, unknown],
    ['revenue in dollars is not compared', 'customer.revenue', { revenue: yuan(1e8, 2e8, 'USD') }, unknown],
    [
      'a stated outlook comes before the playbook’s',
      'customer.industryGrowth',
      { industryGrowth: '低', industryCode: 'I65' },
      '低'
    ],
    ['an industry without an outlook of its own', 'customer.industryGrowth', { industryCode: 'C33' }, '中'],
    ['a benchmark by a person’s tag', 'customer.benchmark', { manualTags: ['潜力-行业标杆客户'] }, true],
    ['nobody said whether it is a benchmark', 'customer.benchmark', {}, unknown]
  ])('%s', (_, key, parts, value) => {
    expect(fact(key, parts)).toEqual(value)
  })
})

describe('what they need', () => {
  test.each<[string, string, Parts, unknown]>([
    ['no need recorded', 'need.known', {}, unknown],
    ['a need that says what', 'need.known', { needs: [{ painText: '成本高' }] }, true],
    ['a need of which only the budget is known', 'need.known', { needs: [{ budget: yuan(1) }] }, false],
    ['a need that is denied', 'need.known', { needs: [{ painText: '暂无痛点' }] }, false],
    ['pains in the vocabulary’s words', 'need.pains', { needs: [{ painText: '交货太慢' }] }, ['交付周期长']],
    [
      'words outside the vocabulary are no pain, but known',
      'need.pains',
      { needs: [{ painText: '蓝色漏光' }] },
      []
    ],
    ['nothing said about pains', 'need.pains', { needs: [{ budget: yuan(1) }] }, unknown],
    [
      'the want that follows from a pain',
      'need.wants',
      { needs: [{ painText: '生产效率低' }] },
      ['设备效率提升']
    ],
    [
      'stated wants come before derived ones',
      'need.wants',
      { needs: [{ type: '设备升级', painText: '生产效率低' }] },
      ['设备升级', '设备效率提升']
    ],
    [
      'the end of the period',
      'need.purchaseBy',
      { needs: [{ timeline: days('2024-07-01', '2024-09-30') }] },
      '2024-09-30'
    ],
    [
      'the earliest of several',
      'need.purchaseBy',
      { needs: [{ timeline: days(null, '2024-09-30') }, { timeline: days(null, '2024-05-01') }] },
      '2024-05-01'
    ],
    ['a vague time', 'need.purchasePeriodVague', { needs: [{ timeline: vagueTime }] }, true],
    [
      'a vague time beside a clear one',
      'need.purchasePeriodVague',
      { needs: [{ timeline: vagueTime }, { timeline: days(null, '2024-05-01') }] },
      false
    ],
    ['no time stated', 'need.purchasePeriodVague', { needs: [{ painText: '成本高' }] }, unknown],
    [
      'a need without a time: the time is not known',
      'need.purchasePeriodKnown',
      { needs: [{ painText: '成本高' }] },
      false
    ],
    ['the greatest willingness', 'need.willingness', { needs: [{ willingness: 2 }, { willingness: 4 }] }, 4],
    ['a need of one who never bought is new', 'need.emerging', { needs: [{ type: '设备升级' }] }, true],
    [
      'bought before',
      'need.emerging',
      { needs: [{ type: '设备升级' }], orders: { productTypes: ['设备升级'], count: 2 } },
      false
    ],
    [
      'bought something of an unknown kind',
      'need.emerging',
      { needs: [{ type: '设备升级' }], orders: { count: 2 } },
      unknown
    ]
  ])('%s', (_, key, parts, value) => {
    expect(fact(key, parts)).toEqual(value)
  })
})

describe('who decides', () => {
  const decider = { role: 'decider' } as const
  const user = { role: 'user' } as const
  test.each<[string, string, Parts, unknown]>([
    [
      'a stated lead is brought to its department',
      'chain.lead',
      { needs: [{ decisionLead: '生产部经理' }] },
      '生产部'
    ],
    [
      'else the department of who decides',
      'chain.lead',
      { contacts: [{ role: 'decider', department: '技术部' }] },
      '技术部'
    ],
    [
      'a position suggests the role',
      'chain.roles',
      { contacts: [{ position: '总经理', suggestedRole: 'decider' }] },
      ['decider']
    ],
    ['decider and user', 'chain.complete', { contacts: [decider, user] }, true],
    [
      'decider and the steps to the decision',
      'chain.complete',
      { contacts: [decider], needs: [{ decisionProcess: ['技术评估', '总经理审批'] }] },
      true
    ],
    ['people known, none decides', 'chain.complete', { contacts: [user] }, false],
    ['the decider alone', 'chain.complete', { contacts: [decider] }, unknown],
    ['contacts without a role', 'chain.complete', { contacts: [{ name: '张三' }] }, unknown],
    ['nobody known', 'chain.roles', {}, unknown]
  ])('%s', (_, key, parts, value) => {
    expect(fact(key, parts)).toEqual(value)
  })
})

describe('what was bought, and how well our offer fits', () => {
  test.each<[string, string, Parts, unknown]>([
    ['no orders recorded is not zero', 'orders.amount12m', {}, unknown],
    ['recorded as none', 'orders.amount12m', { orders: { amount12mFen: 0 } }, 0],
    ['what never began has not ended', 'orders.ended', { orders: { count: 0 } }, false],
    ['a stated match', 'offer.match', { statedMatch: '高' }, '高'],
    ['no want, no match', 'offer.match', { industryCode: 'C36' }, unknown],
    ['a want that we do not serve', 'offer.match', { needs: [{ type: '月球旅行' }] }, '低']
  ])('%s', (_, key, parts, value) => {
    expect(fact(key, parts)).toEqual(value)
  })

  test('an offer that fits in need, industry and price is a high match', () => {
    const [offer] = defaultPlaybook().offer
    const want = offer?.needs[0] ?? ''
    const facts = factsOf(
      customerFile({ industryCode: 'C36', needs: [{ type: want, budget: yuan(1, 100_000_000) }] }),
      asOf
    )
    expect(facts.values).toMatchObject({ 'offer.match': '高' })
  })
})

describe('the catalogue', () => {
  test('every fact can become known, but those that other modules add', () => {
    const facts = factsOf(
      customerFile({
        name: '甲',
        creditCode: '91',
        customerType: '终端客户',
        industryCode: 'C36',
        industryClass: '制造业',
        industrySegment: '汽车零部件',
        standing: '头部',
        employees: heads(800),
        revenue: yuan(1e8),
        foundedOn: days('2001-01-01', '2001-01-01'),
        experienceYears: 10,
        registeredCapital: yuan(5e6),
        provinceCode: '32',
        cityCode: '3205',
        website: 'a.cn',
        purchaseCycle: '季度采购',
        growthPoint: '新能源',
        expansionPlans: true,
        benchmark: false,
        wellRegarded: true,
        optedOut: false,
        satisfaction: 4,
        feedback: 'positive',
        source: {
          channel: '展会',
          kind: '行业展会',
          detail: null,
          legalBasis: null,
          referrer: '恒达机械有限公司',
          referralSetting: null,
          obtainedOn: null
        },
        owner: '王',
        manualTags: ['意向-明确'],
        contacts: [{ role: 'decider', attention: ['价格'] }, { role: 'user' }],
        needs: [
          {
            type: '设备升级',
            painText: '成本高',
            budget: yuan(1),
            timeline: days(null, '2024-05-01'),
            willingness: 4,
            urgency: 4,
            importance: 4,
            threatensBusiness: false,
            competitors: ['乙'],
            decisionLead: '生产部',
            decisionProcess: ['技术评估']
          }
        ],
        orders: {
          amount12mFen: 1,
          profit12mFen: 1,
          totalAmountFen: 1,
          count: 1,
          count12m: 1,
          lastOn: '2024-01-01',
          ended: false,
          productTypes: ['设备']
        },
        interactions: {
          replyHours: 1,
          answered: true,
          remindersNeeded: 0,
          contacts30d: 1,
          lastOn: '2024-03-01',
          materialsRequested: 1,
          siteVisits90d: 1,
          visitShare: 50,
          eventsAttended: 1,
          lastInquiryOn: '2024-03-01',
          stage: '谈判中'
        }
      }),
      asOf
    )
    const addedLater = new Set(['customer.grade', 'lead.grade'])
    const missing = factCatalogue.facts
      .map(({ key }) => key)
      .filter((key) => !addedLater.has(key) && (facts.values[key] ?? undefined) === undefined)
    expect(missing).toEqual([])
    const foreign = Object.keys(facts.values).filter(
      (key) => !factCatalogue.facts.some((one) => one.key === key)
    )
    expect(foreign).toEqual([])
  })
})
