import { AppError } from '#kernel/app-error'
import { isCustomField, type CustomFieldView, type CustomTexts, type FieldText } from '#contracts/customers'
import type { CustomFieldDefinition, CustomFieldSubject, PlaybookDocument } from '#contracts/playbook'
import { customFieldsOf, customKeyOf, customLabelOf, understoodCustom } from '#core/playbook'
import type { Language } from '#lang'

const viewOf = (field: CustomFieldDefinition, language: Language): CustomFieldView => ({
  key: customKeyOf(field),
  of: field.of,
  label: customLabelOf(field, language),
  type: field.type,
  options: field.options.map(({ value }) => value),
  unit: field.unit,
  required: field.required
})

/** The fields that a team defined and uses, in its order, without those that are hidden from the reader. */
export const customFieldViews = (
  { customFields }: PlaybookDocument,
  language: Language,
  hidden: ReadonlySet<string> = new Set()
): CustomFieldView[] =>
  customFields
    .filter((field) => !field.retired && !hidden.has(customKeyOf(field)))
    .map((field) => viewOf(field, language))

/** 120 beside 120 辆 says nothing more. */
const saysTheSame = (written: string, text: string | null, { unit }: CustomFieldDefinition): boolean =>
  written === text || (unit !== null && `${written.replace(unit, '').trim()} ${unit}` === text)

/** Texts of such fields as they are understood, beside what was written where that differs. */
export const customTextsOf = (
  playbook: PlaybookDocument,
  subject: CustomFieldSubject,
  texts: CustomTexts | undefined,
  hidden: ReadonlySet<string>
): Readonly<Record<string, FieldText>> => {
  const shown: Record<string, FieldText> = {}
  for (const field of customFieldsOf(playbook, subject)) {
    const key = customKeyOf(field)
    const written = texts?.[key]
    if (hidden.has(key)) shown[key] = { text: null, raw: null, masked: true }
    else if (written !== undefined && !field.retired) {
      const text = understoodCustom(field, written)
      shown[key] = { text, raw: saysTheSame(written, text, field) ? null : written }
    }
  }
  return shown
}

/** Values of the customer's own fields that are out of use or were taken out of the playbook: kept, shown, asked for by nobody. */
export const disusedTexts = (
  playbook: PlaybookDocument,
  texts: Readonly<Record<string, string | undefined>>,
  language: Language
): Readonly<Record<string, string>> => {
  const definitions = new Map<string, CustomFieldDefinition>(
    playbook.customFields.map((field) => [customKeyOf(field), field])
  )
  const disused: Record<string, string> = {}
  for (const [key, text] of Object.entries(texts)) {
    if (text === undefined || !isCustomField(key) || !key.startsWith('custom.')) continue
    const field = definitions.get(key)
    if (field === undefined) disused[key] = text
    else if (field.retired) disused[customLabelOf(field, language)] = text
  }
  return disused
}

/**
 * What the team made required of an order must be said with it. An order that came in before the field was required may be mended
 * without it; once said it is not emptied, and who may not see it need not say it.
 */
export const requireFilled = (
  { customFields }: PlaybookDocument,
  texts: CustomTexts | null,
  known: Readonly<{ texts: CustomTexts | null | undefined }> | null,
  hidden: ReadonlySet<string>
): void => {
  for (const field of customFields) {
    const key = customKeyOf(field)
    if (field.of !== 'order' || !field.required || field.retired || hidden.has(key)) continue
    const lacked = known !== null && known.texts?.[key] === undefined
    if (texts?.[key] === undefined && !lacked)
      throw new AppError('invalid', 'customers.orderLacks', { field: field.label }, key)
  }
}

/** A field of the team's own must be in its playbook, in use, and of this kind of thing. */
export const requireDefined = (
  { customFields }: PlaybookDocument,
  fields: Readonly<Record<string, unknown>>,
  subject: CustomFieldSubject | null = null
): void => {
  for (const key of Object.keys(fields)) {
    if (!isCustomField(key)) continue
    const field = customFields.find((one) => customKeyOf(one) === key)
    if (field === undefined || field.retired || (subject !== null && field.of !== subject))
      throw new AppError('invalid', 'customers.noSuchField', { field: key }, key)
  }
}
