import type { Language } from '#lang'
import { toTraditional } from '#lib/chinese'
import type { CustomFieldDefinition, CustomFieldSubject, PlaybookDocument } from '../../contract.ts'

const prefixes = {
  customer: 'custom.',
  contact: 'contact.custom.',
  need: 'need.custom.',
  order: 'order.custom.'
} as const

/** The key of a field that a team defined, as texts are stored by: 车辆数 of a customer is `custom.fleet`. */
export type CustomKey = `${(typeof prefixes)[CustomFieldSubject]}${string}`

export const customKeyOf = ({ key, of }: Pick<CustomFieldDefinition, 'key' | 'of'>): CustomKey =>
  `${prefixes[of]}${key}`

/** The fact of a field, at the customer or, of a contact or need, at each item: `custom.fleet`. */
export const customFactOf = ({ key }: Pick<CustomFieldDefinition, 'key'>): `custom.${string}` =>
  `custom.${key}`

/** What rules ask of a field of orders: what the newest order says in it, and of numbers and amounts the sum of twelve months. */
export type OrderMeasure = 'last' | 'sum12m'

/** The facts of a field of orders, at the customer: `custom.order.boxes.last`, `custom.order.boxes.sum12m`. */
export const orderFactsOf = ({
  key,
  type
}: Pick<CustomFieldDefinition, 'key' | 'type'>): readonly Readonly<{
  fact: `custom.order.${string}`
  measure: OrderMeasure
}>[] => {
  const last = { fact: `custom.order.${key}.last`, measure: 'last' } as const
  const sum = { fact: `custom.order.${key}.sum12m`, measure: 'sum12m' } as const
  return type === 'number' || type === 'amount' ? [last, sum] : [last]
}

/** The name of a field for a reader of a language; who gave it no English name is read by its Chinese one. */
export const customLabelOf = (
  { label, labelEn }: Pick<CustomFieldDefinition, 'label' | 'labelEn'>,
  language: Language
): string => (language === 'en' ? (labelEn ?? label) : language === 'zh-TW' ? toTraditional(label) : label)

const bySubject = new WeakMap<PlaybookDocument, Map<CustomFieldSubject, readonly CustomFieldDefinition[]>>()

/** The fields of a customer, of a contact, of a need or of an order, in the order in which people see them, retired ones too. */
export const customFieldsOf = (
  playbook: PlaybookDocument,
  subject: CustomFieldSubject
): readonly CustomFieldDefinition[] => {
  const known = bySubject.get(playbook) ?? new Map<CustomFieldSubject, readonly CustomFieldDefinition[]>()
  bySubject.set(playbook, known)
  const fields = known.get(subject) ?? playbook.customFields.filter(({ of }) => of === subject)
  known.set(subject, fields)
  return fields
}
