import type { PlaybookInput } from '../../contract.ts'
import { everyTwoWeeks, monthly } from './paces.ts'

type Strategies = PlaybookInput['strategies']

/** Treatment by customer grade (S1), then whoever has no grade yet: ask, or make contact. */
export const byGrade: Strategies = [
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
    id: 'need-clarify',
    name: '需求模糊：问清再推荐',
    when: { fact: 'need.known', is: true },
    actions: [
      {
        what: '就客户说的痛点打电话，问影响多大、谁在意、打算何时解决',
        method: '电话',
        offsetDays: 0,
        role: '销售代表'
      },
      {
        what: '发一个同行业解决同样问题的案例，约下次沟通',
        method: '微信',
        material: '行业案例集',
        offsetDays: 3,
        role: '销售代表'
      }
    ],
    role: '销售代表',
    cadence: everyTwoWeeks,
    materials: ['行业案例集'],
    source: 'ours'
  },
  {
    id: 'first-contact',
    name: '首次联系：补全档案',
    when: { always: true },
    actions: [
      {
        what: '说明来意和能帮上什么，征得继续联系的同意',
        method: '电话',
        material: '通用产品手册',
        offsetDays: 0,
        role: '销售代表'
      },
      {
        what: '按采集表问清需求、预算、决策人和采购时间',
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
