import type { CustomField } from '#contracts/customers'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { customKeyOf, readCustomValue } from '#core/playbook'
import { foldHeader, type FoldedHeader } from './fold-header.ts'

/** How well a column fits a field that the team defined; `share` of its cells fit the type, null where there are none. */
export type CustomFit = Readonly<{ field: CustomField; confidence: number; share: number | null }>

/** A header that is the field's name, or that ends with it. */
const EXACT = 1
const ENDS_WITH = 0.75
/** Of a number that nobody can read, a quarter of the trust is gone; a name is a name all the same. */
const DOUBT = 0.25

type Named = Readonly<{ definition: CustomFieldDefinition; names: readonly string[] }>

const headerFit = ({ key }: FoldedHeader, names: readonly string[]): number => {
  if (names.includes(key)) return EXACT
  const ending = names.some((name) => name.length > 1 && name.length < key.length && key.endsWith(name))
  return ending ? ENDS_WITH : 0
}

/** Those of a list of customers: what the team defined of orders stands with the orders. */
export const ofCustomers = (fields: readonly CustomFieldDefinition[]): readonly CustomFieldDefinition[] =>
  fields.filter(({ of }) => of !== 'order')

/** What every order has to say, as far as somebody may see it. */
export const requiredOfOrders = (
  fields: readonly CustomFieldDefinition[],
  masked: readonly string[]
): readonly Readonly<{ key: CustomField; label: string }>[] =>
  fields.flatMap((field) => {
    const key = customKeyOf(field)
    return field.of === 'order' && field.required && !field.retired && !masked.includes(key)
      ? [{ key, label: field.label }]
      : []
  })

/** What a column may be of a team's own fields, by their names, their other names and their keys. */
export const createCustomFits = (
  fields: readonly CustomFieldDefinition[]
): ((header: FoldedHeader, cells: readonly string[]) => readonly CustomFit[]) => {
  const named = fields
    .filter(({ retired }) => !retired)
    .map((definition): Named => {
      const { label, labelEn, also } = definition
      const written = [label, ...(labelEn === null ? [] : [labelEn]), ...also, customKeyOf(definition)]
      return { definition, names: [...new Set(written.map((name) => foldHeader(name).key))] }
    })
  return (header, cells) =>
    named.flatMap(({ definition, names }): readonly CustomFit[] => {
      const fit = headerFit(header, names)
      if (fit === 0) return []
      const read = cells.filter((cell) => readCustomValue(definition, cell).ok).length
      const share = cells.length === 0 ? null : read / cells.length
      const doubt = share === null ? 0.05 : (1 - share) * DOUBT
      return [{ field: customKeyOf(definition), confidence: fit * (1 - doubt), share }]
    })
}
