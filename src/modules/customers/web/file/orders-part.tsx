import { useState } from 'react'
import {
  Amount,
  api,
  ApiProblem,
  Button,
  EmptyState,
  IconButton,
  problemText,
  RelativeDate,
  showToast,
  useSubmit,
  useText
} from '#ui'
import type { CustomerPage, OrderInput } from '../../contract.ts'
import { refreshCustomer, type Customer } from '../queries.ts'
import { OrderDialog } from './order-dialog.tsx'

type Order = CustomerPage['orders'][number]

/** What it takes to put an order back that was taken away. */
const inputOf = (order: Order): OrderInput => ({
  orderedOn: order.orderedOn,
  amount: String((order.amountFen ?? 0) / 100),
  profit: order.profitFen === null ? null : String(order.profitFen / 100),
  productType: order.productType,
  note: order.note,
  externalId: order.externalId,
  fields: Object.fromEntries(
    Object.entries(order.fields).flatMap(([key, known]) =>
      known?.masked === true ? [] : [[key, known?.raw ?? known?.text ?? null]]
    )
  )
})

/** 订单: recorded orders, from which amounts of twelve months and the grade follow. */
export const OrdersPart = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  /** The dialog: of a new order, or of one that could not be put back as it was. */
  const [adding, setAdding] = useState<Readonly<{ from: OrderInput | null }> | null>(null)
  const { id, orders, orderCount, can } = customer
  const own = customer.customFields.filter(({ of }) => of === 'order')
  const tell = (error: unknown): void => showToast(problemText(error, say('ui.unreached')), { problem: true })
  const putBack = useSubmit(
    async (order: Order, idempotencyKey) =>
      api.post(`/customers/${id}/orders`, inputOf(order), { idempotencyKey }),
    { onDone: async () => refreshCustomer(id) }
  )
  const restore = async (order: Order): Promise<void> => {
    try {
      await putBack.mutateAsync(order)
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 400) return tell(error)
      // What the team requires of an order by now is asked for, and nothing of it is lost.
      setAdding({ from: inputOf(order) })
      tell(error)
    }
  }
  const removal = useSubmit(async (order: Order) => api.remove(`/customers/${id}/orders/${order.id}`), {
    onDone: async (_, order) => {
      showToast(
        say('web.customer.order.removed'),
        order.amountFen === null ? {} : { undo: () => void restore(order) }
      )
      await refreshCustomer(id)
    },
    onFail: tell
  })
  return (
    <>
      {orders.length === 0 ? (
        <EmptyState title={say('web.customer.orders.none')} next={say('web.customer.orders.none.next')} />
      ) : (
        <table className="plain-table orders">
          <thead>
            <tr>
              <th scope="col">{say('web.customer.order.day')}</th>
              <th scope="col" className="number">
                {say('web.customer.order.amount')}
              </th>
              <th scope="col">{say('web.customer.order.product')}</th>
              {own.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{say('ui.more')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <td>
                  <RelativeDate day={order.orderedOn} />
                </td>
                <td className="number">
                  <Amount fen={order.amountFen} />
                </td>
                <td>
                  {order.productType} {order.note !== null && <span className="soft">{order.note}</span>}
                </td>
                {own.map(({ key, label }) => (
                  <td key={key} data-label={label}>
                    {order.fields[key]?.text ?? order.fields[key]?.raw ?? <span className="soft">—</span>}
                  </td>
                ))}
                <td className="number">
                  {can.write && (
                    <IconButton
                      icon="close"
                      label={say('web.customer.order.remove')}
                      onClick={() => !removal.isPending && removal.mutate(order)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {orderCount > orders.length && (
        <p className="soft small">
          {say('web.customer.orders.newest', { count: orders.length, all: orderCount })}
        </p>
      )}
      {can.write && (
        <Button onClick={() => setAdding({ from: null })}>{say('web.customer.order.add')}</Button>
      )}
      {adding && <OrderDialog id={id} fields={own} from={adding.from} onClose={() => setAdding(null)} />}
    </>
  )
}
