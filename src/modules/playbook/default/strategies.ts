import type { PlaybookInput } from '../contract.ts'
import { unless } from './unless.ts'

type Strategies = PlaybookInput['strategies']

const weekly = { min: 1, max: 1, days: 7 }
const everyTwoWeeks = { min: 1, max: 1, days: 14 }
const monthly = { min: 1, max: 1, days: 30 }

/** The three tag combinations of S0, in its order. */
const byTags: Strategies = [
  {
    id: 'high-clear-chain',
    name: '高价值明确意向：深度推进',
    when: { fact: 'customer.tags', hasAll: ['价值等级-高', '意向-明确', '决策链-清晰'] },
    actions: [
      {
        what: '上门拜访或视频会议深度沟通，提出定制化解决方案',
        method: '拜访',
        material: '定制化解决方案',
        offsetDays: 0,
        role: '销售经理'
      },
      {
        what: '邀请参与产品试用，安排技术团队对接',
        method: '会议',
        material: '产品试用方案',
        offsetDays: 7,
        role: '技术专家'
      },
      {
        what: '逐一跟进决策链关键人，同步项目进展',
        method: '电话',
        material: '项目进展简报',
        offsetDays: 7,
        role: '销售经理'
      }
    ],
    role: '销售经理',
    cadence: weekly,
    materials: ['定制化解决方案', '产品试用方案', '项目进展简报'],
    exit: { fact: 'orders.ended', is: true },
    source: 'S0'
  },
  {
    id: 'medium-vague-seldom',
    name: '中价值模糊意向：价值传递',
    when: { fact: 'customer.tags', hasAll: ['价值等级-中', '意向-模糊', '行为-低频关注'] },
    actions: [
      {
        what: '发送行业案例与产品白皮书，传递价值',
        method: '微信',
        material: '行业案例集',
        offsetDays: 0,
        role: '销售代表'
      },
      {
        what: '询问近期业务变化，挖掘新需求',
        method: '电话',
        material: '产品白皮书',
        offsetDays: 14,
        role: '销售代表'
      },
      {
        what: '邀请参加线上行业沙龙，增强互动',
        method: '微信',
        material: '线上沙龙邀请函',
        offsetDays: 14,
        role: '销售代表'
      }
    ],
    role: '销售代表',
    cadence: everyTwoWeeks,
    materials: ['行业案例集', '产品白皮书', '线上沙龙邀请函'],
    source: 'S0'
  },
  {
    id: 'low-new-silent',
    name: '低价值新客户未响应：轻触达',
    when: { fact: 'customer.tags', hasAll: ['价值等级-低', '潜力-新客户', '行为-未响应'] },
    actions: [
      {
        what: '以邮件或短信发送通用产品手册，建立初步认知',
        method: '邮件',
        material: '通用产品手册',
        offsetDays: 0,
        role: '销售助理'
      },
      {
        what: '一个月仍未响应则降为每月一次，避免打扰',
        method: '短信',
        material: '行业资讯',
        offsetDays: 30,
        role: '销售助理',
        when: { fact: 'interactions.answered', is: false }
      },
      {
        what: '关注官网更新与行业活动，寻找切入时机',
        method: '邮件',
        offsetDays: 30,
        role: '销售助理'
      }
    ],
    role: '销售助理',
    cadence: monthly,
    materials: ['通用产品手册', '行业资讯'],
    exit: { fact: 'interactions.answered', is: true },
    source: 'S0'
  }
]

/** High intent (S2) and the segments with the example rows C001 to C003 (S4). */
const byIntentAndSegment: Strategies = [
  {
    id: 'high-intent-solution',
    name: '高意向：3 天内给出解决方案',
    when: {
      all: [
        { fact: 'customer.tags', has: '优先级-高意向' },
        { fact: 'need.known', is: true }
      ]
    },
    actions: [
      {
        what: '电话复述确认预算、决策人与采购时间',
        method: '电话',
        offsetDays: 0,
        role: '客户经理'
      },
      {
        what: '3 天内反馈解决方案',
        method: '会议',
        material: '定制化解决方案',
        offsetDays: 3,
        role: '方案团队'
      },
      {
        what: '提交报价并约定商务谈判',
        method: '拜访',
        material: '报价单',
        offsetDays: 4,
        role: '客户经理'
      }
    ],
    role: '客户经理',
    cadence: weekly,
    materials: ['定制化解决方案', '报价单'],
    source: 'S2'
  },
  {
    id: 'threatened-supply-system',
    name: '影响生存的需求：优先交付',
    when: { fact: 'need.threatensBusiness', is: true },
    actions: [
      {
        what: '当天确认影响范围与止损时限',
        method: '电话',
        offsetDays: 0,
        role: '资深客户经理'
      },
      {
        what: '给出定制供应链管理系统或对应方案，排入优先交付',
        method: '会议',
        material: '供应链管理系统方案',
        offsetDays: 2,
        role: '方案团队'
      },
      {
        what: '高层对接，确认优先实施的资源与日期',
        method: '拜访',
        material: '实施计划',
        offsetDays: 3,
        role: '高层'
      }
    ],
    role: '资深客户经理',
    cadence: { min: 1, max: 2, days: 7 },
    materials: ['供应链管理系统方案', '实施计划'],
    source: 'S4'
  },
  {
    id: 'large-high-match',
    name: '高价值客户：资深经理专属服务',
    when: {
      all: [
        { fact: 'customer.size', is: '大型' },
        { fact: 'offer.match', is: '高' }
      ]
    },
    actions: [
      {
        what: '资深客户经理上门，了解现状与目标',
        method: '拜访',
        material: '行业案例集',
        offsetDays: 0,
        role: '资深客户经理'
      },
      {
        what: '提交定制化方案',
        method: '会议',
        material: '定制化解决方案',
        offsetDays: 7,
        role: '方案团队'
      },
      {
        what: '约定专属服务内容与联系人',
        method: '视频',
        material: '专属服务说明',
        offsetDays: 7,
        role: '资深客户经理'
      }
    ],
    role: '资深客户经理',
    cadence: weekly,
    materials: ['行业案例集', '定制化解决方案', '专属服务说明'],
    source: 'S4'
  },
  {
    id: 'automation-upgrade',
    name: '生产效率痛点：自动化改造',
    when: {
      all: [
        {
          any: [
            { fact: 'need.wants', hasAny: ['自动化改造', '自动化设备采购', '自动化'] },
            { fact: 'need.pains', hasAny: ['生产效率低', '设备故障率高'] }
          ]
        },
        { fact: 'customer.size', oneOf: ['中型', '小型'] },
        unless('need.willingness', { gt: 2 })
      ]
    },
    actions: [
      {
        what: '安排技术专家诊断产线瓶颈',
        method: '拜访',
        material: '产线诊断清单',
        offsetDays: 0,
        role: '技术专家'
      },
      {
        what: '提供自动化改造方案与投入回报测算',
        method: '会议',
        material: '自动化改造方案',
        offsetDays: 7,
        role: '方案团队'
      },
      {
        what: '参观同行业改造现场，确认预算与决策流程',
        method: '拜访',
        material: '行业案例集',
        offsetDays: 14,
        role: '客户经理'
      }
    ],
    role: '客户经理',
    cadence: weekly,
    materials: ['产线诊断清单', '自动化改造方案', '行业案例集'],
    source: 'S4'
  },
  {
    id: 'emerging-trial',
    name: '潜力客户：新品试用',
    when: {
      all: [
        { fact: 'customer.size', oneOf: ['中型', '小型', '微型'] },
        { fact: 'need.emerging', is: true },
        { fact: 'offer.match', oneOf: ['高', '中'] }
      ]
    },
    actions: [
      {
        what: '推送新产品试用信息',
        method: '微信',
        material: '产品试用方案',
        offsetDays: 0,
        role: '客户经理'
      },
      {
        what: '回访试用感受，明确下一步需求',
        method: '电话',
        offsetDays: 14,
        role: '客户经理'
      }
    ],
    role: '客户经理',
    cadence: everyTwoWeeks,
    materials: ['产品试用方案'],
    source: 'S4'
  },
  {
    id: 'entry-product',
    name: '低匹配度：标准化入门款',
    when: {
      all: [
        { fact: 'offer.match', is: '低' },
        unless('orders.amount12m', { lt: '10万' }),
        unless('customer.grade', { is: 'C' })
      ]
    },
    actions: [
      {
        what: '推荐标准化入门款，降低首次合作门槛',
        method: '微信',
        material: '入门款产品单页',
        offsetDays: 0,
        role: '销售代表'
      },
      {
        what: '推送行业资讯，观察需求变化',
        method: '邮件',
        material: '行业资讯',
        offsetDays: 30,
        role: '销售助理'
      }
    ],
    role: '销售代表',
    cadence: monthly,
    materials: ['入门款产品单页', '行业资讯'],
    source: 'S4'
  }
]

/** Treatment by customer grade (S1), then the first contact with whoever has no grade yet. */
const byGrade: Strategies = [
  {
    id: 'grade-a',
    name: '客户A：专人专案',
    when: { fact: 'customer.grade', is: 'A' },
    actions: [
      {
        what: '复盘合作与目标，更新专案计划',
        method: '电话',
        material: '客户专案计划',
        offsetDays: 0,
        role: '客户经理'
      },
      {
        what: '每月至少一次拜访或视频深度跟进',
        method: '拜访',
        material: '定制化解决方案',
        offsetDays: 14,
        role: '客户经理'
      },
      { what: '安排高层对接', method: '会议', offsetDays: 30, role: '高层' }
    ],
    role: '客户经理',
    cadence: everyTwoWeeks,
    materials: ['客户专案计划', '定制化解决方案'],
    source: 'S1'
  },
  {
    id: 'grade-b',
    name: '客户B：定期维护与需求挖掘',
    when: { fact: 'customer.grade', is: 'B' },
    actions: [
      {
        what: '例行回访，了解使用情况与新需求',
        method: '微信',
        offsetDays: 0,
        role: '销售代表'
      },
      {
        what: '推荐相关产品，寻找二次合作与交叉销售',
        method: '邮件',
        material: '产品推荐清单',
        offsetDays: 14,
        role: '销售代表'
      }
    ],
    role: '销售代表',
    cadence: everyTwoWeeks,
    materials: ['产品推荐清单'],
    source: 'S1'
  },
  {
    id: 'grade-c',
    name: '客户C：轻量跟进',
    when: { fact: 'customer.grade', is: 'C' },
    actions: [
      {
        what: '推送产品动态与行业资讯',
        method: '短信',
        material: '行业资讯',
        offsetDays: 0,
        role: '销售助理'
      }
    ],
    role: '销售助理',
    cadence: monthly,
    materials: ['行业资讯'],
    source: 'S1'
  },
  {
    id: 'first-contact',
    name: '首次联系：补全档案',
    when: { always: true },
    actions: [
      {
        what: '自我介绍并说明能带来的价值，取得联系许可',
        method: '电话',
        material: '通用产品手册',
        offsetDays: 0,
        role: '销售代表'
      },
      {
        what: '按采集表补全需求、预算、决策人与采购时间',
        method: '电话',
        material: '信息采集表',
        offsetDays: 7,
        role: '销售代表'
      }
    ],
    role: '销售代表',
    cadence: monthly,
    materials: ['通用产品手册', '信息采集表'],
    source: 'ours'
  }
]

/** Ordered: the first that holds wins (FUP-2). */
export const strategies: Strategies = [...byTags, ...byIntentAndSegment, ...byGrade]
