import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { fenOfYuan, type AmountFen } from '#kernel/money'
import type { CustomTexts, OrderInput } from '#contracts/customers'
import { parseAmount } from '#lib/chinese'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { storableText } from '../core/sparse.ts'
import type { OrderRow } from '../core/stored.ts'
import { isOrderChangedSince } from '../io/store/history.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import type { OrderWriteRow } from '../io/store/rows.ts'
import { maskedFieldsOf, mayNotSee } from '../masking/masked-fields.ts'
import { changeCustomer } from './change-customers.ts'
import { noSuchPart, requireActive, type PartChanged } from './change-parts.ts'
import { requireDefined, requireFilled } from './custom-fields.ts'
import type { Moment } from './moment.ts'

/** One sum in 分 of what was typed: `12万` is 12000000; of a range the middle. */
const fenOf = (text: string, field: string): AmountFen => {
  const parsed = parseAmount(text)
  if (!parsed.ok) throw new AppError('invalid', 'customers.amountUnclear', { text }, field)
  const { min, max, currency } = parsed.value
  if (currency !== 'CNY') throw new AppError('invalid', 'customers.amountForeign', {}, field)
  const yuan = min !== null && max !== null ? (min + max) / 2 : (min ?? max)
  if (yuan === null || !Number.isSafeInteger(fenOfYuan(yuan)))
    throw new AppError('invalid', 'customers.amountUnclear', { text }, field)
  return fenOfYuan(yuan)
}

const textOrNull = (text: string | null | undefined): string | null => {
  const kept = storableText(text ?? '').trim()
  return kept === '' ? null : kept
}

/** What stands there with what is said anew; what is emptied is gone. */
const ownTexts = (
  known: CustomTexts | null | undefined,
  said: NonNullable<OrderInput['fields']>
): CustomTexts | null => {
  const texts = Object.entries({ ...known, ...said }).flatMap(([key, text]) => {
    const kept = textOrNull(text)
    return kept === null ? [] : [[key, kept] as const]
  })
  return texts.length === 0 ? null : Object.fromEntries(texts)
}

const requireSums = (actor: Actor): void => {
  if (actor.maskedFields.includes('orderAmount'))
    throw new AppError('forbidden', 'customers.masked', {}, 'amount')
}

const briefOf = (row: OrderWriteRow): OrderRow & Readonly<{ id: string }> => ({
  id: row.id,
  orderedOn: row.ordered_on,
  amountFen: row.amount_fen,
  profitFen: row.profit_fen,
  productType: row.product_type,
  custom: row.raw
})

type Known = readonly (OrderRow & Readonly<{ id: string }>)[]

// The loaded orders carry their ids; sums do not look at them.
const ordersWithIds = (orders: readonly OrderRow[]): Known => orders as Known

const FEN = 100
const toldOwn = (custom: CustomTexts | null | undefined): string =>
  JSON.stringify(Object.entries(custom ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)))

const toldOrder = ({ orderedOn, amountFen }: Pick<OrderRow, 'orderedOn' | 'amountFen'>): string =>
  `${orderedOn} ${amountFen / FEN}元`

/** An order is mended as a whole: who has not seen what somebody else made of it meanwhile is told both. */
const refuseOther = async (
  transaction: Transaction,
  { id, version }: LoadedCustomer,
  asked: number,
  theirs: Known[number],
  row: OrderWriteRow
): Promise<void> => {
  const yours = briefOf(row)
  if (
    toldOrder(theirs) === toldOrder(yours) &&
    theirs.productType === yours.productType &&
    toldOwn(theirs.custom) === toldOwn(yours.custom)
  )
    return
  if (!(await isOrderChangedSince(transaction, id, theirs.id, asked))) return
  const told = { version, yours: toldOrder(yours), theirs: toldOrder(theirs) }
  throw new AppError('precondition', 'customers.changedMeanwhile', told, 'amount')
}

/** Records an order (`partId` null) or mends one; the sums of twelve months follow at once. */
export const putOrder = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  partId: string | null,
  input: OrderInput,
  moment: Moment,
  address: string | null = null,
  ifMatch: number | null = null
): Promise<PartChanged> => {
  requireSums(actor)
  const id = partId ?? newId(moment.now.getTime())
  const profit = textOrNull(input.profit)
  const fields = input.fields ?? {}
  const hidden = mayNotSee(actor, Object.keys(fields))
  if (hidden !== null) throw new AppError('forbidden', 'customers.masked', {}, hidden)
  const rowWith = (known: CustomTexts | null | undefined): OrderWriteRow => ({
    id,
    customer_id: customerId,
    ordered_on: input.orderedOn,
    amount_fen: fenOf(input.amount, 'amount'),
    profit_fen: profit === null ? null : fenOf(profit, 'profit'),
    product_type: textOrNull(input.productType),
    note: textOrNull(input.note),
    external_id: textOrNull(input.externalId),
    raw: ownTexts(known, fields),
    created_at: moment.now.toISOString(),
    created_by: actor.memberId
  })
  const version = await changeCustomer(
    transaction,
    actor,
    customerId,
    moment,
    async (before, playbook) => {
      requireActive(before)
      requireDefined(playbook, fields, 'order')
      const orders = ordersWithIds(before.recorded.orders)
      const known = orders.find((order) => order.id === id)
      if (partId !== null && !known) throw noSuchPart()
      const row = rowWith(known?.custom)
      requireFilled(playbook, row.raw, known ? { texts: known.custom } : null, new Set(maskedFieldsOf(actor)))
      if (known && ifMatch !== null && ifMatch !== before.version)
        await refuseOther(transaction, before, ifMatch, known, row)
      const others = orders.filter((order) => order.id !== id)
      return {
        after: { ...before, recorded: { ...before.recorded, orders: [...others, briefOf(row)] } },
        history: [
          { kind: 'order', before: known ?? null, after: { ...briefOf(row), version: before.version + 1 } }
        ],
        action: known ? 'customer.orderChanged' : 'customer.orderAdded',
        detail: { partId: id },
        orders: [row]
      }
    },
    address
  )
  return { id: customerId, version, partId: id }
}

export const removeOrder = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  partId: string,
  moment: Moment,
  address: string | null = null
): Promise<number> => {
  requireSums(actor)
  return changeCustomer(
    transaction,
    actor,
    customerId,
    moment,
    (before) => {
      requireActive(before)
      const orders = ordersWithIds(before.recorded.orders)
      const gone = orders.find((order) => order.id === partId)
      if (!gone) throw noSuchPart()
      const rest = orders.filter((order) => order.id !== partId)
      return {
        after: { ...before, recorded: { ...before.recorded, orders: rest } },
        history: [{ kind: 'order', before: gone, after: null }],
        action: 'customer.orderRemoved',
        detail: { partId },
        removedOrders: [partId]
      }
    },
    address
  )
}
