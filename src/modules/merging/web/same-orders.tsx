import { Amount, Checkbox, RelativeDate, useText } from '#ui'
import type { MergePreview } from '../contract.ts'

/** Orders that both customers have: one order entered twice, or two that happen to be alike. */
export const SameOrders = ({
  orders,
  united,
  onChange
}: Readonly<{
  orders: MergePreview['sameOrders']
  united: boolean
  onChange: (united: boolean) => void
}>) => {
  const say = useText()
  return (
    <section className="stack" aria-labelledby="same-orders">
      <h2 id="same-orders">{say('merging.web.sameOrders', { count: orders.length })}</h2>
      <ul className="same-orders">
        {orders.map(({ orderedOn, amountFen, productType }, at) => (
          // Two may be alike in everything.
          <li key={`${orderedOn} ${at}`}>
            <RelativeDate day={orderedOn} /> {amountFen !== null && <Amount fen={amountFen} />}{' '}
            {productType !== null && <span className="soft">{productType}</span>}
          </li>
        ))}
      </ul>
      <Checkbox checked={united} onChange={onChange}>
        {say('merging.web.sameOrders.unite')}
      </Checkbox>
    </section>
  )
}
