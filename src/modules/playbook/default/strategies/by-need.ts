import type { PlaybookInput } from '../../contract.ts'
import { unless } from '../unless.ts'
import { everyTwoWeeks, monthly, twiceAWeek, weekly } from './paces.ts'

type Strategies = PlaybookInput['strategies']

/** High intent (S2) and the segments with the example rows C001 to C003 (S4). */
export const byNeed: Strategies = [
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
        what: '打电话核对预算、决策人和采购时间',
        method: '电话',
        offsetDays: 0,
        role: '客户经理'
      },
      {
        what: '确认后 3 天内交出解决方案，当面讲一遍',
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
    cadence: twiceAWeek,
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
    id: 'partner-terms',
    name: '合作伙伴与供应商：先谈合作',
    when: {
      all: [{ fact: 'customer.type', oneOf: ['合作伙伴', '供应商'] }, unless('orders.count', { lt: 1 })]
    },
    actions: [
      {
        what: '约一次沟通，弄清对方的客户和想怎么合作',
        method: '电话',
        offsetDays: 0,
        role: '客户经理'
      },
      {
        what: '谈定分工、结算和第一个共同客户',
        method: '会议',
        offsetDays: 14,
        role: '销售经理'
      }
    ],
    role: '客户经理',
    cadence: monthly,
    materials: [],
    source: 'ours'
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
    id: 'clear-need-proposal',
    name: '需求明确：核实后提案',
    when: {
      all: [
        { fact: 'customer.tags', has: '意向-明确' },
        unless('customer.grade', { oneOf: ['B', 'C'] }),
        unless('offer.match', { oneOf: ['高', '中'] }),
        unless('need.willingness', { gt: 2 }),
        unless('interactions.answered', { is: true }),
        unless('interactions.lastOn', { withinLastDays: 180 })
      ]
    },
    actions: [
      {
        what: '复述客户的需求，问清预算、拍板人和时间里还缺的一项',
        method: '电话',
        offsetDays: 0,
        role: '客户经理'
      },
      {
        what: '带一页方案和报价区间，讲给提需求的人和拍板人',
        method: '会议',
        material: '定制化解决方案',
        offsetDays: 5,
        role: '方案团队'
      },
      {
        what: '按反馈改一版，约定下决定的日期',
        method: '电话',
        material: '报价单',
        offsetDays: 7,
        role: '客户经理'
      }
    ],
    role: '客户经理',
    cadence: weekly,
    materials: ['定制化解决方案', '报价单'],
    source: 'ours'
  },
  {
    id: 'emerging-trial',
    name: '潜力客户：新品试用',
    when: {
      all: [
        { fact: 'customer.size', oneOf: ['中型', '小型', '微型'] },
        { fact: 'need.emerging', is: true },
        { fact: 'offer.match', oneOf: ['高', '中'] },
        unless('need.willingness', { gt: 2 })
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
