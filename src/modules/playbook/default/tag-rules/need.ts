import type { PlaybookInput } from '../../contract.ts'
import { unless } from '../unless.ts'

/** 需求标签: what the customer wants, when, for how much, and who decides. */
export const needTags: PlaybookInput['tags']['rules'] = [
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
