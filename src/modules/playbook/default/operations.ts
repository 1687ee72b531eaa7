import type { PlaybookInput } from '../contract.ts'
import { triggerWords } from './trigger-words.ts'
import { triggers } from './triggers.ts'

/** P0 is the fact 影响生存, P1 urgent and important, the rest P2 (S4 step 5). */
export const needPriority: PlaybookInput['needPriority'] = { urgent: 4, important: 4, source: 'S4' }

/** Five senses of "24 h" in the sources, five keys; and the 3 days to a solution (S2). */
export const slas: PlaybookInput['slas'] = {
  followUpRecord: { hours: 24, source: 'S1' },
  cleaning: { hours: 24, source: 'S2' },
  leadAcceptance: { hours: 24, source: 'S3' },
  leadObjection: { hours: 24, source: 'S3' },
  majorChange: { hours: 24, source: 'S0' },
  solutionForHighIntent: { hours: 72, source: 'S2' }
}

/** Three clocks: the file monthly or quarterly (S0), needs half-yearly (S4), a light check after a silent year (S4). */
export const refresh: PlaybookInput['refresh'] = {
  fileHighValueDays: 30,
  fileOtherDays: 90,
  needsDays: 180,
  lightCheckAfterDays: 365,
  triggers,
  triggerWords,
  source: 'S0'
}

/** Sales stages (S1 scenario 3); days and probabilities are ours. */
export const stages: PlaybookInput['stages'] = [
  {
    id: 'first-contact',
    name: '初次接触',
    entry: ['已取得联系方式', '已完成首次沟通'],
    requiredFacts: ['customer.name', 'customer.sourceChannel'],
    usualDays: 14,
    probability: 0.1,
    source: 'S1'
  },
  {
    id: 'need-discovery',
    name: '需求挖掘',
    entry: ['客户愿意谈具体问题', '已约定需求沟通'],
    requiredFacts: ['need.pains', 'customer.industryCode'],
    usualDays: 21,
    probability: 0.25,
    source: 'S1'
  },
  {
    id: 'proposal',
    name: '方案提供',
    entry: ['需求与痛点已复述确认', '预算范围与采购时间已了解'],
    requiredFacts: ['need.known', 'need.budget', 'need.purchaseBy'],
    usualDays: 21,
    probability: 0.45,
    source: 'S1'
  },
  {
    id: 'negotiation',
    name: '商务谈判',
    entry: ['方案获得技术认可', '决策人已参与'],
    requiredFacts: ['chain.lead', 'chain.roles', 'need.competitors'],
    usualDays: 14,
    probability: 0.7,
    source: 'S1'
  },
  {
    id: 'contract',
    name: '合同签订',
    entry: ['价格与交付条款达成一致', '客户内部审批已启动'],
    requiredFacts: ['chain.complete', 'customer.creditCode'],
    usualDays: 10,
    probability: 0.9,
    source: 'S1'
  },
  {
    id: 'after-sales',
    name: '售后回访',
    entry: ['合同已签订', '已交付或开始实施'],
    requiredFacts: ['orders.count'],
    usualDays: 30,
    probability: 1,
    source: 'S1'
  }
]

/** What steps hand out, named as the steps name it. */
export const materials: PlaybookInput['materials'] = [
  { id: 'tailored-solution', name: '定制化解决方案', use: '高价值与高意向客户', source: 'S0' },
  { id: 'trial', name: '产品试用方案', use: '试用邀请与新品培育', source: 'S0' },
  { id: 'progress', name: '项目进展简报', use: '同步决策链关键人', source: 'S0' },
  { id: 'cases', name: '行业案例集', use: '传递价值，回应效果顾虑', source: 'S0' },
  { id: 'white-paper', name: '产品白皮书', use: '意向模糊时的专业内容', source: 'S0' },
  { id: 'salon', name: '线上沙龙邀请函', use: '增强互动', source: 'S0' },
  { id: 'brochure', name: '通用产品手册', use: '首次触达', source: 'S0' },
  { id: 'quotation', name: '报价单', use: '需求与方案确认之后', source: 'S1' },
  { id: 'account-plan', name: '客户专案计划', use: '客户A 专人专案', source: 'S1' },
  { id: 'recommendation', name: '产品推荐清单', use: '二次合作与交叉销售', source: 'S1' },
  { id: 'news', name: '行业资讯', use: '轻量跟进与唤醒', source: 'S1' },
  { id: 'automation-plan', name: '自动化改造方案', use: '生产效率痛点', source: 'S4' },
  { id: 'line-checklist', name: '产线诊断清单', use: '技术专家上门诊断', source: 'ours' },
  { id: 'supply-chain-plan', name: '供应链管理系统方案', use: '供应链不透明', source: 'S4' },
  { id: 'delivery-plan', name: '实施计划', use: '优先交付', source: 'S4' },
  { id: 'service-sheet', name: '专属服务说明', use: '高价值客户', source: 'S4' },
  { id: 'entry-sheet', name: '入门款产品单页', use: '低匹配度客户', source: 'S4' },
  { id: 'collection-form', name: '信息采集表', use: '补全档案', source: 'S2' }
]

/** Forms and interviews: S4 sections 5.1 to 5.5. */
export const forms: PlaybookInput['forms'] = {
  maxQuestions: 15,
  maxInterviewMinutes: 30,
  smallestGroup: 5,
  required: ['name', 'industry', 'contactName'],
  purposeNotice: '所填信息仅用于为您匹配更合适的解决方案。',
  confidentialityNotice: '我们对您提供的信息严格保密，只有获得授权的人员可以查看。',
  forbidden: ['家庭住址', '身份证号'],
  consentLetterFor: ['高价值'],
  signOff: [
    { department: '销售', decides: '接触客户的场景' },
    { department: '市场', decides: '问卷的问题' },
    { department: '产品', decides: '需求分析的维度' }
  ],
  source: 'S4'
}

/** 公海: ships as warning only; A is exempt. */
export const pool: PlaybookInput['pool'] = {
  mode: 'warn',
  reclaimDays: { A: null, B: 45, C: 90, none: 60 },
  warnBeforeDays: 3,
  claimsPerDay: 5,
  claimsInTotal: 50,
  source: 'ours'
}

export const departmentFeeds: PlaybookInput['departmentFeeds'] = [
  { department: '销售', gets: '客户细分表', source: 'S4' },
  { department: '产品', gets: '痛点清单', source: 'S4' },
  { department: '市场', gets: '客群画像与细分变化', source: 'S4' }
]

export const retention: PlaybookInput['retention'] = {
  inactiveCustomerDays: 1095,
  consentDays: 730,
  recycleBinDays: 30,
  source: 'ours'
}

export const size: PlaybookInput['size'] = {
  standard: 'national-2017',
  headCountBands: [1, 50, 100, 500, 1000],
  aliases: [{ name: '中小型', sizes: ['中型', '小型'], source: 'S4' }]
}
