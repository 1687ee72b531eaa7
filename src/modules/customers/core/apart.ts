import type { Day } from '#kernel/day'
import { contactFields, isCustomField, needFields, type CustomerFile, type FieldKey } from '../contract.ts'
import type { StoredFile, Written } from './stored.ts'

const ofContact = new Set<FieldKey>(contactFields)
const ofNeed = new Set<FieldKey>(needFields)

export type FieldPart = 'contact' | 'need' | 'customer'

/** Which part of a file a field describes: `mobile` a contact, `budget` a need, `revenue` the customer itself. */
export const partOf = (field: FieldKey): FieldPart => {
  if (ofContact.has(field)) return 'contact'
  if (ofNeed.has(field)) return 'need'
  if (!isCustomField(field) || field.startsWith('custom.')) return 'customer'
  return field.startsWith('contact.') ? 'contact' : 'need'
}

const nothingWritten: Written = { raw: {}, unclear: [] }

/** What was written, by the part that keeps it; without a contact or need the customer keeps its fields. */
const shareOut = (file: CustomerFile): Readonly<Record<FieldPart, Written>> => {
  const keeperOf = (field: FieldKey): FieldPart => {
    const part = partOf(field)
    if (part === 'contact' && file.contacts.length === 0) return 'customer'
    return part === 'need' && file.needs.length === 0 ? 'customer' : part
  }
  const raw: Record<FieldPart, Partial<Record<FieldKey, string>>> = { contact: {}, need: {}, customer: {} }
  const unclear: Record<FieldPart, CustomerFile['unclear'][number][]> = {
    contact: [],
    need: [],
    customer: []
  }
  for (const field in file.raw) {
    // The keys of `raw` are field keys by its type.
    const key = field as FieldKey
    const text = file.raw[key]
    if (text !== undefined) raw[keeperOf(key)][key] = text
  }
  for (const one of file.unclear) unclear[keeperOf(one.field)].push(one)
  return {
    contact: { raw: raw.contact, unclear: unclear.contact },
    need: { raw: raw.need, unclear: unclear.need },
    customer: { raw: raw.customer, unclear: unclear.customer }
  }
}

const isKnown = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)

/** Whether anything at all is stated in a summary. */
const statedOn = (summary: object, day: Day): Day | null =>
  Object.values(summary).some(isKnown) ? day : null

/**
 * Takes a file apart into what its tables keep; `fileOf` puts it together again. Sums of orders and contacts count as
 * stated on `on`; `newId` makes the ids of contacts and needs.
 */
export const rowsOf = (file: CustomerFile, on: Day, newId: () => string): StoredFile => {
  const written = shareOut(file)
  return {
    name: file.name,
    nameKey: file.nameKey,
    shortName: file.shortName,
    creditCode: file.creditCode,
    externalId: file.externalId,
    profile: {
      formerNames: file.formerNames,
      customerType: file.customerType,
      industryText: file.industryText,
      industryCode: file.industryCode,
      industryConfidence: file.industryConfidence,
      industryWords: file.industryWords,
      industrySegment: file.industrySegment,
      industryClass: file.industryClass,
      mainBusiness: file.mainBusiness,
      businessScope: file.businessScope,
      employees: file.employees,
      revenue: file.revenue,
      statedSize: file.statedSize,
      registeredCapital: file.registeredCapital,
      foundedOn: file.foundedOn,
      experienceYears: file.experienceYears,
      standing: file.standing,
      registeredAddress: file.registeredAddress,
      address: file.address,
      provinceCode: file.provinceCode,
      cityCode: file.cityCode,
      districtCode: file.districtCode,
      website: file.website,
      socialAccount: file.socialAccount,
      supplyChain: file.supplyChain,
      marketArea: file.marketArea,
      purchaseCycle: file.purchaseCycle,
      channels: file.channels,
      toolsInUse: file.toolsInUse,
      growthPoint: file.growthPoint,
      industryGrowth: file.industryGrowth,
      expansionPlans: file.expansionPlans,
      benchmark: file.benchmark,
      wellRegarded: file.wellRegarded,
      optedOut: file.optedOut,
      statedMatch: file.statedMatch,
      satisfaction: file.satisfaction,
      satisfactionGap: file.satisfactionGap,
      feedback: file.feedback,
      creditTerms: file.creditTerms,
      lostReason: file.lostReason,
      source: file.source,
      owner: file.owner,
      manualTags: file.manualTags,
      ...(file.tagMarks === undefined ? {} : { tagMarks: file.tagMarks }),
      note: file.note,
      custom: file.custom,
      raw: written.customer.raw,
      unclear: written.customer.unclear
    },
    history: {
      ordersOn: statedOn(file.orders, on),
      orders: file.orders,
      interactionsOn: statedOn(file.interactions, on),
      interactions: file.interactions
    },
    contacts: file.contacts.map((contact, ordinal) => ({
      id: newId(),
      ordinal,
      isPrimary: ordinal === 0,
      state: 'active',
      contact,
      ...(ordinal === 0 ? written.contact : nothingWritten)
    })),
    needs: file.needs.map((need, ordinal) => ({
      id: newId(),
      state: 'open',
      need,
      ...(ordinal === 0 ? written.need : nothingWritten)
    }))
  }
}
