import type {
  AmountRange,
  Contact,
  CustomerFile,
  DayPeriod,
  HeadCount,
  InteractionSummary,
  Need,
  OrderSummary
} from '#contracts/customers'

/** Builders of customer files for tests: everything unknown but what the test states. */
const nothing: CustomerFile = {
  row: 1,
  sheetRow: 2,
  externalId: null,
  name: null,
  nameKey: null,
  shortName: null,
  formerNames: [],
  creditCode: null,
  customerType: null,
  industryText: null,
  industryCode: null,
  industryConfidence: null,
  industryWords: [],
  industrySegment: null,
  industryClass: null,
  mainBusiness: null,
  businessScope: null,
  employees: null,
  revenue: null,
  statedSize: null,
  registeredCapital: null,
  foundedOn: null,
  experienceYears: null,
  standing: null,
  registeredAddress: null,
  address: null,
  provinceCode: null,
  cityCode: null,
  districtCode: null,
  website: null,
  socialAccount: null,
  supplyChain: null,
  marketArea: null,
  purchaseCycle: null,
  channels: null,
  toolsInUse: null,
  growthPoint: null,
  industryGrowth: null,
  expansionPlans: null,
  benchmark: null,
  wellRegarded: null,
  optedOut: null,
  statedMatch: null,
  satisfaction: null,
  satisfactionGap: null,
  feedback: null,
  creditTerms: null,
  lostReason: null,
  contacts: [],
  needs: [],
  orders: {
    amount12mFen: null,
    profit12mFen: null,
    totalAmountFen: null,
    count: null,
    count12m: null,
    firstOn: null,
    lastOn: null,
    ended: null,
    productTypes: []
  },
  interactions: {
    replyHours: null,
    remindersNeeded: null,
    contacts30d: null,
    lastOn: null,
    answered: null,
    materialsRequested: null,
    siteVisits90d: null,
    visitShare: null,
    eventsAttended: null,
    lastInquiryOn: null,
    stage: null
  },
  source: {
    channel: null,
    kind: null,
    detail: null,
    legalBasis: null,
    referrer: null,
    referralSetting: null,
    obtainedOn: null
  },
  owner: null,
  manualTags: [],
  note: null,
  custom: {},
  raw: {},
  unclear: []
}

type CustomerParts = Omit<Partial<CustomerFile>, 'contacts' | 'needs' | 'orders' | 'interactions'> &
  Readonly<{
    contacts?: readonly Partial<Contact>[]
    needs?: readonly Partial<Need>[]
    orders?: Partial<OrderSummary>
    interactions?: Partial<InteractionSummary>
  }>

const noContact: Contact = {
  name: null,
  position: null,
  department: null,
  phones: [],
  wechat: null,
  email: null,
  role: null,
  suggestedRole: null,
  responsibility: null,
  attention: []
}

const noNeed: Need = {
  type: null,
  description: null,
  painText: null,
  expectedSolution: null,
  budget: null,
  timeline: null,
  decisionProcess: [],
  decisionLead: null,
  decisionFactors: [],
  competitors: [],
  threatensBusiness: null,
  urgency: null,
  importance: null,
  willingness: null
}

/** `customerFile({ name: '甲公司', needs: [{ painText: '成本高' }] })`: a file of which only that is known. */
export const customerFile = (parts: CustomerParts = {}): CustomerFile => ({
  ...nothing,
  ...parts,
  contacts: (parts.contacts ?? []).map((contact) => ({ ...noContact, ...contact })),
  needs: (parts.needs ?? []).map((need) => ({ ...noNeed, ...need })),
  orders: { ...nothing.orders, ...parts.orders },
  interactions: { ...nothing.interactions, ...parts.interactions }
})

/** Heads, exactly or from–to; `null` is an open end. */
export const heads = (min: number | null, max: number | null = min): HeadCount => ({
  min,
  max,
  approx: false
})

/** Yuan as an amount range in 分. */
export const yuan = (min: number | null, max: number | null = min, currency = 'CNY'): AmountRange => ({
  min: min === null ? null : min * 100,
  max: max === null ? null : max * 100,
  approx: false,
  currency
})

export const days = (from: string | null, to: string | null): DayPeriod => ({ from, to, vague: false })
export const vagueTime: DayPeriod = { from: null, to: null, vague: true }
