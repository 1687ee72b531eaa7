import type { Day } from '#kernel/day'
import type { CustomerFile } from '../contract.ts'
import type { OrderRow } from './stored.ts'

type Identified = OrderRow & Readonly<{ id?: string }>

/**
 * What orders up to `today` say in fields of the team's own, the newest first: of two on one day the one that was recorded later,
 * as its id tells. Undefined where none says anything, as with most customers.
 */
export const orderTextsOf = (rows: readonly OrderRow[], today: Day): CustomerFile['orderTexts'] => {
  if (!rows.some(({ custom }) => custom)) return undefined
  // Orders that were loaded carry their ids.
  const newestFirst = (rows as readonly Identified[]).toSorted(
    (a, b) => (a.orderedOn === b.orderedOn ? 0 : a.orderedOn < b.orderedOn ? 1 : -1) || later(a, b)
  )
  return newestFirst.flatMap(({ orderedOn, custom }) =>
    custom && orderedOn <= today ? [{ on: orderedOn, texts: custom }] : []
  )
}

const later = ({ id: a = '' }: Identified, { id: b = '' }: Identified): number =>
  a === b ? 0 : a < b ? 1 : -1
