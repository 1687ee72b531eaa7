import type { PlaybookInput } from '../contract.ts'

/** Portrait scores, each out of 100; higher steps add to lower ones. The points are ours, the dimensions S0's. */
export const scores = {
  base: [
    {
      id: 'ideal-half',
      label: '契合理想客户过半',
      points: 25,
      when: { fact: 'offer.idealFit', gte: 50 },
      source: 'ours'
    },
    {
      id: 'ideal-most',
      label: '高度契合理想客户',
      points: 15,
      when: { fact: 'offer.idealFit', gte: 75 },
      source: 'ours'
    },
    {
      id: 'size-small',
      label: '小型以上',
      points: 10,
      when: { fact: 'customer.size', oneOf: ['大型', '中型', '小型'] },
      source: 'ours'
    },
    {
      id: 'size-medium',
      label: '中型以上',
      points: 15,
      when: { fact: 'customer.size', oneOf: ['大型', '中型'] },
      source: 'ours'
    },
    {
      id: 'age-3',
      label: '成立满 3 年',
      points: 10,
      when: { fact: 'customer.ageYears', gte: 3 },
      source: 'ours'
    },
    {
      id: 'age-10',
      label: '成立满 10 年',
      points: 5,
      when: { fact: 'customer.ageYears', gte: 10 },
      source: 'ours'
    },
    {
      id: 'known-region',
      label: '位于重点区域',
      points: 10,
      when: { fact: 'customer.regions', hasAny: ['长三角', '珠三角', '京津冀', '成渝'] },
      source: 'ours'
    },
    {
      id: 'standing',
      label: '行业头部或腰部',
      points: 10,
      when: { fact: 'customer.standing', oneOf: ['头部', '腰部'] },
      source: 'ours'
    }
  ],
  need: [
    {
      id: 'pain-known',
      label: '痛点已知',
      points: 20,
      when: { fact: 'need.pains', known: true },
      source: 'ours'
    },
    {
      id: 'need-known',
      label: '需求明确',
      points: 20,
      when: { fact: 'need.known', is: true },
      source: 'ours'
    },
    {
      id: 'budget-known',
      label: '预算已知',
      points: 15,
      when: { fact: 'need.budget', known: true },
      source: 'ours'
    },
    {
      id: 'period-known',
      label: '采购时间明确',
      points: 15,
      when: { fact: 'need.purchasePeriodKnown', is: true },
      source: 'ours'
    },
    {
      id: 'chain-known',
      label: '决策链完整',
      points: 15,
      when: { fact: 'chain.complete', is: true },
      source: 'ours'
    },
    {
      id: 'match-high',
      label: '需求匹配度高',
      points: 15,
      when: { fact: 'offer.match', is: '高' },
      source: 'ours'
    }
  ],
  behaviour: [
    {
      id: 'answers',
      label: '有回应',
      points: 20,
      when: { fact: 'interactions.answered', is: true },
      source: 'ours'
    },
    {
      id: 'answers-fast',
      label: '24 小时内回复',
      points: 25,
      when: { fact: 'interactions.replyHours', lte: 24 },
      source: 'S0'
    },
    {
      id: 'no-reminders',
      label: '无需多次催促',
      points: 10,
      when: { fact: 'interactions.reminders', lte: 1 },
      source: 'S0'
    },
    {
      id: 'recent',
      label: '近 30 天有接触',
      points: 15,
      when: { fact: 'interactions.lastOn', withinLastDays: 30 },
      source: 'ours'
    },
    {
      id: 'frequent',
      label: '近 30 天接触 4 次以上',
      points: 15,
      when: { fact: 'interactions.contacts30d', gte: 4 },
      source: 'S0'
    },
    {
      id: 'asks',
      label: '索取过资料、参加过活动或来过咨询',
      points: 15,
      when: {
        any: [
          { fact: 'interactions.materials', gte: 1 },
          { fact: 'interactions.events', gte: 1 },
          { fact: 'interactions.lastInquiryOn', withinLastDays: 90 }
        ]
      },
      source: 'S3'
    }
  ],
  value: [
    {
      id: 'amount-100k',
      label: '近12个月采购额 10万以上',
      points: 20,
      when: { fact: 'orders.amount12m', gte: '10万' },
      source: 'S1'
    },
    {
      id: 'amount-500k',
      label: '近12个月采购额 50万以上',
      points: 20,
      when: { fact: 'orders.amount12m', gte: '50万' },
      source: 'S1'
    },
    {
      id: 'repeat',
      label: '有过复购',
      points: 10,
      when: { fact: 'orders.count', gte: 2 },
      source: 'ours'
    },
    {
      id: 'growth',
      label: '行业增长前景高',
      points: 15,
      when: { fact: 'customer.industryGrowth', is: '高' },
      source: 'S0'
    },
    {
      id: 'reach',
      label: '行业标杆、头部或口碑好',
      points: 20,
      when: {
        any: [
          { fact: 'customer.benchmark', is: true },
          { fact: 'customer.wellRegarded', is: true },
          { fact: 'customer.standing', is: '头部' }
        ]
      },
      source: 'S0'
    },
    {
      id: 'expansion',
      label: '有扩张计划',
      points: 15,
      when: { fact: 'customer.expansionPlans', is: true },
      source: 'S1'
    }
  ]
} satisfies PlaybookInput['scores']

/** What each dimension is for (S0 作用说明). */
export const dimensionPurpose = {
  base: '判断客户所属赛道与基本实力，辅助市场定位',
  need: '明确客户想要什么，为产品匹配与沟通话术指方向',
  behaviour: '看出合作意向强弱与偏好，指导跟进频率与方式',
  value: '判断客户优先级，决定销售资源的投入'
} satisfies PlaybookInput['dimensionPurpose']
