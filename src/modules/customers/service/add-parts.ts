import type { Contact, CustomerFile, CustomTexts, FieldKey, Need } from '#contracts/customers'
import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import type { Transaction } from '#platform/database'
import type { OrderRow, StoredContact, StoredNeed } from '../core/stored.ts'
import type { OrderWriteRow } from '../io/store/rows.ts'
import { changeCustomers } from './change-customers.ts'
import type { Moment } from './moment.ts'

type Written = Readonly<{
  id: string
  raw: Readonly<Partial<Record<FieldKey, string>>>
  unclear: CustomerFile['unclear']
}>

/** An order as a list tells it; amounts in 分. */
export type OrderToAdd = Readonly<{
  id: string
  orderedOn: Day
  amountFen: number
  profitFen: number | null
  productType: string | null
  note: string | null
  externalId: string | null
  custom: CustomTexts | null
}>

/** What is to be added to one customer; the ids are whoever adds them to give. */
export type PartsOfOne = Readonly<{
  customerId: string
  contacts: readonly (Written & Readonly<{ contact: Contact }>)[]
  needs: readonly (Written & Readonly<{ need: Need }>)[]
  orders: readonly OrderToAdd[]
}>

const contactsOf = (
  stored: readonly StoredContact[],
  added: PartsOfOne['contacts']
): readonly StoredContact[] => {
  const first = Math.max(-1, ...stored.map(({ ordinal }) => ordinal)) + 1
  const isPrimaryFree = !stored.some(({ isPrimary, state }) => isPrimary && state === 'active')
  return [
    ...stored,
    ...added.map(({ id, contact, raw, unclear }, at): StoredContact => ({
      id,
      ordinal: first + at,
      isPrimary: isPrimaryFree && at === 0,
      state: 'active',
      contact,
      raw,
      unclear
    }))
  ]
}

const orderRow = (
  order: OrderToAdd,
  customerId: string,
  { now }: Moment,
  createdBy: string
): OrderWriteRow => ({
  id: order.id,
  customer_id: customerId,
  ordered_on: order.orderedOn,
  amount_fen: order.amountFen,
  profit_fen: order.profitFen,
  product_type: order.productType,
  note: order.note,
  external_id: order.externalId,
  raw: order.custom,
  created_at: now.toISOString(),
  created_by: createdBy
})

/**
 * Adds contacts, needs and orders to many customers at once, as an import of further sheets does: the statements of one
 * change, however many. Who is out of reach, in the recycle bin or merged away stays as he is; the others come back.
 */
export const addParts = async (
  transaction: Transaction,
  actor: Actor,
  parts: readonly PartsOfOne[],
  moment: Moment,
  runId: string | null = null
): Promise<ReadonlySet<string>> => {
  const byCustomer = new Map(parts.map((one) => [one.customerId, one]))
  const done = new Set<string>()
  await changeCustomers(
    transaction,
    actor,
    [...byCustomer.keys()],
    moment,
    (before) => {
      const added = byCustomer.get(before.id)
      if (!added || before.state === 'deleted' || before.state === 'merged') return null
      done.add(before.id)
      const needs = added.needs.map(({ id, need, raw, unclear }): StoredNeed => ({
        id,
        state: 'open',
        need,
        raw,
        unclear
      }))
      const briefs = added.orders.map((order): OrderRow & Readonly<{ id: string }> => ({
        id: order.id,
        orderedOn: order.orderedOn,
        amountFen: order.amountFen,
        profitFen: order.profitFen,
        productType: order.productType,
        custom: order.custom
      }))
      const version = before.version + 1
      return {
        after: {
          ...before,
          stored: {
            ...before.stored,
            contacts: contactsOf(before.stored.contacts, added.contacts),
            needs: [...before.stored.needs, ...needs]
          },
          recorded: { ...before.recorded, orders: [...before.recorded.orders, ...briefs] }
        },
        history: [
          ...added.contacts.map(({ id, raw }) => ({
            kind: 'contact' as const,
            before: null,
            after: { id, fields: raw, version }
          })),
          ...added.needs.map(({ id, raw }) => ({
            kind: 'need' as const,
            before: null,
            after: { id, fields: raw, version }
          })),
          ...briefs.map((after) => ({ kind: 'order' as const, before: null, after }))
        ],
        action: 'customer.partsAdded',
        detail: {
          contacts: added.contacts.length,
          needs: added.needs.length,
          orders: added.orders.length
        },
        orders: added.orders.map((order) => orderRow(order, before.id, moment, actor.memberId))
      }
    },
    null,
    runId
  )
  return done
}

/** Parts of one customer, by their ids. */
export type PartIds = Readonly<{
  customerId: string
  contacts: ReadonlySet<string>
  needs: ReadonlySet<string>
  orders: ReadonlySet<string>
}>

const partition = <T>(list: readonly T[], goes: (one: T) => boolean): readonly [going: T[], staying: T[]] => [
  list.filter(goes),
  list.filter((one) => !goes(one))
]

// The loaded orders carry their ids; sums do not look at them.
const idOf = (order: OrderRow): string => (order as OrderRow & Readonly<{ id: string }>).id

/** Takes such parts away again, of many customers at once; gives how many went. */
export const removeParts = async (
  transaction: Transaction,
  actor: Actor,
  parts: readonly PartIds[],
  moment: Moment,
  runId: string | null = null
): Promise<number> => {
  const byCustomer = new Map(parts.map((one) => [one.customerId, one]))
  let removed = 0
  await changeCustomers(
    transaction,
    actor,
    [...byCustomer.keys()],
    moment,
    (before) => {
      const ids = byCustomer.get(before.id)
      if (!ids || before.state === 'deleted' || before.state === 'merged') return null
      const { stored, recorded } = before
      const [contacts, otherContacts] = partition(stored.contacts, ({ id }) => ids.contacts.has(id))
      const [needs, otherNeeds] = partition(stored.needs, ({ id }) => ids.needs.has(id))
      const [orders, otherOrders] = partition(recorded.orders, (order) => ids.orders.has(idOf(order)))
      const count = contacts.length + needs.length + orders.length
      if (count === 0) return null
      removed += count
      const primaryGone = contacts.some(({ isPrimary }) => isPrimary)
      return {
        after: {
          ...before,
          stored: {
            ...stored,
            contacts: primaryGone
              ? otherContacts.map((one, at) => ({ ...one, isPrimary: at === 0 }))
              : otherContacts,
            needs: otherNeeds
          },
          recorded: { ...recorded, orders: otherOrders }
        },
        history: [
          ...contacts.map(({ id, raw }) => ({
            kind: 'contact' as const,
            before: { id, fields: raw },
            after: null
          })),
          ...needs.map(({ id, raw }) => ({
            kind: 'need' as const,
            before: { id, fields: raw },
            after: null
          })),
          ...orders.map((order) => ({ kind: 'order' as const, before: order, after: null }))
        ],
        action: 'customer.partsRemoved',
        detail: { contacts: contacts.length, needs: needs.length, orders: orders.length },
        removedOrders: orders.map(idOf)
      }
    },
    null,
    runId
  )
  return removed
}
