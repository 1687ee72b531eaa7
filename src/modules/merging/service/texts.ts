import { fieldKeys, isCustomField, type FieldKey } from '#contracts/customers'
import type { CustomerFile } from '#contracts/customers'
import { fileOf } from '#core/customers'
import { fieldTexts } from '#core/portrait'
import type { Day } from '#kernel/day'
import type { LoadedCustomer } from '#modules/customers'

const places = new Map<FieldKey, number>(fieldKeys.map((field, at) => [field, at]))

/** How a customer's fields are understood, by field; what was recorded one by one is not counted in. */
export const textsOf = (
  { stored }: Pick<LoadedCustomer, 'stored'>,
  today: Day
): Readonly<{ text: (field: FieldKey) => string | null; raw: CustomerFile['raw'] }> => {
  const file = fileOf(stored, { today })
  const texts = fieldTexts(file)
  const textOf = (field: FieldKey): string | null =>
    // What a field of the team's own means is the playbook's to say; of two texts a person chooses one.
    (isCustomField(field) ? file.raw[field] : texts[places.get(field) ?? -1]) ?? null
  return { text: textOf, raw: file.raw }
}
