import type { FieldKey } from '#contracts/customers'
import type { TriggerKey } from '#contracts/playbook'

/** What changes from month to month, and what from half-year to half-year; a founding day and a credit code never do. */
export const fast: readonly FieldKey[] = ['expansionPlans', 'growthPoint', 'satisfaction', 'offerMatch']
export const slow: readonly FieldKey[] = [
  'employees',
  'size',
  'revenue',
  'mainBusiness',
  'purchaseCycle',
  'channels',
  'toolsInUse',
  'supplyChain',
  'marketArea',
  'industryGrowth',
  'standing',
  'address',
  'tags'
]

export const contactKeys: readonly FieldKey[] = [
  'contactName',
  'contactPosition',
  'decisionRole',
  'mobile',
  'phone',
  'email'
]
export const needKeys: readonly FieldKey[] = [
  'needDescription',
  'painPoints',
  'expectedSolution',
  'budget',
  'timeline',
  'competitors'
]

/** What of a file something puts in question. */
export type Reach = Readonly<{ fields: readonly FieldKey[]; contacts: boolean; needs: boolean }>
const needsOnly: Reach = { fields: [], contacts: false, needs: true }

/** What a major change puts in question (ours); a kind that the team added itself puts contacts and needs in question. */
export const reachOf: Readonly<Record<TriggerKey, Reach>> = {
  won: { fields: ['satisfaction', 'purchaseCycle'], contacts: false, needs: true },
  lost: { fields: ['lostReason', 'satisfaction'], contacts: false, needs: true },
  ended: { fields: ['lostReason', 'satisfaction'], contacts: false, needs: true },
  needChanged: needsOnly,
  newPain: needsOnly,
  competitor: needsOnly,
  funding: { fields: ['registeredCapital', 'expansionPlans', 'employees'], contacts: false, needs: true },
  expansion: {
    fields: ['expansionPlans', 'employees', 'revenue', 'address', 'growthPoint'],
    contacts: false,
    needs: true
  },
  policy: { fields: ['industryGrowth', 'growthPoint'], contacts: false, needs: true },
  contactLeft: { fields: [], contacts: true, needs: false }
}
export const ownKind: Reach = { fields: [], contacts: true, needs: true }
