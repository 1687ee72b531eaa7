import type { CustomTexts } from '#contracts/customers'
import type { CustomFieldDefinition, CustomFieldSubject, PlaybookDocument } from '#contracts/playbook'
import { customFactOf, customFieldsOf, customKeyOf, readCustomValue } from '#core/playbook'
import type { FactValues } from './fact-values.ts'

/** Sets the facts of the fields that a team defined (COL-7): `custom.fleet` is 120 where 120辆 was written. */
export type CustomFacts = (values: FactValues, texts: CustomTexts | undefined) => void

const valueOf = (field: CustomFieldDefinition, text: string | undefined) => {
  if (text === undefined) return undefined
  const read = readCustomValue(field, text)
  return read.ok ? read.value : undefined
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
