import type { ContactInput, NeedInput } from '../contract.ts'

type ContactField = keyof ContactInput['fields']
type NeedField = keyof NeedInput['fields']

/** In the order in which one asks for them; named by the contract, written here so that the page carries no schemas. */
export const contactFields: readonly ContactField[] = [
  'contactName',
  'contactPosition',
  'contactDepartment',
  'mobile',
  'phone',
  'wechat',
  'email',
  'decisionRole',
  'responsibility',
  'attention'
]

export const needFields: readonly NeedField[] = [
  'needType',
  'needDescription',
  'painPoints',
  'expectedSolution',
  'budget',
  'timeline',
  'decisionLead',
  'decisionProcess',
  'decisionFactors',
  'competitors',
  'urgency',
  'importance',
  'willingness',
  'threatensBusiness'
]
