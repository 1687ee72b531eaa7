import type { PlaybookInput } from '../contract.ts'

type Scenario = PlaybookInput['scenarios'][number]

const required = (...keys: string[]): Scenario['fields'] => keys.map((field) => ({ field, required: true }))
const optional = (...keys: string[]): Scenario['fields'] => keys.map((field) => ({ field, required: false }))

/** What to say before revenue and budget (S4: 承诺保密, indirect question). */
const sensitivePrompts = [
  {
    field: 'revenue',
    prompt: '以下信息仅用于为您匹配合适的方案，我们严格保密。贵公司去年的营业规模大致在哪个区间？'
  },
  { field: 'budget', prompt: '您所在行业，同类项目的投入通常在什么范围？' }
]

const newCustomer: Scenario = {
  id: 'new',
  name: '新客户拓展',
  focus: ['需求痛点', '采购决策链'],
  fields: [
    ...required('name', 'industry', 'contactName', 'phone', 'sourceChannel', 'needDescription', 'painPoints'),
    ...optional(
      'creditCode',
      'mainBusiness',
      'employees',
      'revenue',
      'foundedOn',
      'standing',
      'address',
      'website',
      'contactPosition',
      'contactDepartment',
      'mobile',
      'wechat',
      'email',
      'decisionRole',
      'responsibility',
      'needType',
      'expectedSolution',
      'budget',
      'timeline',
      'decisionProcess',
      'decisionLead',
      'decisionFactors',
      'competitors',
      'willingness',
      'toolsInUse',
      'sourceDetail',
      'referrer',
      'obtainedOn',
      'owner'
    )
  ],
  opening: [
    '您好，我是负责贵行业客户的顾问，先简单介绍一下自己和公司。',
    '我们帮同行业的企业解决过类似难题，希望也能为您带来价值。',
    '为了给出更贴合的方案，想用几分钟了解您的情况，信息仅用于匹配方案并严格保密。'
  ],
  prompts: [
    { field: 'mainBusiness', prompt: '贵公司主要做哪些产品或服务？' },
    { field: 'toolsInUse', prompt: '目前在用哪一类工具或设备？' },
    { field: 'painPoints', prompt: '用下来最大的困难是什么？最近一次遇到是什么时候？' },
    { field: 'needDescription', prompt: '当前业务中最希望解决的具体问题是什么？' },
    { field: 'expectedSolution', prompt: '理想的解决方式是什么样的？' },
    { field: 'timeline', prompt: '这项需求预计什么时候采购或上线？' },
    { field: 'decisionProcess', prompt: '这类采购在内部要经过哪几步？' },
    { field: 'decisionRole', prompt: '除了您，还有哪几位会参与评估和拍板？' },
    { field: 'competitors', prompt: '目前还在了解哪些方案？' },
    { field: 'willingness', prompt: '从 1 到 5 分，您对进一步合作的意愿是几分？' },
    ...sensitivePrompts
  ],
  output: '判断客户匹配度，形成新客户档案与首次跟进计划',
  source: 'S2'
}

const existingCustomer: Scenario = {
  id: 'existing',
  name: '老客户深度维护',
  focus: ['业务增长点', '满意度短板', '历史合作数据'],
  fields: [
    ...required('name', 'contactName', 'satisfaction', 'growthPoint', 'needDescription'),
    ...optional(
      'contactPosition',
      'phone',
      'email',
      'satisfactionGap',
      'feedback',
      'painPoints',
      'needType',
      'budget',
      'timeline',
      'willingness',
      'orderAmount12m',
      'orderCount',
      'lastOrderOn',
      'productTypes',
      'creditTerms',
      'competitors',
      'expansionPlans',
      'purchaseCycle',
      'employees',
      'revenue'
    )
  ],
  opening: [
    '感谢您一直以来的支持，这次想听听您对合作的真实感受。',
    '也想了解贵公司近期的变化，看看我们还能在哪里帮上忙。'
  ],
  prompts: [
    { field: 'satisfaction', prompt: '对过去这段合作，1 到 5 分您打几分？' },
    { field: 'satisfactionGap', prompt: '哪一点最需要我们改进？' },
    { field: 'growthPoint', prompt: '接下来一年业务的增长主要来自哪里？' },
    { field: 'expansionPlans', prompt: '近期有没有扩产、新开门店或新业务的安排？' },
    { field: 'needDescription', prompt: '最近业务上有哪些变化，带来了什么新的要求？' },
    { field: 'timeline', prompt: '新的需求希望什么时候落地？' },
    ...sensitivePrompts
  ],
  output: '更新画像与满意度，列出二次销售与交叉销售机会',
  source: 'S2'
}

const partner: Scenario = {
  id: 'partner',
  name: '合作伙伴对接',
  focus: ['合作主体信息', '资源需求', '对接流程'],
  fields: [
    ...required('name', 'creditCode', 'customerType', 'contactName', 'phone', 'responsibility'),
    ...optional(
      'industry',
      'mainBusiness',
      'registeredCapital',
      'foundedOn',
      'address',
      'contactPosition',
      'contactDepartment',
      'email',
      'marketArea',
      'channels',
      'supplyChain',
      'expectedSolution',
      'decisionProcess',
      'creditTerms',
      'needDescription'
    )
  ],
  opening: [
    '很高兴与贵司对接，先确认双方的合作主体与分工。',
    '说清彼此能提供和需要的资源，后面的协作会更顺。'
  ],
  prompts: [
    { field: 'creditCode', prompt: '签约主体的全称和统一社会信用代码是？' },
    { field: 'marketArea', prompt: '贵司主要覆盖哪些区域和行业？' },
    { field: 'channels', prompt: '现有哪些渠道或客户资源可以共用？' },
    { field: 'needDescription', prompt: '希望我们提供哪些资源：技术、样品、培训还是市场支持？' },
    { field: 'decisionProcess', prompt: '报备、报价、下单、售后分别找谁，流程怎么走？' },
    { field: 'creditTerms', prompt: '结算方式和账期希望怎么约定？' }
  ],
  output: '合作主体档案、资源清单与对接流程表',
  source: 'S2'
}

const research: Scenario = {
  id: 'research',
  name: '行业客户调研',
  focus: ['行业趋势', '客户共性需求'],
  fields: [
    ...required('name', 'industry', 'contactName', 'painPoints'),
    ...optional(
      'mainBusiness',
      'employees',
      'revenue',
      'marketArea',
      'toolsInUse',
      'purchaseCycle',
      'channels',
      'growthPoint',
      'industryGrowth',
      'decisionFactors',
      'urgency',
      'importance',
      'budget',
      'contactPosition',
      'email'
    )
  ],
  opening: [
    '我们正在做一次行业需求调研，不超过 15 个问题。',
    '完成后会免费提供一份匿名的《行业需求分析报告》，供您参考。'
  ],
  prompts: [
    { field: 'industryGrowth', prompt: '您怎么看本行业未来一两年的走势？' },
    { field: 'toolsInUse', prompt: '目前使用哪一类工具？' },
    { field: 'painPoints', prompt: '使用中遇到的最大痛点是什么？' },
    { field: 'urgency', prompt: '这个问题有多紧急？1 到 5 分。' },
    { field: 'importance', prompt: '它与公司战略目标的关系有多大？1 到 5 分。' },
    ...sensitivePrompts
  ],
  output: '行业共性需求与趋势分析，反馈给市场与产品',
  source: 'S2'
}

/** The four collection scenarios (S2 section 2, COL-8). */
export const scenarios: Scenario[] = [newCustomer, existingCustomer, partner, research]
