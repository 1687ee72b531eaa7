import { z } from 'zod'
import type { Day } from '#kernel/day'
import type { NumberRange } from '#kernel/range'
import type { Message } from '#kernel/result'
import type { TagMark } from './tag-mark.ts'

/**
 * The customer file (COL-1): what is known of one customer, normalised. A value is `null` (or an empty list)
 * where nothing is known; what was written stands in `raw` by field, and what could not be understood or is too
 * vague to use in `unclear`. Amounts are whole 分.
 */
export const decisionRoles = ['decider', 'influencer', 'user'] as const
export type DecisionRole = (typeof decisionRoles)[number]

export const customerSizes = ['大型', '中型', '小型', '微型'] as const
export type CustomerSize = (typeof customerSizes)[number]

/** Amount in 分; `currency` other than CNY is kept, shown and never compared or converted. */
export type AmountRange = NumberRange & Readonly<{ approx: boolean; currency: string }>
export type HeadCount = NumberRange & Readonly<{ approx: boolean }>

/** A stretch of days; `vague` (近期, 尽快) has neither end and waits for clarification. */
export type DayPeriod = Readonly<{ from: Day | null; to: Day | null; vague: boolean }>

export type Phone = Readonly<{
  e164: string
  extension: string | null
  kind: 'mobile' | 'landline' | 'service'
  /** Province codes (two digits) that the area code belongs to; empty for mobile and service numbers. */
  provinces: readonly string[]
}>

export type Contact = Readonly<{
  name: string | null
  position: string | null
  department: string | null
  phones: readonly Phone[]
  wechat: string | null
  email: string | null
  /** As stated. */
  role: DecisionRole | null
  /** As the position suggests (总经理 → decider). */
  suggestedRole: DecisionRole | null
  responsibility: string | null
  attention: readonly string[]
  /** Texts of fields that the team defined (COL-7), by their keys; missing where there are none. */
  custom?: CustomTexts
}>

export type Need = Readonly<{
  type: string | null
  description: string | null
  /** The customer's own words about what hurts. */
  painText: string | null
  expectedSolution: string | null
  budget: AmountRange | null
  timeline: DayPeriod | null
  /** Ordered steps: 需求提报 → 技术评估 → 总经理审批. */
  decisionProcess: readonly string[]
  /** Who leads the decision as stated: 生产部, 技术部 … */
  decisionLead: string | null
  decisionFactors: readonly string[]
  competitors: readonly string[]
  threatensBusiness: boolean | null
  /** 1 to 5 each. */
  urgency: number | null
  importance: number | null
  willingness: number | null
  custom?: CustomTexts
}>

/** Sums over recorded orders. All null where no order data exists at all: unknown is not zero. */
export type OrderSummary = Readonly<{
  amount12mFen: number | null
  profit12mFen: number | null
  totalAmountFen: number | null
  count: number | null
  count12m: number | null
  firstOn: Day | null
  lastOn: Day | null
  /** The cooperation has ended, as stated. */
  ended: boolean | null
  productTypes: readonly string[]
}>

/** The texts of one order in fields that the team defined, and its day. */
export type OrderTexts = Readonly<{ on: Day; texts: CustomTexts }>

/** What contacts with the customer showed (POR-6). */
export type InteractionSummary = Readonly<{
  /** Median hours until an answer; 响应快 and 24小时内回复 are read as 24. */
  replyHours: number | null
  remindersNeeded: number | null
  contacts30d: number | null
  lastOn: Day | null
  /** False where we wrote or called and never got an answer (未响应). */
  answered: boolean | null
  materialsRequested: number | null
  siteVisits90d: number | null
  /** Of a hundred contacts of the last twelve months so many were visits. */
  visitShare: number | null
  eventsAttended: number | null
  lastInquiryOn: Day | null
  /** 阶段 as stated: 谈判中 … */
  stage: string | null
}>

/** Where the information came from (COL-3), as stated; what the playbook calls it are facts. */
export type Source = Readonly<{
  channel: string | null
  /** 行业展会 of 展会/活动. */
  kind: string | null
  detail: string | null
  /** Why what was given may be used (PIPL art. 13); where nothing is stated the playbook says it of the channel. */
  legalBasis: string | null
  /** Who referred: `恒达机械有限公司`, `恒达机械有限公司 · 李伟` or any other words. */
  referrer: string | null
  /** In what setting (S3 1.1): 老客户答谢会. */
  referralSetting: string | null
  obtainedOn: Day | null
}>

export type CustomerFile = Readonly<{
  /** n-th non-blank record after the header, from 1, and its row in the sheet. */
  row: number
  sheetRow: number
  /** The number the list itself gives the customer, such as C001. */
  externalId: string | null
  name: string | null
  /** Comparison key of the name (#lib/chinese parseCompanyName). */
  nameKey: string | null
  shortName: string | null
  formerNames: readonly string[]
  creditCode: string | null
  /** 终端客户 / 经销商 / 合作伙伴 / 供应商. */
  customerType: string | null
  /** As stated, before classification. */
  industryText: string | null
  /** Two to four digits with letter (C36, C367), as stated by code or found by the classifier. */
  industryCode: string | null
  /** 0 to 1; 1 where the code itself was stated. */
  industryConfidence: number | null
  industryWords: readonly string[]
  /** Short segment label: 汽车零部件, 电商 … and its coarse class: 制造业, 服务业 … */
  industrySegment: string | null
  industryClass: string | null
  /** 主营业务, 核心产品/服务. */
  mainBusiness: string | null
  businessScope: string | null
  employees: HeadCount | null
  /** A year's revenue. */
  revenue: AmountRange | null
  /** 大型 … as stated; the standard's own answer is a fact, not a field. */
  statedSize: string | null
  registeredCapital: AmountRange | null
  foundedOn: DayPeriod | null
  experienceYears: number | null
  /** 头部 / 腰部 / 尾部. */
  standing: string | null
  registeredAddress: string | null
  address: string | null
  provinceCode: string | null
  cityCode: string | null
  districtCode: string | null
  website: string | null
  socialAccount: string | null
  supplyChain: string | null
  marketArea: string | null
  purchaseCycle: string | null
  channels: string | null
  toolsInUse: string | null
  growthPoint: string | null
  /** 行业增长前景: 高 / 中 / 低. */
  industryGrowth: string | null
  expansionPlans: boolean | null
  /** 行业标杆 / 战略客户. */
  benchmark: boolean | null
  /** 行业口碑好. */
  wellRegarded: boolean | null
  optedOut: boolean | null
  /** 需求匹配度 as stated: 高 / 中 / 低. */
  statedMatch: string | null
  satisfaction: number | null
  satisfactionGap: string | null
  feedback: 'positive' | 'negative' | 'neutral' | null
  creditTerms: string | null
  lostReason: string | null
  contacts: readonly Contact[]
  needs: readonly Need[]
  orders: OrderSummary
  /** What recorded orders say in fields of the team's own, the newest first; none where they say nothing. */
  orderTexts?: readonly OrderTexts[] | undefined
  interactions: InteractionSummary
  source: Source
  owner: string | null
  /** Tags that a person gave, as namespace-value where written so. */
  manualTags: readonly string[]
  /** What people said of single tags on the page (POR-3), those whose day is over among them. */
  tagMarks?: readonly TagMark[] | undefined
  note: string | null
  /** Own columns of the list that no field fits, kept as they are. */
  custom: Readonly<Record<string, string>>
  /** What was written, by field key, wherever a field was filled. */
  raw: Readonly<Partial<Record<FieldKey, string>>>
  /** Fields whose text could not be understood, or only vaguely. */
  unclear: readonly Readonly<{ field: FieldKey; message: Message; vague: boolean }>[]
}>

/** Every built-in field of the file: import mapping, playbook, provenance and findings name fields by these keys. */
export const fieldKeys = [
  'externalId',
  'name',
  'shortName',
  'formerName',
  'creditCode',
  'customerType',
  'industry',
  'mainBusiness',
  'businessScope',
  'size',
  'employees',
  'revenue',
  'registeredCapital',
  'foundedOn',
  'experienceYears',
  'standing',
  'registeredAddress',
  'address',
  'province',
  'city',
  'district',
  'website',
  'socialAccount',
  'supplyChain',
  'marketArea',
  'purchaseCycle',
  'channels',
  'toolsInUse',
  'growthPoint',
  'industryGrowth',
  'expansionPlans',
  'benchmark',
  'reputation',
  'optOut',
  'offerMatch',
  'satisfaction',
  'satisfactionGap',
  'feedback',
  'creditTerms',
  'lostReason',
  'contactName',
  'contactPosition',
  'contactDepartment',
  'phone',
  'mobile',
  'wechat',
  'email',
  'decisionRole',
  'responsibility',
  'attention',
  'needType',
  'needDescription',
  'painPoints',
  'expectedSolution',
  'budget',
  'timeline',
  'decisionProcess',
  'decisionLead',
  'decisionFactors',
  'competitors',
  'threatensBusiness',
  'urgency',
  'importance',
  'willingness',
  'orderAmount12m',
  'orderProfit12m',
  'orderTotal',
  'orderCount',
  'orderCount12m',
  'firstOrderOn',
  'lastOrderOn',
  'cooperationEnded',
  'productTypes',
  'responseSpeed',
  'reminders',
  'contacts30d',
  'lastContactOn',
  'answered',
  'materialsRequested',
  'siteVisits',
  'eventsAttended',
  'lastInquiryOn',
  'stage',
  'sourceChannel',
  'sourceKind',
  'sourceDetail',
  'legalBasis',
  'referrer',
  'referralSetting',
  'obtainedOn',
  'owner',
  'tags',
  'note'
] as const
/** A field that every file has a place for. */
export type BuiltInField = (typeof fieldKeys)[number]

/**
 * A field that a team defined itself (COL-7), by the key that its playbook gives it: `custom.fleet` of the customer,
 * `contact.custom.birthday` of a contact, `need.custom.sample` of a need, `order.custom.batch` of an order. Its text lies in `raw` like that of any
 * other field, of a contact, need or order beside it; what it means follows from its definition.
 */
export const customFieldSchema = z.templateLiteral([
  z.enum(['', 'contact.', 'need.', 'order.']),
  'custom.',
  z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
])
export type CustomField = z.infer<typeof customFieldSchema>

export const fieldKeySchema = z.union([z.enum(fieldKeys), customFieldSchema])
export type FieldKey = z.infer<typeof fieldKeySchema>
export type CustomTexts = Readonly<Partial<Record<CustomField, string>>>

const CUSTOM_FIELD = /^(?:contact\.|need\.|order\.)?custom\.[a-z]/
/** Whether a key is one of a field that a team defined. */
export const isCustomField = (field: string): field is CustomField => CUSTOM_FIELD.test(field)
