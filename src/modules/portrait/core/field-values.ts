import { shortYuan, yuanOfFen } from '#kernel/money'
import {
  fieldKeys,
  type AmountRange,
  type Contact,
  type CustomerFile,
  type DayPeriod,
  type FieldKey,
  type Need,
  type Phone
} from '#contracts/customers'
import { divisionOf, industryLabel } from '#lib/china'
import { areaCodeRegion } from '#lib/chinese'
import { amountRangeText } from './amount-text.ts'
import { headsText } from './head-count.ts'

type Shown = string | null
type Reader = (file: CustomerFile) => Shown

const amount = (range: AmountRange | null): Shown => {
  if (range === null) return null
  const text = amountRangeText(range)
  return range.currency === 'CNY' ? text : `${text} ${range.currency}`
}

const GROUPING = /^(?:市辖区|县|.*直辖县级行政区划)$/

const fen = (value: number | null): Shown => (value === null ? null : shortYuan(yuanOfFen(value)))
const number = (value: number | null): Shown => (value === null ? null : String(value))
const yesNo = (value: boolean | null): Shown => (value === null ? null : value ? '是' : '否')
const place = (code: string | null): Shown => (code === null ? null : (divisionOf(code)?.name ?? code))
/** 市辖区 of 上海市 says nothing: then it is the municipality, or the province that has the place itself. */
const city = (code: string | null): Shown => {
  const name = place(code)
  return name !== null && GROUPING.test(name) ? place(code?.slice(0, 2) ?? null) : name
}
const list = (values: readonly string[]): Shown => (values.length === 0 ? null : values.join('、'))

const period = (value: DayPeriod | null): Shown => {
  if (value === null || value.vague) return null
  if (value.from === value.to) return value.from
  return `${value.from ?? ''}~${value.to ?? ''}`
}

const joined = (texts: string, text: Shown): string =>
  text === null || text === '' ? texts : texts === '' ? text : `${texts}、${text}`

const contact =
  (read: (contact: Contact) => Shown): Reader =>
  ({ contacts }) => {
    let texts = ''
    for (const contact of contacts) texts = joined(texts, read(contact))
    return texts === '' ? null : texts
  }

const firstNeed =
  (read: (need: Need) => Shown): Reader =>
  ({ needs }) => {
    for (const need of needs) {
      const text = read(need)
      if (text !== null) return text
    }
    return null
  }

/** As one dials it: `0755-86668888转801`, `13800138000`, abroad with the country. */
const phoneText = ({ e164, kind, extension }: Phone): string => {
  const own = e164.startsWith('+86') ? e164.slice(3) : e164
  const rest = extension === null ? '' : `转${extension}`
  if (kind !== 'landline' || own === e164) return `${own}${rest}`
  const area = areaCodeRegion(own.slice(0, 2)).length > 0 ? 2 : 3
  return `0${own.slice(0, area)}-${own.slice(area)}${rest}`
}

const phones = (of: Contact, kinds: readonly string[]): Shown => {
  let texts = ''
  for (const phone of of.phones) if (kinds.includes(phone.kind)) texts = joined(texts, phoneText(phone))
  return texts === '' ? null : texts
}

const roleNames = { decider: '决策者', influencer: '影响者', user: '使用者' } as const
const feedbackNames = { positive: '正面', negative: '负面', neutral: '中性' } as const

/** How each field of the file is understood, as a person reads it. Order is the order of the file. */
const readers: Readonly<Record<FieldKey, Reader>> = {
  externalId: (file) => file.externalId,
  name: (file) => file.name,
  shortName: (file) => file.shortName,
  formerName: (file) => list(file.formerNames),
  creditCode: (file) => file.creditCode,
  customerType: (file) => file.customerType,
  industry: (file) => (file.industryCode === null ? file.industryText : industryLabel(file.industryCode)),
  mainBusiness: (file) => file.mainBusiness,
  businessScope: (file) => file.businessScope,
  size: (file) => file.statedSize,
  employees: (file) => file.employees && headsText(file.employees),
  revenue: (file) => amount(file.revenue),
  registeredCapital: (file) => amount(file.registeredCapital),
  foundedOn: (file) => period(file.foundedOn),
  experienceYears: (file) => number(file.experienceYears),
  standing: (file) => file.standing,
  registeredAddress: (file) => file.registeredAddress,
  address: (file) => file.address,
  province: (file) => place(file.provinceCode),
  city: (file) => city(file.cityCode),
  district: (file) => place(file.districtCode),
  website: (file) => file.website,
  socialAccount: (file) => file.socialAccount,
  supplyChain: (file) => file.supplyChain,
  marketArea: (file) => file.marketArea,
  purchaseCycle: (file) => file.purchaseCycle,
  channels: (file) => file.channels,
  toolsInUse: (file) => file.toolsInUse,
  growthPoint: (file) => file.growthPoint,
  industryGrowth: (file) => file.industryGrowth,
  expansionPlans: (file) => yesNo(file.expansionPlans),
  benchmark: (file) => yesNo(file.benchmark),
  reputation: (file) => yesNo(file.wellRegarded),
  optOut: (file) => yesNo(file.optedOut),
  offerMatch: (file) => file.statedMatch,
  satisfaction: (file) => number(file.satisfaction),
  satisfactionGap: (file) => file.satisfactionGap,
  feedback: (file) => file.feedback && feedbackNames[file.feedback],
  creditTerms: (file) => file.creditTerms,
  lostReason: (file) => file.lostReason,
  contactName: contact(({ name }) => name),
  contactPosition: contact(({ position }) => position),
  contactDepartment: contact(({ department }) => department),
  phone: contact((of) => phones(of, ['landline', 'service'])),
  mobile: contact((of) => phones(of, ['mobile'])),
  wechat: contact(({ wechat }) => wechat),
  email: contact(({ email }) => email),
  decisionRole: contact(({ role }) => role && roleNames[role]),
  responsibility: contact(({ responsibility }) => responsibility),
  attention: contact(({ attention }) => list(attention)),
  needType: firstNeed(({ type }) => type),
  needDescription: firstNeed(({ description }) => description),
  painPoints: firstNeed(({ painText }) => painText),
  expectedSolution: firstNeed(({ expectedSolution }) => expectedSolution),
  budget: firstNeed(({ budget }) => amount(budget)),
  timeline: firstNeed(({ timeline }) => period(timeline)),
  decisionProcess: firstNeed(({ decisionProcess }) =>
    decisionProcess.length === 0 ? null : decisionProcess.join('→')
  ),
  decisionLead: firstNeed(({ decisionLead }) => decisionLead),
  decisionFactors: firstNeed(({ decisionFactors }) => list(decisionFactors)),
  competitors: firstNeed(({ competitors }) => list(competitors)),
  threatensBusiness: firstNeed(({ threatensBusiness }) => yesNo(threatensBusiness)),
  urgency: firstNeed(({ urgency }) => number(urgency)),
  importance: firstNeed(({ importance }) => number(importance)),
  willingness: firstNeed(({ willingness }) => number(willingness)),
  orderAmount12m: ({ orders }) => fen(orders.amount12mFen),
  orderProfit12m: ({ orders }) => fen(orders.profit12mFen),
  orderTotal: ({ orders }) => fen(orders.totalAmountFen),
  orderCount: ({ orders }) => number(orders.count),
  orderCount12m: ({ orders }) => number(orders.count12m),
  firstOrderOn: ({ orders }) => orders.firstOn,
  lastOrderOn: ({ orders }) => orders.lastOn,
  cooperationEnded: ({ orders }) => yesNo(orders.ended),
  productTypes: ({ orders }) => list(orders.productTypes),
  responseSpeed: ({ interactions }) => number(interactions.replyHours),
  reminders: ({ interactions }) => number(interactions.remindersNeeded),
  contacts30d: ({ interactions }) => number(interactions.contacts30d),
  lastContactOn: ({ interactions }) => interactions.lastOn,
  answered: ({ interactions }) => yesNo(interactions.answered),
  materialsRequested: ({ interactions }) => number(interactions.materialsRequested),
  siteVisits: ({ interactions }) => number(interactions.siteVisits90d),
  eventsAttended: ({ interactions }) => number(interactions.eventsAttended),
  lastInquiryOn: ({ interactions }) => interactions.lastInquiryOn,
  stage: ({ interactions }) => interactions.stage,
  sourceChannel: ({ source }) => source.channel,
  sourceKind: ({ source }) => source.kind,
  sourceDetail: ({ source }) => source.detail,
  legalBasis: ({ source }) => source.legalBasis,
  referrer: ({ source }) => source.referrer,
  referralSetting: ({ source }) => source.referralSetting,
  obtainedOn: ({ source }) => source.obtainedOn,
  owner: (file) => file.owner,
  tags: (file) => list(file.manualTags),
  note: (file) => file.note
}

const inOrder = fieldKeys.map((field) => readers[field])

/**
 * Fields that are dear to put into words and known to say something without: completeness asks of every customer whether
 * they are filled, and the words are asked for only where somebody reads them.
 */
const isKnown: Readonly<Partial<Record<FieldKey, (file: CustomerFile) => boolean>>> = {
  employees: (file) => file.employees !== null,
  revenue: (file) => file.revenue !== null,
  registeredCapital: (file) => file.registeredCapital !== null,
  budget: ({ needs }) => needs.some(({ budget }) => budget !== null),
  orderAmount12m: ({ orders }) => orders.amount12mFen !== null,
  orderProfit12m: ({ orders }) => orders.profit12mFen !== null,
  orderTotal: ({ orders }) => orders.totalAmountFen !== null
}

/** A field as it is understood (`30-50万`, `800人`), by its place in `fieldKeys`; null where nothing usable is known. */
export const fieldTextAt = (file: CustomerFile, at: number): Shown => inOrder[at]?.(file) ?? null

/** Whether anything usable is known of a field: whether `fieldTextAt` gives a text. */
export const fieldIsFilled = (field: (typeof fieldKeys)[number]): ((file: CustomerFile) => boolean) => {
  const read = readers[field]
  return isKnown[field] ?? ((file) => read(file) !== null)
}

/** All fields as they are understood, in the order of `fieldKeys`. */
export const fieldTexts = (file: CustomerFile): readonly Shown[] => inOrder.map((read) => read(file))
