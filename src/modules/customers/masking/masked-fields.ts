import { isCustomMask, type Actor, type MaskableField } from '#kernel/actor'
import type { FieldKey } from '#contracts/customers'

/** The fields of a file that a mask covers: who may not see the revenue does not see it inside of 企业规模 either. */
const covered: Readonly<Record<MaskableField, readonly FieldKey[]>> = {
  phone: ['phone', 'mobile'],
  email: ['email'],
  wechat: ['wechat'],
  revenue: ['revenue', 'size'],
  budget: ['budget'],
  orderAmount: ['orderAmount12m', 'orderProfit12m', 'orderTotal']
}

/** Fields that somebody sees masked. */
export const maskedFieldsOf = ({ maskedFields }: Pick<Actor, 'maskedFields'>): readonly FieldKey[] =>
  maskedFields.flatMap((field) => (isCustomMask(field) ? [field] : covered[field]))

/** The first of some fields that somebody may not see, and so not change either; null where he may. */
export const mayNotSee = (actor: Pick<Actor, 'maskedFields'>, fields: readonly string[]): FieldKey | null => {
  const asked = new Set(fields)
  return maskedFieldsOf(actor).find((field) => asked.has(field)) ?? null
}
