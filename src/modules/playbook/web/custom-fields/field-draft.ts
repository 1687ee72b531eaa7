import type { CustomFieldDefinition } from '../../contract.ts'

/** A field as a form holds it: options and other names as text, one a line. */
export type FieldDraft = Readonly<{
  key: string
  of: CustomFieldDefinition['of']
  label: string
  labelEn: string
  type: CustomFieldDefinition['type']
  options: string
  unit: string
  required: boolean
  weight: string
  also: string
  retired: boolean
}>

const BETWEEN = /[、,，;；]/

const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(BETWEEN)
      .map((one) => one.trim())
      .filter((one) => one !== '')
  )
]

/** The last sign with blanks around it; else the first that something stands before. */
const SPACED = /^(?<value>.*\S)\s+[=＝](?:\s+(?<also>.*))?$/u
const CLOSE = /^(?<value>[^=＝]+)[=＝](?<also>.*)$/u

/** `北仑 = 北仑港、Beilun` is an option with two other ways to write it, `=甲` one that is called so, `a=b =` too. */
const optionOf = (line: string): CustomFieldDefinition['options'][number] => {
  const { value = line, also = '' } = (SPACED.exec(line.trimEnd()) ?? CLOSE.exec(line))?.groups ?? {}
  return { value: value.trim(), also: listed(also) }
}

const lineOf = ({ value, also }: CustomFieldDefinition['options'][number]): string =>
  also.length === 0 && !/[=＝]/.test(value) ? value : `${value} = ${also.join('、')}`.trimEnd()

export const isChoice = (type: CustomFieldDefinition['type']): boolean =>
  type === 'select' || type === 'multiSelect'

/** The next key that no field of this kind of thing has: field_1, field_2 … */
export const nextKey = (fields: readonly CustomFieldDefinition[]): string => {
  const taken = new Set(fields.map(({ key }) => key))
  let number = fields.length + 1
  while (taken.has(`field_${number}`)) number += 1
  return `field_${number}`
}

export const emptyDraft = (fields: readonly CustomFieldDefinition[]): FieldDraft => ({
  key: nextKey(fields),
  of: 'customer',
  label: '',
  labelEn: '',
  type: 'text',
  options: '',
  unit: '',
  required: false,
  weight: '0',
  also: '',
  retired: false
})

export const draftOf = (field: CustomFieldDefinition): FieldDraft => ({
  ...field,
  labelEn: field.labelEn ?? '',
  unit: field.unit ?? '',
  weight: String(field.weight),
  options: field.options.map(lineOf).join('\n'),
  also: field.also.join('、')
})

/** The definition that a form says. What belongs to another type of field is left out. */
export const definitionOf = (draft: FieldDraft): CustomFieldDefinition => ({
  key: draft.key.trim(),
  of: draft.of,
  label: draft.label.trim(),
  labelEn: draft.labelEn.trim() === '' ? null : draft.labelEn.trim(),
  type: draft.type,
  options: isChoice(draft.type)
    ? draft.options
        .split('\n')
        .map(optionOf)
        .filter(({ value }) => value !== '')
    : [],
  unit: draft.type === 'number' && draft.unit.trim() !== '' ? draft.unit.trim() : null,
  required: draft.required,
  weight: Number(draft.weight),
  also: listed(draft.also),
  retired: draft.retired
})

/** The fields with one of them moved before or behind its neighbour of the same kind of thing. */
export const moved = (
  fields: readonly CustomFieldDefinition[],
  field: CustomFieldDefinition,
  by: -1 | 1
): readonly CustomFieldDefinition[] => {
  const same = fields.filter(({ of }) => of === field.of)
  const other = same[same.indexOf(field) + by]
  if (other === undefined) return fields
  return fields.map((one) => (one === field ? other : one === other ? field : one))
}
