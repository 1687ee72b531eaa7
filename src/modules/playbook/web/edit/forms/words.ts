/** Words of the contract again: the page takes only types from there (its readers would come with them). */
import type { CustomFieldDefinition, PlaybookDocument, TriggerKey } from '../../../contract.ts'

/** Every word of a union in order: one that the contract has and that is missing here is an error of types. */
const all = <T extends string>(words: Readonly<Record<T, true>>): readonly T[] =>
  // The keys of a record that was written here are those of its type.
  Object.keys(words) as T[]

type Source = PlaybookDocument['stages'][number]['source']
export const sources = all<Source>({
  S0: true,
  S1: true,
  S2: true,
  S3: true,
  S4: true,
  ours: true,
  national: true,
  team: true
})
export const dimensions = all<PlaybookDocument['tags']['namespaces'][number]['dimension']>({
  base: true,
  need: true,
  behaviour: true,
  value: true,
  priority: true
})
export const customTypes = all<CustomFieldDefinition['type']>({
  text: true,
  number: true,
  amount: true,
  date: true,
  select: true,
  multiSelect: true,
  boolean: true
})
export const customSubjects = all<CustomFieldDefinition['of']>({
  customer: true,
  contact: true,
  need: true,
  order: true
})
export const fieldKinds = all<PlaybookDocument['fields'][number]['kind']>({
  text: true,
  longText: true,
  number: true,
  amount: true,
  headCount: true,
  date: true,
  period: true,
  boolean: true,
  rating: true,
  select: true,
  multiSelect: true,
  phone: true,
  email: true,
  url: true,
  address: true,
  industry: true,
  creditCode: true,
  person: true
})
export const fieldGroups = all<PlaybookDocument['fields'][number]['group']>({
  base: true,
  business: true,
  need: true,
  history: true,
  contact: true,
  source: true
})
export const triggerKeys = all<TriggerKey>({
  won: true,
  lost: true,
  needChanged: true,
  newPain: true,
  ended: true,
  funding: true,
  expansion: true,
  policy: true,
  contactLeft: true,
  competitor: true
})
export type { PlaybookDocument }
