import type { Day } from '#kernel/day'
import type { CustomerFile } from '../contract.ts'
import { interactionsOf, ordersOf } from './history.ts'
import { orderTextsOf } from './order-texts.ts'
import { nothingRecorded, type Recorded, type StoredContact, type StoredFile } from './stored.ts'

export type FileOptions = Readonly<{
  /** The owner's present name; the list's own word where there is none. */
  owner?: string | null
  /** Spreads first contacts over the days of their window; any number that stays the same. */
  place?: number
  today: Day
  recorded?: Recorded
}>

/** The primary one first, then in the order they were entered. */
const byRank = (a: StoredContact, b: StoredContact): number =>
  Number(b.isPrimary) - Number(a.isPrimary) || a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1)

/** Contacts who are still there, the primary one first. */
export const activeContacts = ({ contacts }: StoredFile): readonly StoredContact[] => {
  const active = contacts.filter(({ state }) => state === 'active')
  return active.length < 2 ? active : active.sort(byRank)
}

/** Needs that stand open, the oldest first. */
export const openNeeds = ({ needs }: StoredFile): StoredFile['needs'] =>
  needs.filter(({ state }) => state === 'open')

/**
 * The customer file of what is stored: contacts who left and needs that are met stay out, orders and contacts recorded
 * one by one are summed as of `today`. Of what `rowsOf` has just taken apart it is the same file again.
 */
export const fileOf = (
  stored: StoredFile,
  { owner = null, place = 1, today, recorded = nothingRecorded }: FileOptions
): CustomerFile => {
  const contacts = activeContacts(stored)
  const needs = openNeeds(stored)
  const { profile, history } = stored
  const [contact, need] = [contacts[0], needs[0]]
  // Every field by name, as the readers have it: objects of one shape are several times as fast to look at.
  return {
    row: place,
    sheetRow: place + 1,
    externalId: stored.externalId,
    name: stored.name,
    nameKey: stored.nameKey,
    shortName: stored.shortName,
    formerNames: profile.formerNames,
    creditCode: stored.creditCode,
    customerType: profile.customerType,
    industryText: profile.industryText,
    industryCode: profile.industryCode,
    industryConfidence: profile.industryConfidence,
    industryWords: profile.industryWords,
    industrySegment: profile.industrySegment,
    industryClass: profile.industryClass,
    mainBusiness: profile.mainBusiness,
    businessScope: profile.businessScope,
    employees: profile.employees,
    revenue: profile.revenue,
    statedSize: profile.statedSize,
    registeredCapital: profile.registeredCapital,
    foundedOn: profile.foundedOn,
    experienceYears: profile.experienceYears,
    standing: profile.standing,
    registeredAddress: profile.registeredAddress,
    address: profile.address,
    provinceCode: profile.provinceCode,
    cityCode: profile.cityCode,
    districtCode: profile.districtCode,
    website: profile.website,
    socialAccount: profile.socialAccount,
    supplyChain: profile.supplyChain,
    marketArea: profile.marketArea,
    purchaseCycle: profile.purchaseCycle,
    channels: profile.channels,
    toolsInUse: profile.toolsInUse,
    growthPoint: profile.growthPoint,
    industryGrowth: profile.industryGrowth,
    expansionPlans: profile.expansionPlans,
    benchmark: profile.benchmark,
    wellRegarded: profile.wellRegarded,
    optedOut: profile.optedOut,
    statedMatch: profile.statedMatch,
    satisfaction: profile.satisfaction,
    satisfactionGap: profile.satisfactionGap,
    feedback: profile.feedback,
    creditTerms: profile.creditTerms,
    lostReason: profile.lostReason,
    contacts: contacts.map((one) => one.contact),
    needs: needs.map((one) => one.need),
    orders: ordersOf(history, recorded.orders, today),
    orderTexts: orderTextsOf(recorded.orders, today),
    interactions: interactionsOf(history, recorded, today),
    source: profile.source,
    owner: owner ?? profile.owner,
    manualTags: profile.manualTags,
    tagMarks: profile.tagMarks,
    note: profile.note,
    custom: profile.custom,
    raw: { ...profile.raw, ...contact?.raw, ...need?.raw },
    unclear: [...profile.unclear, ...(contact?.unclear ?? []), ...(need?.unclear ?? [])]
  }
}
