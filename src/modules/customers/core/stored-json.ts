import type { Contact, CustomerFile, InteractionSummary, Need, OrderSummary } from '../contract.ts'
import { noContact, noInteractions, noNeed, noOrders } from './blank.ts'
import { sparse } from './sparse.ts'
import type { Profile, StatedHistory, Written } from './stored.ts'

/** What the jsonb columns hold: only what is known. */
export type ProfileJson = Partial<Profile>
export type HistoryJson = Readonly<{
  ordersOn?: string
  orders?: Partial<OrderSummary>
  interactionsOn?: string
  interactions?: Partial<InteractionSummary>
}>
export type ContactJson = Partial<Contact> & Partial<Written>
export type NeedJson = Partial<Need> & Partial<Written>

export const profileToJson = (profile: Profile): ProfileJson => {
  const { source, ...rest } = profile
  return sparse({ ...rest, source: sparse(source) } as Profile)
}

export const historyToJson = (history: StatedHistory): HistoryJson =>
  sparse({
    ordersOn: history.ordersOn,
    orders: sparse(history.orders),
    interactionsOn: history.interactionsOn,
    interactions: sparse(history.interactions)
  }) as HistoryJson

export const contactToJson = (contact: Contact, { raw, unclear, traces }: Written): ContactJson =>
  sparse({ ...contact, raw, unclear, traces })

export const needToJson = (need: Need, { raw, unclear, traces }: Written): NeedJson =>
  sparse({ ...need, raw, unclear, traces })

export const contactOfJson = (json: ContactJson): Contact => {
  const { raw: _raw, unclear: _unclear, traces: _traces, ...contact } = json
  return { ...noContact, ...contact }
}

export const needOfJson = (json: NeedJson): Need => {
  const { raw: _raw, unclear: _unclear, traces: _traces, ...need } = json
  return { ...noNeed, ...need }
}

/** With its traces where it has any: most have none, and objects of one shape are the fastest. */
const traced = <T extends Written>(written: T, { traces }: Partial<Written>): T =>
  traces ? { ...written, traces } : written

export const writtenOfJson = (json: Partial<Written>): Written =>
  traced({ raw: json.raw ?? {}, unclear: json.unclear ?? [] }, json)

const noSource: CustomerFile['source'] = {
  channel: null,
  kind: null,
  detail: null,
  legalBasis: null,
  referrer: null,
  referralSetting: null,
  obtainedOn: null
}

export const historyOfJson = (json: HistoryJson): StatedHistory => ({
  ordersOn: json.ordersOn ?? null,
  orders: { ...noOrders, ...json.orders },
  interactionsOn: json.interactionsOn ?? null,
  interactions: { ...noInteractions, ...json.interactions }
})

const untracedProfile = (json: ProfileJson): Profile => ({
  formerNames: json.formerNames ?? [],
  customerType: json.customerType ?? null,
  industryText: json.industryText ?? null,
  industryCode: json.industryCode ?? null,
  industryConfidence: json.industryConfidence ?? null,
  industryWords: json.industryWords ?? [],
  industrySegment: json.industrySegment ?? null,
  industryClass: json.industryClass ?? null,
  mainBusiness: json.mainBusiness ?? null,
  businessScope: json.businessScope ?? null,
  employees: json.employees ?? null,
  revenue: json.revenue ?? null,
  statedSize: json.statedSize ?? null,
  registeredCapital: json.registeredCapital ?? null,
  foundedOn: json.foundedOn ?? null,
  experienceYears: json.experienceYears ?? null,
  standing: json.standing ?? null,
  registeredAddress: json.registeredAddress ?? null,
  address: json.address ?? null,
  provinceCode: json.provinceCode ?? null,
  cityCode: json.cityCode ?? null,
  districtCode: json.districtCode ?? null,
  website: json.website ?? null,
  socialAccount: json.socialAccount ?? null,
  supplyChain: json.supplyChain ?? null,
  marketArea: json.marketArea ?? null,
  purchaseCycle: json.purchaseCycle ?? null,
  channels: json.channels ?? null,
  toolsInUse: json.toolsInUse ?? null,
  growthPoint: json.growthPoint ?? null,
  industryGrowth: json.industryGrowth ?? null,
  expansionPlans: json.expansionPlans ?? null,
  benchmark: json.benchmark ?? null,
  wellRegarded: json.wellRegarded ?? null,
  optedOut: json.optedOut ?? null,
  statedMatch: json.statedMatch ?? null,
  satisfaction: json.satisfaction ?? null,
  satisfactionGap: json.satisfactionGap ?? null,
  feedback: json.feedback ?? null,
  creditTerms: json.creditTerms ?? null,
  lostReason: json.lostReason ?? null,
  source: { ...noSource, ...json.source },
  owner: json.owner ?? null,
  manualTags: json.manualTags ?? [],
  note: json.note ?? null,
  custom: json.custom ?? {},
  raw: json.raw ?? {},
  unclear: json.unclear ?? []
})

/** With what people said of its tags where anybody did. */
const marked = (profile: Profile, { tagMarks }: ProfileJson): Profile =>
  tagMarks ? { ...profile, tagMarks } : profile

export const profileOfJson = (json: ProfileJson): Profile => marked(traced(untracedProfile(json), json), json)
