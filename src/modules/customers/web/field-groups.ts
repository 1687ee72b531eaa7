import { contactFields, needFields } from './part-fields.ts'
import type { FieldKey } from '../contract.ts'

/** What is said of the customer itself, in the order of a file (S1). Contacts and needs have places of their own. */
export const fieldGroups = [
  {
    key: 'base',
    fields: [
      'name',
      'shortName',
      'formerName',
      'externalId',
      'creditCode',
      'customerType',
      'industry',
      'size',
      'employees',
      'revenue',
      'registeredCapital',
      'foundedOn',
      'experienceYears',
      'standing',
      'province',
      'city',
      'district',
      'address',
      'registeredAddress',
      'website',
      'socialAccount'
    ]
  },
  {
    key: 'business',
    fields: [
      'mainBusiness',
      'businessScope',
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
      'offerMatch'
    ]
  },
  {
    key: 'history',
    fields: [
      'orderAmount12m',
      'orderProfit12m',
      'orderTotal',
      'orderCount',
      'orderCount12m',
      'firstOrderOn',
      'lastOrderOn',
      'productTypes',
      'cooperationEnded',
      'creditTerms',
      'satisfaction',
      'satisfactionGap',
      'feedback',
      'lostReason'
    ]
  },
  {
    key: 'behaviour',
    fields: [
      'stage',
      'lastContactOn',
      'responseSpeed',
      'answered',
      'reminders',
      'contacts30d',
      'materialsRequested',
      'siteVisits',
      'eventsAttended',
      'lastInquiryOn'
    ]
  },
  {
    key: 'source',
    fields: [
      'sourceChannel',
      'sourceKind',
      'sourceDetail',
      'legalBasis',
      'referrer',
      'referralSetting',
      'obtainedOn',
      'tags',
      'optOut',
      'note'
    ]
  }
] as const satisfies readonly Readonly<{ key: string; fields: readonly FieldKey[] }>[]

/** Sums over orders and contacts: where those are recorded they are counted, not entered. */
export const countedFields: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'orderAmount12m',
  'orderProfit12m',
  'orderTotal',
  'orderCount',
  'orderCount12m',
  'firstOrderOn',
  'lastOrderOn'
])

/** Texts that want more than one line. */
export const longFields: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'mainBusiness',
  'businessScope',
  'supplyChain',
  'satisfactionGap',
  'note',
  'needDescription',
  'painPoints',
  'expectedSolution',
  'responsibility'
])

/** Whose field it is: the customer's, its first contact's, its first need's. */
export const holderOf = (field: FieldKey): 'customer' | 'contact' | 'need' => {
  if (contactFields.some((one) => one === field)) return 'contact'
  return needFields.some((one) => one === field) ? 'need' : 'customer'
}
