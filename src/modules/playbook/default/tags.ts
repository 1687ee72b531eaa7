import type { PlaybookInput } from '../contract.ts'
import { tagRules } from './tag-rules/index.ts'

/** Colours by dimension: base blue, need orange, behaviour green, value violet, priority red. */
const blue = '#3b6fb5'
const orange = '#c2691c'
const green = '#2f855a'
const violet = '#7a4fb0'
const red = '#c23b3b'

export const tags = {
  namespaces: [
    {
      name: '行业',
      dimension: 'base',
      single: false,
      color: blue,
      values: ['制造业', '零售业', '互联网', '服务业-电商'],
      source: 'S0'
    },
    { name: '规模', dimension: 'base', single: false, color: blue, values: ['中小型'], source: 'S0' },
    { name: '区域', dimension: 'base', single: false, color: blue, source: 'S0' },
    { name: '类型', dimension: 'base', single: true, color: blue, source: 'S1' },
    { name: '痛点', dimension: 'need', single: false, color: orange, source: 'S0' },
    { name: '需求', dimension: 'need', single: false, color: orange, source: 'S0' },
    {
      name: '意向',
      dimension: 'need',
      single: false,
      color: orange,
      values: ['重点意向客户'],
      source: 'S0'
    },
    { name: '预算', dimension: 'need', single: true, color: orange, source: 'S0' },
    { name: '决策链', dimension: 'need', single: false, color: orange, source: 'S0' },
    { name: '决策', dimension: 'need', single: true, color: orange, source: 'S0' },
    { name: '行为', dimension: 'behaviour', single: false, color: green, source: 'S0' },
    { name: '响应', dimension: 'behaviour', single: false, color: green, source: 'S0' },
    { name: '关注', dimension: 'behaviour', single: false, color: green, source: 'S0' },
    { name: '阶段', dimension: 'behaviour', single: true, color: green, source: 'S0' },
    { name: '活跃', dimension: 'behaviour', single: true, color: green, source: 'ours' },
    { name: '价值', dimension: 'value', single: true, color: violet, source: 'S0' },
    { name: '价值等级', dimension: 'value', single: true, color: violet, source: 'S0' },
    { name: '潜力', dimension: 'value', single: false, color: violet, source: 'S0' },
    { name: '风险', dimension: 'value', single: false, color: violet, source: 'S0' },
    { name: '优先级', dimension: 'priority', single: true, color: red, source: 'S2' }
  ],
  rules: tagRules,
  portraitLine: ['行业', '规模', '区域', '需求', '预算', '决策', '行为', '价值'],
  aliases: [
    { written: '重点意向客户', tag: '意向-重点意向客户', source: 'S1' },
    { written: '重点意向', tag: '意向-重点意向客户', source: 'S1' },
    { written: '价格敏感型', tag: '关注-价格', source: 'S1' },
    { written: '价格敏感', tag: '关注-价格', source: 'S1' },
    { written: '决策链复杂', tag: '决策链-复杂', source: 'S1' },
    { written: '决策链清晰', tag: '决策链-清晰', source: 'S0' },
    { written: '高意向', tag: '优先级-高意向', source: 'S2' },
    { written: '中意向', tag: '优先级-中意向', source: 'S2' },
    { written: '低意向', tag: '优先级-低意向', source: 'S2' },
    { written: '行业标杆', tag: '潜力-行业标杆客户', source: 'S0' },
    { written: '新客户', tag: '潜力-新客户', source: 'S0' },
    { written: '竞争对手渗透', tag: '风险-竞争对手渗透', source: 'S0' }
  ],
  source: 'S0'
} satisfies PlaybookInput['tags']
