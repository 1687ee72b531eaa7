import type { CustomerFile } from '#contracts/customers'
import type { FactValues } from './fact-values.ts'

/** 价值潜力: what was bought. Unknown where no orders are recorded at all, never 0. Facts of `orders.*`. */
export const valueFacts = (values: FactValues, { orders }: CustomerFile): void => {
  values['orders.amount12m'] = orders.amount12mFen
  values['orders.profit12m'] = orders.profit12mFen
  values['orders.total'] = orders.totalAmountFen
  values['orders.count'] = orders.count
  values['orders.count12m'] = orders.count12m
  values['orders.lastOn'] = orders.lastOn
  // What never began has not ended.
  values['orders.ended'] = orders.ended ?? (orders.count === 0 ? false : undefined)
}
