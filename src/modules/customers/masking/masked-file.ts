import { isCustomMask, type Actor, type MaskableField } from '#kernel/actor'
import type { Contact, CustomerFile, CustomTexts, FieldKey, Need } from '#contracts/customers'
import { maskedFieldsOf } from './masked-fields.ts'

type Mask = (file: CustomerFile) => CustomerFile

const contacts =
  (mask: (contact: Contact) => Contact): Mask =>
  (file) => ({ ...file, contacts: file.contacts.map(mask) })

const masks: Readonly<Record<MaskableField, Mask>> = {
  phone: contacts((contact) => ({ ...contact, phones: [] })),
  email: contacts((contact) => ({ ...contact, email: null })),
  wechat: contacts((contact) => ({ ...contact, wechat: null })),
  revenue: (file) => ({ ...file, revenue: null }),
  budget: (file) => ({ ...file, needs: file.needs.map((need) => ({ ...need, budget: null })) }),
  orderAmount: (file) => ({
    ...file,
    orders: { ...file.orders, amount12mFen: null, profit12mFen: null, totalAmountFen: null }
  })
}

const textsWithout = (texts: CustomTexts, key: string): CustomTexts =>
  Object.fromEntries(Object.entries(texts).filter(([one]) => one !== key))

/** A field that the team defined, of every contact, need and order; the customer's own lies in `raw` alone. */
const withoutCustom =
  (key: string): Mask =>
  (file) => {
    const without = <T extends Contact | Need>(part: T): T =>
      part.custom === undefined ? part : { ...part, custom: textsWithout(part.custom, key) }
    return {
      ...file,
      contacts: file.contacts.map(without),
      needs: file.needs.map(without),
      orderTexts: file.orderTexts?.map(({ on, texts }) => ({ on, texts: textsWithout(texts, key) }))
    }
  }

/**
 * The file as somebody may know it: what is masked for him is unknown, so that nothing that is said of the file (tags,
 * scores, reasons, findings) can tell it.
 */
export const maskedFile = (file: CustomerFile, actor: Pick<Actor, 'maskedFields'>): CustomerFile => {
  if (actor.maskedFields.length === 0) return file
  const hidden = new Set<FieldKey>(maskedFieldsOf(actor))
  const masked = actor.maskedFields.reduce(
    (result, field) => (isCustomMask(field) ? withoutCustom(field)(result) : masks[field](result)),
    file
  )
  return {
    ...masked,
    raw: Object.fromEntries(Object.entries(file.raw).filter(([field]) => !hidden.has(field as FieldKey))),
    unclear: file.unclear.filter(({ field }) => !hidden.has(field))
  }
}
