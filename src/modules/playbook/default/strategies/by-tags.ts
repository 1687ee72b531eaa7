import type { PlaybookInput } from '../../contract.ts'
import { everyTwoWeeks, monthly, weekly } from './paces.ts'

type Strategies = PlaybookInput['strategies']

/** The three tag combinations of S0, in its order. */
export const byTags: Strategies = [
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
