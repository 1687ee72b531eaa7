import type { PlaybookInput } from '../../contract.ts'
import { unless } from '../unless.ts'

/** 价值标签 and 优先级: what the customer is worth, and how soon. */
export const valueTags: PlaybookInput['tags']['rules'] = [
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
