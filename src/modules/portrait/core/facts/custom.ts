import type { CustomerFile, CustomTexts } from '#contracts/customers'
import type { CustomFieldDefinition, CustomFieldSubject, PlaybookDocument } from '#contracts/playbook'
import { customFactOf, customFieldsOf, customKeyOf, orderFactsOf, readCustomValue } from '#core/playbook'
import { addMonths, type Day } from '#kernel/day'
import type { FactValues } from './fact-values.ts'

/** Sets the facts of the fields that a team defined (COL-7): `custom.fleet` is 120 where 120辆 was written. */
export type CustomFacts = (values: FactValues, texts: CustomTexts | undefined) => void

const valueOf = (field: CustomFieldDefinition, text: string | undefined) => {
  if (text === undefined) return undefined
  const read = readCustomValue(field, text)
  return read.ok ? read.value : undefined
}

export type OrderTextFacts = (values: FactValues, orders: CustomerFile['orderTexts'], asOf: Day) => void

const WINDOW_MONTHS = 12

/** The sum of what orders of the last twelve months say; zero where only older ones do, unknown where none does. */
const sumOf = (told: readonly Readonly<{ on: Day; value: unknown }>[], asOf: Day): number | undefined => {
  const cut = addMonths(asOf, -WINDOW_MONTHS)
  let sum: number | undefined
  for (const { on, value } of told) if (typeof value === 'number') sum = (sum ?? 0) + (on > cut ? value : 0)
  return sum
}

/**
 * What orders say in fields of the team's own (COL-7): of 箱数 what the newest order that says it says, and the sum of twelve months.
 * Sums of twelve months count as those of amounts do: an order of 2024-03-01 until 2025-02-28.
 */
export const createOrderFacts = (playbook: PlaybookDocument): OrderTextFacts => {
  const fields = customFieldsOf(playbook, 'order').map((field) => ({
    field,
    key: customKeyOf(field),
    facts: orderFactsOf(field)
  }))
  return (values, orders, asOf) => {
    for (const { field, key, facts } of fields) {
      const told = (orders ?? []).flatMap(({ on, texts }) => {
        const value = valueOf(field, texts[key])
        return value === undefined ? [] : [{ on, value }]
      })
      for (const { fact, measure } of facts)
        values[fact] = measure === 'last' ? told[0]?.value : sumOf(told, asOf)
    }
  }
}

/**
 * Prepared for the customers, contacts or needs of a playbook. A text that does not fit its type is unknown; verification
 * says so. A field out of use has its fact still: rules may ask for it.
 */
export const createCustomFacts = (playbook: PlaybookDocument, subject: CustomFieldSubject): CustomFacts => {
  const fields = customFieldsOf(playbook, subject).map((field) => ({
    field,
    key: customKeyOf(field),
    fact: customFactOf(field)
  }))
  return (values, texts) => {
    for (const { field, key, fact } of fields) values[fact] = valueOf(field, texts?.[key])
  }
}
