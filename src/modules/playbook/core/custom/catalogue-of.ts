import type { Catalogue, FactDefinition, FactType } from '#lib/rules'
import type { CustomFieldDefinition, CustomFieldType, PlaybookDocument } from '../../contract.ts'
import { factCatalogue } from '../fact-catalogue.ts'
import { customFactOf, customFieldsOf } from './custom-key.ts'

const factTypes: Readonly<Record<CustomFieldType, FactType>> = {
  text: 'text',
  number: 'number',
  amount: 'amount',
  date: 'date',
  select: 'text',
  multiSelect: 'list',
  boolean: 'boolean'
}

const factOf = (field: CustomFieldDefinition): FactDefinition => ({
  key: customFactOf(field),
  type: factTypes[field.type],
  label: { 'zh-CN': field.label, en: field.labelEn ?? field.label },
  ...(field.type === 'number' && field.unit !== null
    ? { unit: { 'zh-CN': field.unit, en: field.unit } }
    : {}),
  ...(field.type === 'select' || field.type === 'multiSelect'
    ? { values: field.options.map(({ value }) => value) }
    : {})
})

const known = new WeakMap<PlaybookDocument, Catalogue>()

/**
 * Every fact that a condition of this playbook may name: those of all, and one for each field that the team defined
 * (COL-7), of contacts and needs inside their collections.
 */
export const catalogueOf = (playbook: PlaybookDocument): Catalogue => {
  if (playbook.customFields.length === 0) return factCatalogue
  const found = known.get(playbook)
  if (found) return found
  const [contacts, needs] = [customFieldsOf(playbook, 'contact'), customFieldsOf(playbook, 'need')]
  const own = new Map([
    ['contacts', contacts.map(factOf)],
    ['needs', needs.map(factOf)]
  ])
  const catalogue = {
    facts: [...factCatalogue.facts, ...customFieldsOf(playbook, 'customer').map(factOf)],
    collections: factCatalogue.collections.map((collection) => ({
      ...collection,
      facts: [...collection.facts, ...(own.get(collection.key) ?? [])]
    }))
  }
  known.set(playbook, catalogue)
  return catalogue
}
