/** Values of the contract again: the page takes only types from there (its readers would come with them). */
import type { CustomFieldDefinition, PlaybookDocument } from '../../../contract.ts'

type Source = PlaybookDocument['stages'][number]['source']
export const sources: readonly Source[] = ['S0', 'S1', 'S2', 'S3', 'S4', 'ours', 'national']
export const dimensions: readonly PlaybookDocument['tags']['namespaces'][number]['dimension'][] = [
  'base',
  'need',
  'behaviour',
  'value',
  'priority'
]
export const customTypes: readonly CustomFieldDefinition['type'][] = [
  'text',
  'number',
  'amount',
  'date',
  'select',
  'multiSelect',
  'boolean'
]
export const customSubjects: readonly CustomFieldDefinition['of'][] = ['customer', 'contact', 'need']
export const fieldKinds: readonly PlaybookDocument['fields'][number]['kind'][] = [
  'text',
  'longText',
  'number',
  'amount',
  'headCount',
  'date',
  'period',
  'boolean',
  'rating',
  'select',
  'multiSelect',
  'phone',
  'email',
  'url',
  'address',
  'industry',
  'creditCode',
  'person'
]
export const fieldGroups: readonly PlaybookDocument['fields'][number]['group'][] = [
  'base',
  'business',
  'need',
  'history',
  'contact',
  'source'
]
export type { PlaybookDocument }
