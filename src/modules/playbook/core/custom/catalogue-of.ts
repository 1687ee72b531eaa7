import type { Catalogue, FactDefinition, FactType } from '#lib/rules'
import type { CustomFieldDefinition, CustomFieldType, PlaybookDocument } from '../../contract.ts'
import { factCatalogue } from '../fact-catalogue.ts'
import { customFactOf, customFieldsOf, orderFactsOf, type OrderMeasure } from './custom-key.ts'

const factTypes: Readonly<Record<CustomFieldType, FactType>> = {
  text: 'text',
  number: 'number',
  amount: 'amount',
  date: 'date',
  select: 'text',
  multiSelect: 'list',
  boolean: 'boolean'
}

const factOf = (field: CustomFieldDefinition, key: string = customFactOf(field)): FactDefinition => ({
  key,
  type: factTypes[field.type],
  label: { 'zh-CN': field.label, en: field.labelEn ?? field.label },
  ...(field.type === 'number' && field.unit !== null
    ? { unit: { 'zh-CN': field.unit, en: field.unit } }
    : {}),
  ...(field.type === 'select' || field.type === 'multiSelect'
    ? { values: field.options.map(({ value }) => value) }
    : {})
})

const measures: Readonly<Record<OrderMeasure, Readonly<{ 'zh-CN': string; en: string }>>> = {
  last: { 'zh-CN': '最近一单', en: 'latest order' },
  sum12m: { 'zh-CN': '近12个月合计', en: 'sum of 12 months' }
}

const orderFacts = (field: CustomFieldDefinition): readonly FactDefinition[] =>
  orderFactsOf(field).map(({ fact, measure }): FactDefinition => {
    const { label, ...rest } = factOf(field, fact)
    const told = measures[measure]
    return {
      ...rest,
      label: { 'zh-CN': `${label['zh-CN']}（${told['zh-CN']}）`, en: `${label.en} (${told.en})` }
    }
  })

/** By the fields themselves: edits of anything else leave the catalogue the same object. */
const known = new WeakMap<PlaybookDocument['customFields'], Catalogue>()

/**
 * Every fact that a condition of this playbook may name: those of all, and one for each field that the team defined
 * (COL-7), of contacts and needs inside their collections, of orders what the newest says and the sums of twelve months.
 */
export const catalogueOf = (playbook: PlaybookDocument): Catalogue => {
  if (playbook.customFields.length === 0) return factCatalogue
  const found = known.get(playbook.customFields)
  if (found) return found
  const [contacts, needs] = [customFieldsOf(playbook, 'contact'), customFieldsOf(playbook, 'need')]
  const own = new Map([
    ['contacts', contacts.map((field) => factOf(field))],
    ['needs', needs.map((field) => factOf(field))]
  ])
  const catalogue = {
    facts: [
      ...factCatalogue.facts,
      ...customFieldsOf(playbook, 'customer').map((field) => factOf(field)),
      ...customFieldsOf(playbook, 'order').flatMap(orderFacts)
    ],
    collections: factCatalogue.collections.map((collection) => ({
      ...collection,
      facts: [...collection.facts, ...(own.get(collection.key) ?? [])]
    }))
  }
  known.set(playbook.customFields, catalogue)
  return catalogue
}
