import type { PlaybookInput } from '../contract.ts'
import { unless } from './unless.ts'

const needClear = { fact: 'need.known', is: true }
const chainClear = { fact: 'chain.complete', is: true }
const hasNeedStated = {
  any: [needClear, { fact: 'need.pains', known: true }, { fact: 'need.wants', known: true }]
}
const urgent = {
  any: [
    { fact: 'need.urgency', gte: 4 },
    { fact: 'need.threatensBusiness', is: true },
    { fact: 'need.purchaseBy', withinNextDays: 31 }
  ]
}

const scoring: PlaybookInput['leads']['scoring'] = {
  enterprise: [
    {
      id: 'standing-head',
      label: '行业头部',
      points: 25,
      when: { fact: 'customer.standing', is: '头部' },
      source: 'S3'
    },
    {
      id: 'standing-waist',
      label: '行业腰部以上',
      points: 15,
      when: { fact: 'customer.standing', oneOf: ['头部', '腰部'] },
      source: 'S3'
    },
    {
      id: 'revenue-10m',
      label: '年营收 1000万以上',
      points: 10,
      when: { fact: 'customer.revenue', gte: '1000万' },
      source: 'S3'
    },
    {
      id: 'revenue-100m',
      label: '年营收 1亿以上',
      points: 15,
      when: { fact: 'customer.revenue', gte: '1亿' },
      source: 'S3'
    },
    {
      id: 'budget-100k',
      label: '预算 10万以上',
      points: 20,
      when: { fact: 'need.budget', gte: '10万' },
      source: 'S3'
    },
    {
      id: 'budget-500k',
      label: '预算 50万以上',
      points: 15,
      when: { fact: 'need.budget', gte: '50万' },
      source: 'ours'
    }
  ],
  need: [
    { id: 'need-clear', label: '需求明确', points: 35, when: needClear, source: 'S3' },
    { id: 'need-urgent', label: '采购紧急', points: 30, when: urgent, source: 'S3' },
    {
      id: 'need-fits',
      label: '与产品匹配度中以上',
      points: 15,
      when: { fact: 'offer.match', oneOf: ['高', '中'] },
      source: 'S3'
    },
    {
      id: 'need-fits-well',
      label: '与产品匹配度高',
      points: 20,
      when: { fact: 'offer.match', is: '高' },
      source: 'S3'
    }
  ],
  chain: [
    {
      id: 'decider-known',
      label: '已接触决策者',
      points: 40,
      when: { some: 'contacts', where: { fact: 'role', is: 'decider' } },
      source: 'S3'
    },
    {
      id: 'influencer-known',
      label: '联系人为决策者或影响者',
      points: 20,
      when: { some: 'contacts', where: { fact: 'role', oneOf: ['decider', 'influencer'] } },
      source: 'S3'
    },
    { id: 'chain-complete', label: '决策链完整', points: 30, when: chainClear, source: 'S3' },
    {
      id: 'partners-known',
      label: '内部协作方已知',
      points: 10,
      when: { count: 'contacts', where: { fact: 'role', known: true }, gte: 2 },
      source: 'S3'
    }
  ],
  interaction: [
    {
      id: 'materials-1',
      label: '索取过资料',
      points: 20,
      when: { fact: 'interactions.materials', gte: 1 },
      source: 'S3'
    },
    {
      id: 'materials-3',
      label: '索取资料 3 次以上',
      points: 10,
      when: { fact: 'interactions.materials', gte: 3 },
      source: 'S3'
    },
    {
      id: 'answers-24h',
      label: '24 小时内回复',
      points: 25,
      when: { fact: 'interactions.replyHours', lte: 24 },
      source: 'S3'
    },
    {
      id: 'events',
      label: '参加过活动',
      points: 20,
      when: { fact: 'interactions.events', gte: 1 },
      source: 'S3'
    },
    {
      id: 'visits',
      label: '近 90 天官网访问 2 次以上',
      points: 10,
      when: { fact: 'interactions.siteVisits90d', gte: 2 },
      source: 'S3'
    },
    {
      id: 'inquiry',
      label: '近 90 天主动咨询',
      points: 15,
      when: { fact: 'interactions.lastInquiryOn', withinLastDays: 90 },
      source: 'S3'
    }
  ],
  weights: { enterprise: 30, need: 30, chain: 20, interaction: 20 }
}

const plays: PlaybookInput['leads']['plays'] = [
  {
    grade: 'A',
    name: '线索A：联合推进',
    steps: [
      {
        what: '组成联合小组，约定方案日期',
        method: '会议',
        offsetDays: 0,
        role: '销售经理'
      },
      {
        what: '技术专家对接需求细节',
        method: '拜访',
        offsetDays: 2,
        role: '技术专家'
      },
      {
        what: '方案团队提交定制化解决方案',
        method: '会议',
        material: '定制化解决方案',
        offsetDays: 3,
        role: '方案团队'
      }
    ],
    source: 'S3'
  },
  {
    grade: 'B',
    name: '线索B：补齐缺口',
    steps: [
      {
        what: '确认预算：询问同类项目的投入范围',
        method: '电话',
        offsetDays: 0,
        role: '销售经理',
        when: { fact: 'need.budget', known: false }
      },
      {
        what: '推动决策流程，约见决策者',
        method: '拜访',
        offsetDays: 7,
        role: '销售经理',
        when: unless('chain.complete', { is: false })
      },
      {
        what: '提供同行业案例参考',
        method: '邮件',
        material: '行业案例集',
        offsetDays: 7,
        role: '销售经理'
      }
    ],
    source: 'S3'
  },
  {
    grade: 'C',
    name: '线索C：长期培育',
    steps: [
      {
        what: '推送行业资讯',
        method: '微信',
        material: '行业资讯',
        offsetDays: 0,
        role: '销售助理'
      },
      {
        what: '轻量回访，询问业务变化',
        method: '电话',
        offsetDays: 14,
        role: '销售助理'
      }
    ],
    source: 'S3'
  },
  {
    grade: 'D',
    name: '线索D：季度唤醒',
    steps: [
      {
        what: '每季度唤醒一次，确认需求是否出现',
        method: '短信',
        material: '行业资讯',
        offsetDays: 90,
        role: '销售助理'
      }
    ],
    source: 'S3'
  }
]

/** Lead intent, scoring, grade gates and plays (S3 steps 2 to 5). */
export const leads = {
  intent: [
    {
      level: 'high',
      when: { all: [needClear, { fact: 'need.budget', gte: '10万' }, chainClear] },
      cadence: { min: 1, max: 2, days: 7 },
      source: 'S3'
    },
    {
      level: 'medium',
      when: needClear,
      cadence: { min: 1, max: 1, days: 7 },
      source: 'S3'
    },
    {
      level: 'low',
      // 初步接触: every other lead.
      when: { always: true },
      cadence: { min: 1, max: 1, days: 14 },
      source: 'S3'
    }
  ],
  scoring,
  gates: [
    {
      grade: 'A',
      when: { all: [{ fact: 'customer.standing', is: '头部' }, needClear, urgent, chainClear] },
      resources: '销售经理 + 技术专家 + 方案团队联合跟进',
      cadence: { min: 1, max: 2, days: 7 },
      source: 'S3'
    },
    {
      grade: 'B',
      when: {
        all: [
          { fact: 'customer.standing', oneOf: ['头部', '腰部'] },
          needClear,
          {
            any: [
              { fact: 'need.budget', known: false },
              { fact: 'chain.complete', is: false }
            ]
          }
        ]
      },
      resources: '销售经理定期跟进，提供案例参考',
      cadence: { min: 1, max: 1, days: 7 },
      source: 'S3'
    },
    {
      grade: 'C',
      when: {
        all: [
          { fact: 'customer.standing', oneOf: ['腰部', '尾部'] },
          { fact: 'need.known', is: false },
          hasNeedStated
        ]
      },
      resources: '销售助理定期维护，推送行业资讯',
      cadence: { min: 1, max: 1, days: 14 },
      source: 'S3'
    },
    {
      grade: 'D',
      when: {
        all: [
          { fact: 'need.known', is: false },
          { fact: 'need.budget', lt: '10万' },
          { fact: 'chain.complete', is: false }
        ]
      },
      resources: '暂停主动跟进，每季度激活一次',
      cadence: null,
      source: 'S3'
    }
  ],
  thresholds: { A: 75, B: 50, C: 25, source: 'ours' },
  maxActivePerRep: 15,
  plays
} satisfies PlaybookInput['leads']

/** 初步筛选标准 (LED-2): each criterion passes, fails or is unknown. */
export const screening = [
  {
    id: 'age',
    label: '成立满 1 年',
    passes: { fact: 'customer.ageYears', gte: 1 },
    source: 'S3'
  },
  {
    id: 'capital',
    label: '注册资本不低于 500万',
    passes: { fact: 'customer.registeredCapital', gte: '500万' },
    appliesTo: { fact: 'customer.size', oneOf: ['中型', '小型', '微型'] },
    source: 'S3'
  },
  {
    id: 'contact-role',
    label: '联系人为决策者或影响者',
    passes: { some: 'contacts', where: { fact: 'role', oneOf: ['decider', 'influencer'] } },
    source: 'S3'
  },
  {
    id: 'need-relevant',
    label: '需求与本企业业务相关',
    passes: { fact: 'offer.match', oneOf: ['高', '中'] },
    source: 'S3'
  },
  {
    id: 'behaviour',
    label: '近 3 个月有咨询、官网浏览 2 次以上或参与活动',
    passes: {
      any: [
        { fact: 'interactions.lastInquiryOn', withinLastDays: 90 },
        { fact: 'interactions.siteVisits90d', gte: 2 },
        { fact: 'interactions.events', gte: 1 }
      ]
    },
    source: 'S3'
  }
] satisfies PlaybookInput['screening']
