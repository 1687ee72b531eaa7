import type { PlaybookInput } from '../contract.ts'
import { unless } from './unless.ts'

type TagRules = PlaybookInput['tags']['rules']

/** 基础标签: what the customer is. */
const base: TagRules = [
  {
    id: 'industry-segment',
    namespace: '行业',
    value: { from: 'customer.industrySegment' },
    when: { fact: 'customer.industrySegment', known: true },
    source: 'S0'
  },
  {
    id: 'size-standard',
    namespace: '规模',
    value: { from: 'customer.size' },
    when: { fact: 'customer.size', known: true },
    source: 'S0'
  },
  {
    id: 'size-heads',
    namespace: '规模',
    value: { from: 'customer.headCountBand' },
    when: { fact: 'customer.headCountBand', known: true },
    source: 'S0'
  },
  {
    id: 'region',
    namespace: '区域',
    value: { from: 'customer.regions' },
    when: { fact: 'customer.regions', known: true },
    source: 'S0'
  },
  {
    id: 'customer-type',
    namespace: '类型',
    value: { from: 'customer.type' },
    when: { fact: 'customer.type', known: true },
    source: 'S1'
  }
]

/** 需求标签: what the customer wants, when, for how much, and who decides. */
const need: TagRules = [
  {
    id: 'pains',
    namespace: '痛点',
    value: { from: 'need.pains' },
    when: { fact: 'need.pains', known: true },
    source: 'S0'
  },
  {
    id: 'wants',
    namespace: '需求',
    value: { from: 'need.wants' },
    when: { fact: 'need.wants', known: true },
    source: 'S0'
  },
  {
    id: 'intent-clear',
    namespace: '意向',
    value: '明确',
    when: {
      all: [
        { fact: 'need.known', is: true },
        {
          any: [
            { fact: 'need.budget', known: true },
            { fact: 'need.purchasePeriodKnown', is: true }
          ]
        }
      ]
    },
    source: 'S0'
  },
  {
    id: 'intent-vague',
    namespace: '意向',
    value: '模糊',
    when: {
      any: [
        { fact: 'need.known', is: false },
        {
          all: [
            { fact: 'need.known', is: true },
            { fact: 'need.budget', known: false },
            unless('need.purchasePeriodKnown', { is: false })
          ]
        },
        {
          all: [
            { fact: 'need.known', known: false },
            { fact: 'need.purchasePeriodVague', is: true }
          ]
        }
      ]
    },
    source: 'S0'
  },
  {
    id: 'purchase-1-month',
    namespace: '意向',
    value: '1个月内采购',
    when: { fact: 'need.purchaseBy', withinNextDays: 31 },
    source: 'S2'
  },
  {
    id: 'purchase-3-months',
    namespace: '意向',
    value: '3个月内采购',
    when: {
      all: [
        { fact: 'need.purchaseBy', withinNextDays: 92 },
        { not: { fact: 'need.purchaseBy', withinNextDays: 31 } }
      ]
    },
    source: 'S0'
  },
  {
    id: 'purchase-6-months',
    namespace: '意向',
    value: '6个月内采购',
    when: {
      all: [
        { fact: 'need.purchaseBy', withinNextDays: 184 },
        { not: { fact: 'need.purchaseBy', withinNextDays: 92 } }
      ]
    },
    source: 'ours'
  },
  {
    id: 'purchase-12-months',
    namespace: '意向',
    value: '12个月内采购',
    when: {
      all: [
        { fact: 'need.purchaseBy', withinNextDays: 366 },
        { not: { fact: 'need.purchaseBy', withinNextDays: 184 } }
      ]
    },
    source: 'ours'
  },
  {
    id: 'budget',
    namespace: '预算',
    value: { from: 'need.budget' },
    when: { fact: 'need.budget', known: true },
    source: 'S0'
  },
  {
    id: 'chain-clear',
    namespace: '决策链',
    value: '清晰',
    when: { fact: 'chain.complete', is: true },
    source: 'S0'
  },
  {
    id: 'chain-unclear',
    namespace: '决策链',
    value: '不清晰',
    when: {
      all: [
        { fact: 'chain.complete', is: false },
        { fact: 'chain.roles', known: true },
        { fact: 'chain.roles', hasNone: ['decider'] }
      ]
    },
    source: 'S3'
  },
  {
    id: 'chain-complex',
    namespace: '决策链',
    value: '复杂',
    when: {
      any: [
        { fact: 'chain.steps', gte: 4 },
        { count: 'contacts', where: { fact: 'role', known: true }, gte: 4 }
      ]
    },
    source: 'S1'
  },
  {
    id: 'chain-technology',
    namespace: '决策链',
    value: '技术部主导',
    when: { fact: 'chain.lead', oneOf: ['技术部', '研发部', '信息部', '工程部'] },
    source: 'S0'
  },
  {
    id: 'chain-production',
    namespace: '决策链',
    value: '生产部主导',
    when: { fact: 'chain.lead', oneOf: ['生产部', '设备部', '质量部'] },
    source: 'S0'
  },
  {
    id: 'chain-purchasing',
    namespace: '决策链',
    value: '采购部主导',
    when: { fact: 'chain.lead', oneOf: ['采购部', '供应链部'] },
    source: 'S2'
  },
  {
    id: 'chain-finance',
    namespace: '决策链',
    value: '财务部主导',
    when: { fact: 'chain.lead', is: '财务部' },
    source: 'ours'
  },
  {
    id: 'chain-top',
    namespace: '决策链',
    value: '高层主导',
    when: { fact: 'chain.lead', oneOf: ['总经办', '高层'] },
    source: 'S3'
  },
  {
    id: 'decision',
    namespace: '决策',
    value: { from: 'chain.lead' },
    when: { fact: 'chain.lead', known: true },
    source: 'S0'
  }
]

/** 行为标签: how the customer answers and what he looks at. */
const behaviour: TagRules = [
  {
    id: 'answers-fast',
    namespace: '行为',
    value: '响应快',
    when: { fact: 'interactions.replyHours', lte: 24 },
    source: 'S0'
  },
  {
    id: 'never-answered',
    namespace: '行为',
    value: '未响应',
    when: { fact: 'interactions.answered', is: false },
    source: 'S0'
  },
  {
    id: 'seldom',
    namespace: '行为',
    value: '低频关注',
    when: {
      all: [
        unless('interactions.answered', { is: true }),
        {
          any: [
            { fact: 'interactions.contacts30d', lte: 1 },
            { fact: 'interactions.lastOn', olderThanDays: 30 }
          ]
        }
      ]
    },
    source: 'S0'
  },
  {
    id: 'frequent',
    namespace: '响应',
    value: '高频互动',
    when: { fact: 'interactions.contacts30d', gte: 4 },
    source: 'S0'
  },
  {
    id: 'needs-reminders',
    namespace: '响应',
    value: '需多次催促',
    when: { fact: 'interactions.reminders', gte: 2 },
    source: 'S0'
  },
  {
    id: 'answers-in-a-day',
    namespace: '响应',
    value: '24小时内回复',
    when: { fact: 'interactions.replyHours', lte: 24 },
    source: 'S0'
  },
  {
    id: 'attention',
    namespace: '关注',
    value: { from: 'interactions.attention' },
    when: { fact: 'interactions.attention', known: true },
    source: 'S0'
  },
  {
    id: 'stage',
    namespace: '阶段',
    value: { from: 'interactions.stage' },
    when: { fact: 'interactions.stage', known: true },
    source: 'S0'
  },
  {
    id: 'active',
    namespace: '活跃',
    value: '活跃',
    when: { fact: 'interactions.lastOn', withinLastDays: 30 },
    source: 'ours'
  },
  {
    id: 'quiet',
    namespace: '活跃',
    value: '一般',
    when: {
      all: [
        { fact: 'interactions.lastOn', olderThanDays: 30 },
        { not: { fact: 'interactions.lastOn', olderThanDays: 180 } }
      ]
    },
    source: 'ours'
  },
  {
    id: 'dormant',
    namespace: '活跃',
    value: '沉默',
    when: { fact: 'interactions.lastOn', olderThanDays: 180 },
    source: 'ours'
  }
]

/** 价值标签 and 优先级: what the customer is worth, and how soon. */
const value: TagRules = [
  {
    id: 'worth-high',
    namespace: '价值',
    value: '高价值',
    when: { fact: 'orders.amount12m', gte: '50万' },
    source: 'S0'
  },
  {
    id: 'worth-promising',
    namespace: '价值',
    value: '高潜力',
    when: {
      all: [
        unless('orders.ended', { is: false }),
        {
          any: [
            { fact: 'customer.wellRegarded', is: true },
            { fact: 'customer.benchmark', is: true },
            { fact: 'customer.expansionPlans', is: true },
            { fact: 'customer.standing', is: '头部' },
            {
              all: [
                { fact: 'offer.match', is: '高' },
                { fact: 'need.emerging', is: true },
                { fact: 'need.willingness', gte: 4 }
              ]
            }
          ]
        }
      ]
    },
    source: 'S0'
  },
  {
    id: 'worth-steady',
    namespace: '价值',
    value: '稳定价值',
    when: { fact: 'orders.amount12m', between: ['10万', '50万'] },
    source: 'ours'
  },
  {
    id: 'worth-low',
    namespace: '价值',
    value: '低价值',
    when: {
      any: [
        {
          all: [
            { fact: 'orders.amount12m', lt: '10万' },
            { fact: 'orders.count', gte: 1 }
          ]
        },
        { fact: 'offer.match', is: '低' }
      ]
    },
    source: 'S4'
  },
  {
    id: 'level-high',
    namespace: '价值等级',
    value: '高',
    when: { fact: 'orders.amount12m', gte: '50万' },
    source: 'S0'
  },
  {
    id: 'level-medium',
    namespace: '价值等级',
    value: '中',
    when: { fact: 'orders.amount12m', between: ['10万', '50万'] },
    source: 'S1'
  },
  {
    id: 'level-low',
    namespace: '价值等级',
    value: '低',
    when: { fact: 'orders.amount12m', lt: '10万' },
    source: 'S1'
  },
  {
    id: 'benchmark',
    namespace: '潜力',
    value: '行业标杆客户',
    when: { fact: 'customer.benchmark', is: true },
    source: 'S0'
  },
  {
    id: 'new-customer',
    namespace: '潜力',
    value: '新客户',
    when: { fact: 'orders.count', eq: 0 },
    source: 'S0'
  },
  {
    id: 'expanding',
    namespace: '潜力',
    value: '有扩张计划',
    when: { fact: 'customer.expansionPlans', is: true },
    source: 'S1'
  },
  {
    id: 'growing-industry',
    namespace: '潜力',
    value: '行业增长快',
    when: { fact: 'customer.industryGrowth', is: '高' },
    source: 'S0'
  },
  {
    id: 'emerging-need',
    namespace: '潜力',
    value: '新兴需求',
    when: { fact: 'need.emerging', is: true },
    source: 'S4'
  },
  {
    id: 'competitor-in',
    namespace: '风险',
    value: '竞争对手渗透',
    when: { fact: 'need.competitors', known: true },
    source: 'S0'
  },
  {
    id: 'churn',
    namespace: '风险',
    value: '流失',
    when: {
      any: [
        { fact: 'orders.ended', is: true },
        {
          all: [
            { fact: 'orders.count', gte: 2 },
            { fact: 'orders.lastOn', olderThanDays: 365 }
          ]
        }
      ]
    },
    source: 'S1'
  },
  {
    id: 'unhappy',
    namespace: '风险',
    value: '满意度低',
    when: {
      any: [
        { fact: 'customer.satisfaction', lte: 2 },
        { fact: 'customer.feedback', is: 'negative' }
      ]
    },
    source: 'S2'
  },
  {
    id: 'priority-high',
    namespace: '优先级',
    value: '高意向',
    when: { fact: 'need.purchaseBy', withinNextDays: 31 },
    source: 'S2'
  },
  {
    id: 'priority-medium',
    namespace: '优先级',
    value: '中意向',
    when: {
      all: [
        { fact: 'need.purchaseBy', withinNextDays: 92 },
        { not: { fact: 'need.purchaseBy', withinNextDays: 31 } }
      ]
    },
    source: 'S2'
  },
  {
    id: 'priority-low',
    namespace: '优先级',
    value: '低意向',
    // Ten years: any day to come; a vague 近期 is no long-term customer.
    when: {
      all: [
        { fact: 'need.purchaseBy', withinNextDays: 3660 },
        { not: { fact: 'need.purchaseBy', withinNextDays: 92 } }
      ]
    },
    source: 'S2'
  }
]

export const tagRules: TagRules = [...base, ...need, ...behaviour, ...value]
