import type { PlaybookInput } from '../contract.ts'

type Field = PlaybookInput['fields'][number]
type Row = readonly [
  key: string,
  kind: Field['kind'],
  chinese: string,
  english: string,
  weight: number,
  source: Field['source'],
  marks?: 'required' | 'sensitive' | 'required sensitive'
]

/** Weight: 5 what a full file needs (S1), 3 what decides the portrait, 1 useful, 0 never missed. */
const groups: Readonly<Record<Field['group'], readonly Row[]>> = {
  base: [
    ['externalId', 'text', '客户编号', 'customer number', 0, 'S4'],
    ['name', 'text', '客户名称（全称）', 'full name', 5, 'S1', 'required'],
    ['shortName', 'text', '简称', 'short name', 0, 'ours'],
    ['formerName', 'text', '曾用名', 'former name', 0, 'ours'],
    ['creditCode', 'creditCode', '统一社会信用代码', 'credit code', 3, 'S2'],
    ['customerType', 'select', '客户类型', 'customer type', 5, 'S1', 'required'],
    ['industry', 'industry', '所属行业', 'industry', 5, 'S1', 'required'],
    ['size', 'select', '企业规模', 'size', 1, 'S1'],
    ['employees', 'headCount', '员工数', 'employees', 3, 'S0'],
    ['revenue', 'amount', '年营收', 'yearly revenue', 3, 'S0', 'sensitive'],
    ['registeredCapital', 'amount', '注册资本', 'registered capital', 1, 'S3'],
    ['foundedOn', 'date', '成立时间', 'founded on', 2, 'S0'],
    ['experienceYears', 'number', '行业经验年限', 'years of experience', 0, 'S4'],
    ['standing', 'select', '行业地位', 'standing in its industry', 2, 'S3'],
    ['registeredAddress', 'address', '注册地址', 'registered address', 1, 'S0'],
    ['address', 'address', '公司地址', 'address', 5, 'S1', 'required'],
    ['province', 'text', '省份', 'province', 0, 'S2'],
    ['city', 'text', '城市', 'city', 0, 'S2'],
    ['district', 'text', '区县', 'district', 0, 'S2'],
    ['website', 'url', '官方网站', 'website', 1, 'S2'],
    ['socialAccount', 'text', '社交媒体账号', 'social account', 0, 'S1'],
    ['benchmark', 'boolean', '行业标杆/战略客户', 'benchmark customer', 1, 'S1'],
    ['reputation', 'boolean', '行业口碑', 'reputation', 0, 'S0'],
    ['industryGrowth', 'select', '行业增长前景', 'industry growth', 0, 'S0'],
    ['expansionPlans', 'boolean', '扩张计划', 'expansion plans', 1, 'S1'],
    ['optOut', 'boolean', '勿扰', 'opted out', 0, 'ours'],
    ['tags', 'multiSelect', '客户标签', 'tags', 0, 'S1'],
    ['note', 'longText', '备注', 'note', 0, 'ours']
  ],
  business: [
    ['mainBusiness', 'longText', '主营业务/产品', 'main business', 3, 'S0'],
    ['businessScope', 'longText', '经营范围', 'business scope', 0, 'ours'],
    ['supplyChain', 'longText', '供应链上下游', 'supply chain', 1, 'S0'],
    ['marketArea', 'text', '市场区域', 'market area', 1, 'S0'],
    ['purchaseCycle', 'text', '采购周期', 'purchase cycle', 2, 'S4'],
    ['channels', 'text', '现有合作渠道', 'present channels', 1, 'S4'],
    ['toolsInUse', 'text', '目前使用的工具类型', 'tools in use', 1, 'S4'],
    ['growthPoint', 'text', '业务增长点', 'growth point', 1, 'S2'],
    ['offerMatch', 'select', '需求匹配度', 'need match', 0, 'S4']
  ],
  contact: [
    ['contactName', 'person', '联系人姓名', 'contact name', 5, 'S1', 'required'],
    ['contactPosition', 'text', '职位', 'position', 5, 'S1', 'required'],
    ['contactDepartment', 'text', '部门', 'department', 1, 'S2'],
    ['phone', 'phone', '联系电话（办公）', 'phone', 5, 'S1', 'required sensitive'],
    ['mobile', 'phone', '工作手机', 'work mobile', 0, 'S2', 'sensitive'],
    ['wechat', 'text', '微信号', 'WeChat', 0, 'S2', 'sensitive'],
    ['email', 'email', '邮箱', 'e-mail', 5, 'S1', 'required'],
    ['decisionRole', 'select', '决策角色', 'decision role', 3, 'S2'],
    ['responsibility', 'text', '负责领域', 'responsibility', 1, 'S4'],
    ['attention', 'multiSelect', '关注点', 'attention points', 1, 'S4']
  ],
  need: [
    ['needType', 'multiSelect', '需求类型', 'type of need', 3, 'S2'],
    ['needDescription', 'longText', '初步需求描述', 'description of the need', 5, 'S1', 'required'],
    ['painPoints', 'longText', '当前核心痛点', 'pain points', 3, 'S4'],
    ['expectedSolution', 'longText', '期望解决方案', 'expected solution', 1, 'S4'],
    ['budget', 'amount', '采购预算', 'budget', 3, 'S2', 'sensitive'],
    ['timeline', 'period', '采购时间线', 'purchase time', 3, 'S2'],
    ['decisionProcess', 'text', '决策流程', 'decision process', 2, 'S2'],
    ['decisionLead', 'text', '决策主导部门', 'who leads the decision', 2, 'S0'],
    ['decisionFactors', 'multiSelect', '决策因素', 'decision factors', 1, 'S4'],
    ['competitors', 'text', '竞品信息/竞争对手', 'competitors', 1, 'S2'],
    ['threatensBusiness', 'boolean', '影响生存', 'threatens the business', 0, 'S4'],
    ['urgency', 'rating', '紧急度', 'urgency', 1, 'S4'],
    ['importance', 'rating', '重要度', 'importance', 1, 'S4'],
    ['willingness', 'rating', '合作意愿', 'willingness', 2, 'S4']
  ],
  history: [
    ['orderAmount12m', 'amount', '近12个月采购额', 'orders of 12 months', 3, 'S1', 'sensitive'],
    ['orderProfit12m', 'amount', '近12个月利润', 'profit of 12 months', 0, 'S1', 'sensitive'],
    ['orderTotal', 'amount', '累计采购额', 'orders in total', 0, 'S0', 'sensitive'],
    ['orderCount', 'number', '订单数', 'number of orders', 1, 'S0'],
    ['orderCount12m', 'number', '近12个月订单数', 'orders in 12 months', 0, 'S1'],
    ['firstOrderOn', 'date', '首次合作时间', 'first order', 0, 'S0'],
    ['lastOrderOn', 'date', '最近合作时间', 'last order', 1, 'S0'],
    ['cooperationEnded', 'boolean', '终止合作', 'cooperation ended', 0, 'S1'],
    ['productTypes', 'multiSelect', '产品类型', 'product types', 1, 'S0'],
    ['satisfaction', 'rating', '满意度', 'satisfaction', 1, 'S2'],
    ['satisfactionGap', 'longText', '满意度短板', 'what falls short', 0, 'S2'],
    ['feedback', 'select', '客户反馈', 'feedback', 0, 'S0'],
    ['creditTerms', 'text', '信用/账期/付款方式', 'credit terms', 0, 'ours'],
    ['lostReason', 'text', '未成交原因', 'why it was lost', 0, 'S0'],
    ['responseSpeed', 'text', '沟通响应速度', 'reply speed', 2, 'S0'],
    ['reminders', 'number', '催促次数', 'reminders needed', 0, 'S0'],
    ['contacts30d', 'number', '近30天沟通次数', 'contacts in 30 days', 1, 'S0'],
    ['lastContactOn', 'date', '最近跟进时间', 'last contact', 1, 'S1'],
    ['answered', 'boolean', '是否响应', 'has answered', 0, 'S0'],
    ['materialsRequested', 'number', '资料下载/索取次数', 'materials requested', 0, 'S3'],
    ['siteVisits', 'number', '官网浏览次数', 'site visits', 0, 'S3'],
    ['eventsAttended', 'number', '参加活动次数', 'events attended', 0, 'S3'],
    ['lastInquiryOn', 'date', '最近咨询时间', 'last inquiry', 0, 'S3'],
    ['stage', 'select', '销售阶段', 'stage', 1, 'S1']
  ],
  source: [
    ['sourceChannel', 'select', '来源渠道', 'source channel', 5, 'S1', 'required'],
    ['sourceKind', 'select', '来源细分', 'kind of source', 0, 'S3'],
    ['sourceDetail', 'text', '来源明细（展位/关键词）', 'source detail', 1, 'S1'],
    ['legalBasis', 'select', '合法性依据', 'legal basis', 0, 'national'],
    ['referrer', 'text', '推荐人', 'referrer', 0, 'S3'],
    ['referralSetting', 'text', '推荐场景', 'setting of the referral', 0, 'S3'],
    ['obtainedOn', 'date', '信息获取时间', 'obtained on', 5, 'S1', 'required'],
    ['owner', 'person', '负责销售代表', 'sales representative', 5, 'S1', 'required']
  ]
}

// Object.entries widens the keys to string; they are the keys of `groups`.
const groupNames = Object.keys(groups) as Field['group'][]

/** The field catalogue: required is what a full file of S1 needs. */
export const fields: Field[] = groupNames.flatMap((group) =>
  groups[group].map(([key, kind, chinese, english, weight, source, marks]) => ({
    key,
    group,
    label: { 'zh-CN': chinese, en: english },
    kind,
    required: marks?.startsWith('required') ?? false,
    weight,
    sensitive: marks?.endsWith('sensitive') ?? false,
    source
  }))
)
