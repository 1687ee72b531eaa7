import type { Catalogue, FactDefinition } from '#lib/rules'
import {
  amount,
  amountRange,
  coded,
  count,
  date,
  flag,
  list,
  number,
  people,
  rating,
  text,
  type ValueNames
} from './fact-definitions.ts'

const sizes = ['大型', '中型', '小型', '微型']
const levels = ['高', '中', '低']
const roles: ValueNames = {
  decider: ['决策者', 'decider'],
  influencer: ['影响者', 'influencer'],
  user: ['使用者', 'user']
}
const feedback: ValueNames = {
  positive: ['好评', 'positive'],
  neutral: ['中性', 'neutral'],
  negative: ['差评', 'negative']
}

/** Who the customer is. */
const base: readonly FactDefinition[] = [
  text('customer.name', '客户名称', 'name'),
  text('customer.creditCode', '统一社会信用代码', 'credit code'),
  text('customer.type', '客户类型', 'customer type'),
  text('customer.industryCode', '行业代码', 'industry code'),
  text('customer.industrySection', '行业门类', 'industry section'),
  text('customer.industryClass', '行业大类', 'industry class'),
  text('customer.industrySegment', '细分行业', 'industry segment'),
  text('customer.standing', '行业地位', 'standing in its industry'),
  people('customer.employees', '员工数', 'employees'),
  text('customer.headCountBand', '人数档', 'head-count band'),
  amountRange('customer.revenue', '年营收', 'yearly revenue'),
  text('customer.size', '企业规模', 'size', sizes),
  number('customer.ageYears', '成立年限', 'company age', 'years'),
  date('customer.foundedOn', '成立日期', 'founding date'),
  number('customer.experienceYears', '行业经验年限', 'years of experience', 'years'),
  amountRange('customer.registeredCapital', '注册资本', 'registered capital'),
  text('customer.province', '省份代码', 'province code'),
  text('customer.city', '城市代码', 'city code'),
  list('customer.regions', '区域', 'regions'),
  text('customer.website', '官方网站', 'website'),
  text('customer.purchaseCycle', '采购周期', 'purchase cycle'),
  text('customer.growthPoint', '业务增长点', 'growth point'),
  text('customer.industryGrowth', '行业增长前景', 'industry growth', levels),
  flag(
    'customer.expansionPlans',
    ['有扩张计划', '没有扩张计划'],
    ['has expansion plans', 'has no expansion plans']
  ),
  flag(
    'customer.benchmark',
    ['是标杆客户', '不是标杆客户'],
    ['is a benchmark customer', 'is no benchmark customer']
  ),
  flag('customer.wellRegarded', ['行业口碑好', '行业口碑不好'], ['is well regarded', 'is not well regarded']),
  flag('customer.optedOut', ['已要求勿扰', '未要求勿扰'], ['has opted out', 'has not opted out']),
  rating('customer.satisfaction', '满意度', 'satisfaction'),
  coded('customer.feedback', '客户反馈', 'feedback', feedback),
  number('customer.completeness', '完整度', 'completeness', 'percent', { max: 100 }),
  text('customer.sourceChannel', '来源渠道', 'source channel'),
  text('customer.sourceKind', '来源细分', 'kind of source'),
  text('customer.legalBasis', '合法性依据', 'legal basis'),
  text('customer.referrer', '推荐人', 'referrer'),
  text('customer.owner', '负责人', 'owner'),
  text('customer.grade', '客户等级', 'customer grade', ['A', 'B', 'C']),
  text('lead.grade', '线索等级', 'lead grade', ['A', 'B', 'C', 'D']),
  list('customer.tags', '标签', 'tags')
]

/** How well our own offer fits, and what was bought. */
const value: readonly FactDefinition[] = [
  text('offer.match', '需求匹配度', 'need match', levels),
  number('offer.matchScore', '需求匹配分', 'need match score', 'points', { max: 100 }),
  number('offer.idealFit', '理想客户契合度', 'ideal customer fit', 'percent', { max: 100 }),
  amount('orders.amount12m', '近12个月采购额', 'orders of 12 months'),
  amount('orders.profit12m', '近12个月利润', 'profit of 12 months'),
  amount('orders.total', '累计采购额', 'orders in total'),
  count('orders.count', '订单数', 'number of orders', 'orders'),
  count('orders.count12m', '近12个月订单数', 'orders in 12 months', 'orders'),
  date('orders.lastOn', '最近下单日期', 'last order'),
  flag('orders.ended', ['已终止合作', '未终止合作'], ['cooperation has ended', 'cooperation has not ended'])
]

/** What the customer wants, by when, for how much, and who decides. */
const need: readonly FactDefinition[] = [
  flag('need.known', ['需求已明确', '需求未明确'], ['need is known', 'need is not clear']),
  list('need.pains', '痛点', 'pain points'),
  list('need.wants', '需求', 'needs'),
  amountRange('need.budget', '采购预算', 'budget'),
  date('need.purchaseBy', '预计采购时间', 'expected purchase'),
  flag(
    'need.purchasePeriodKnown',
    ['采购时间已明确', '采购时间未明确'],
    ['purchase period is known', 'purchase period is not known']
  ),
  flag(
    'need.purchasePeriodVague',
    ['采购时间模糊', '采购时间不模糊'],
    ['purchase period is vague', 'purchase period is not vague']
  ),
  rating('need.willingness', '合作意愿', 'willingness'),
  rating('need.urgency', '紧急度', 'urgency'),
  rating('need.importance', '重要度', 'importance'),
  flag(
    'need.threatensBusiness',
    ['影响生存', '不影响生存'],
    ['threatens the business', 'does not threaten the business']
  ),
  text('need.priority', '需求优先级', 'need priority', ['P0', 'P1', 'P2']),
  list('need.competitors', '竞争对手', 'competitors'),
  flag('need.emerging', ['有新兴需求', '没有新兴需求'], ['has an emerging need', 'has no emerging need']),
  list('chain.roles', '已知决策角色', 'decision roles known', roles),
  text('chain.lead', '决策主导', 'who leads the decision'),
  flag(
    'chain.complete',
    ['决策链完整', '决策链不完整'],
    ['decision chain is complete', 'decision chain is incomplete']
  ),
  count('chain.steps', '决策环节数', 'decision steps', 'steps')
]

/** How the customer behaves towards us. */
const behaviour: readonly FactDefinition[] = [
  number('interactions.replyHours', '响应时间', 'reply time', 'hours'),
  flag('interactions.answered', ['曾有回应', '从未回应'], ['has answered', 'has never answered']),
  count('interactions.reminders', '催促次数', 'reminders needed', 'times'),
  count('interactions.contacts30d', '近30天接触次数', 'contacts in 30 days', 'times'),
  date('interactions.lastOn', '最近接触日期', 'last contact'),
  count('interactions.materials', '索取资料次数', 'materials requested', 'times'),
  count('interactions.siteVisits90d', '近90天官网访问', 'site visits in 90 days', 'times'),
  number('interactions.visitShare', '拜访占比', 'share of visits', 'percent'),
  count('interactions.events', '参加活动次数', 'events attended', 'times'),
  date('interactions.lastInquiryOn', '最近咨询日期', 'last inquiry'),
  list('interactions.attention', '关注点', 'attention points'),
  text('interactions.stage', '阶段', 'stage')
]

const contactFacts: readonly FactDefinition[] = [
  text('name', '姓名', 'name'),
  text('position', '职位', 'position'),
  text('department', '部门', 'department'),
  coded('role', '决策角色', 'decision role', roles),
  text('mobile', '手机', 'mobile'),
  text('email', '邮箱', 'e-mail'),
  list('attention', '关注点', 'attention points')
]

const needFacts: readonly FactDefinition[] = [
  text('type', '需求类型', 'type'),
  list('pains', '痛点', 'pain points'),
  list('wants', '需求', 'needs'),
  amountRange('budget', '预算', 'budget'),
  date('purchaseBy', '预计采购时间', 'expected purchase'),
  rating('willingness', '合作意愿', 'willingness'),
  rating('urgency', '紧急度', 'urgency'),
  rating('importance', '重要度', 'importance'),
  flag(
    'threatensBusiness',
    ['影响生存', '不影响生存'],
    ['threatens the business', 'does not threaten the business']
  ),
  list('competitors', '竞争对手', 'competitors')
]

/**
 * Every fact that a playbook condition may name, with its type, its label and, where closed, its values. What a
 * fact means and when it is unknown stands in `docs/reference/facts.md`; `portrait/core/facts` computes them.
 */
export const factCatalogue: Catalogue = {
  facts: [...base, ...value, ...need, ...behaviour],
  collections: [
    { key: 'contacts', label: { 'zh-CN': '联系人', en: 'contacts' }, facts: contactFacts },
    { key: 'needs', label: { 'zh-CN': '需求', en: 'needs' }, facts: needFacts }
  ]
}
