import type { NumberRange } from '#kernel/range'
import type { Facts, FactValue } from '#lib/rules'
import { contactToJson, needToJson, type ContactJson, type NeedJson } from '../core/stored-json.ts'
import type { StoredContact, StoredFile, StoredNeed } from '../core/stored.ts'
import { activeContacts, openNeeds } from '../core/together.ts'
import { customJson } from './custom-json.ts'
import type { Concluded } from './examine.ts'

type CustomJson = ReturnType<typeof customJson>

/** A row of `contact`; `name` to `attention` are what rules ask for, as the facts have them. */
export type ContactRow = Readonly<{
  id: string
  customer_id: string
  name: string | null
  position: string | null
  department: string | null
  role: string | null
  mobile: string | null
  email: string | null
  attention: readonly string[] | null
  /** Typed values of the team's own fields. */
  custom: CustomJson
  detail: ContactJson
  is_primary: boolean
  state: 'active' | 'left'
  ordinal: number
}>

/** A row of `need`, in the same way. */
export type NeedRow = Readonly<{
  id: string
  customer_id: string
  type: string | null
  pains: readonly string[] | null
  wants: readonly string[] | null
  budget_min: number | null
  budget_max: number | null
  purchase_by: string | null
  willingness: number | null
  urgency: number | null
  importance: number | null
  threatens_business: boolean | null
  competitors: readonly string[] | null
  custom: CustomJson
  detail: NeedJson
  state: 'open' | 'met' | 'dropped'
}>

const valueOf = (item: Facts | undefined, key: string): FactValue | null => item?.values[key] ?? null

const listValue = (item: Facts | undefined, key: string): readonly string[] | null => {
  const value = valueOf(item, key)
  // Of the kinds of facts only lists are arrays.
  return Array.isArray(value) ? (value as readonly string[]) : null
}
const numberValue = (item: Facts | undefined, key: string): number | null => {
  const value = valueOf(item, key)
  return typeof value === 'number' ? value : null
}
const textValue = (item: Facts | undefined, key: string): string | null => {
  const value = valueOf(item, key)
  return typeof value === 'string' ? value : null
}
const flagValue = (item: Facts | undefined, key: string): boolean | null => {
  const value = valueOf(item, key)
  return typeof value === 'boolean' ? value : null
}
const rangeValue = (item: Facts | undefined, key: string): NumberRange | null => {
  const value = valueOf(item, key)
  return typeof value === 'object' && value !== null && 'min' in value ? value : null
}

const contactRow = (customerId: string, stored: StoredContact, item: Facts | undefined): ContactRow => ({
  id: stored.id,
  customer_id: customerId,
  name: stored.contact.name,
  position: stored.contact.position,
  department: stored.contact.department,
  role: stored.contact.role ?? stored.contact.suggestedRole,
  mobile: stored.contact.phones.find(({ kind }) => kind === 'mobile')?.e164 ?? null,
  email: stored.contact.email,
  attention: listValue(item, 'attention'),
  custom: customJson(item),
  detail: contactToJson(stored.contact, stored),
  is_primary: stored.isPrimary,
  state: stored.state,
  ordinal: stored.ordinal
})

/** Ratings beyond the scale come from odd lists; the column takes 1 to 5. */
const rating = (value: number | null): number | null =>
  value === null || value < 1 || value > 5 ? null : Math.round(value)

const needRow = (
  customerId: string,
  { id, need, state, ...written }: StoredNeed,
  item: Facts | undefined
): NeedRow => {
  const budget = rangeValue(item, 'budget')
  const whole = (end: number | null | undefined): number | null =>
    end === null || end === undefined ? null : Math.round(end)
  return {
    id,
    customer_id: customerId,
    type: need.type,
    pains: listValue(item, 'pains'),
    wants: listValue(item, 'wants'),
    budget_min: whole(budget?.min),
    budget_max: whole(budget?.max),
    purchase_by: textValue(item, 'purchaseBy'),
    willingness: rating(numberValue(item, 'willingness')),
    urgency: rating(numberValue(item, 'urgency')),
    importance: rating(numberValue(item, 'importance')),
    threatens_business: flagValue(item, 'threatensBusiness'),
    competitors: listValue(item, 'competitors'),
    custom: customJson(item),
    detail: needToJson(need, written),
    state
  }
}

/** The items of the facts, by the id of the part they were made of. */
const itemsById = (
  parts: readonly Readonly<{ id: string }>[],
  items: readonly Facts[] | null | undefined
): ReadonlyMap<string, Facts | undefined> => new Map(parts.map(({ id }, at) => [id, items?.[at]]))

/** The rows of a customer's contacts and needs, those who left and those that are met among them. */
export const partRows = (
  customerId: string,
  stored: StoredFile,
  { examined }: Pick<Concluded, 'examined'>
): Readonly<{ contacts: readonly ContactRow[]; needs: readonly NeedRow[] }> => {
  const contacts = itemsById(activeContacts(stored), examined.facts.items?.['contacts'])
  const needs = itemsById(openNeeds(stored), examined.facts.items?.['needs'])
  return {
    contacts: stored.contacts.map((one) => contactRow(customerId, one, contacts.get(one.id))),
    needs: stored.needs.map((one) => needRow(customerId, one, needs.get(one.id)))
  }
}
