import type { PlaybookInput } from '../contract.ts'
import { suggestions } from './suggestions.ts'
import { unless } from './unless.ts'

const large = { fact: 'customer.size', is: '大型' }
const smallOrMedium = { fact: 'customer.size', oneOf: ['中型', '小型', '微型'] }

/** 客户细分 (S4 step 5): value potential, industry traits, and the suggestions of the example rows. */
export const segments = {
  value: [
    {
      id: 'high-value',
      name: '高价值',
      label: '高价值',
      when: {
        any: [{ fact: 'orders.amount12m', gte: '50万' }, { all: [large, { fact: 'offer.match', is: '高' }] }]
      },
      strategy: '资深客户经理跟进，定制化方案与专属服务',
      source: 'S4'
    },
    {
      id: 'potential',
      name: '潜力',
      label: '高潜力',
      when: {
        all: [
          smallOrMedium,
          { fact: 'need.emerging', is: true },
          unless('offer.match', { oneOf: ['高', '中'] })
        ]
      },
      strategy: '针对新兴需求推送新产品试用，培育合作机会',
      source: 'S4'
    },
    {
      id: 'low-value',
      name: '低价值',
      label: '低匹配度',
      when: { fact: 'offer.match', is: '低' },
      strategy: '标准化产品与内容，控制维护成本',
      source: 'S4'
    }
  ],
  traits: [
    {
      name: '制造业-离散型',
      industries: [
        'C18',
        'C19',
        'C20',
        'C21',
        'C23',
        'C24',
        'C33',
        'C34',
        'C35',
        'C36',
        'C37',
        'C38',
        'C39',
        'C40',
        'C41',
        'C43'
      ],
      source: 'S4'
    },
    {
      name: '制造业-流程型',
      industries: [
        'C13',
        'C14',
        'C15',
        'C16',
        'C17',
        'C22',
        'C25',
        'C26',
        'C27',
        'C28',
        'C29',
        'C30',
        'C31',
        'C32',
        'C42'
      ],
      source: 'ours'
    },
    {
      name: '服务业-流程型',
      industries: [
        'F51',
        'F52',
        'G53',
        'G54',
        'G55',
        'G56',
        'G57',
        'G58',
        'G59',
        'G60',
        'H61',
        'H62',
        'I63',
        'I64',
        'J66',
        'J67',
        'J68',
        'J69',
        'K70',
        'O80',
        'O81',
        'O82'
      ],
      source: 'S4'
    },
    {
      name: '服务业-项目型',
      industries: ['I65', 'L71', 'L72', 'M73', 'M74', 'M75', 'N76', 'N77', 'N78', 'R86', 'R87', 'R88'],
      source: 'ours'
    },
    { name: '建筑业-项目型', industries: ['E47', 'E48', 'E49', 'E50'], source: 'ours' }
  ],
  suggestions
} satisfies PlaybookInput['segments']
