import { createContext, use } from 'react'
import type { BecauseText } from '#contracts/portrait'
import type { Day } from '#kernel/day'
import type { Because, Say } from '#ui'
import { dayIn, useText, useTimeZone } from '#ui'
import type { FieldKey } from '../../contract.ts'
import type { Customer } from '../queries.ts'
import { namedBecause } from './rule-kind.ts'

/** Where a fact was taken from, and of which day it is as far as that is known. */
export type Evidence = Readonly<{ source: string; on: Day | null }>

type Known = Pick<Customer, 'fields' | 'orders' | 'orderCount' | 'timeline'>

/** What is computed from other facts has no place of its own. */
const computed = /^(?:customer\.(?:grade|completeness)|scores\.|lead\.|leads\.|needMatch)/

/**
 * Where the fact of a because stands: `orders.amount12m` in three orders, the last of 3月1日; `interactions.lastOn` in the
 * records; `customer.employees` in the file, as 八百来人 was written there.
 */
export const evidenceOf = (fact: string, customer: Known, timeZone: string, say: Say): Evidence => {
  const [area = '', name = ''] = fact.split('.')
  if (computed.test(fact)) return { source: say('web.customer.source.computed'), on: null }
  if (area === 'orders' && customer.orderCount > 0) {
    const on =
      customer.orders
        .map(({ orderedOn }) => orderedOn)
        .toSorted()
        .at(-1) ?? null
    return { source: say('web.customer.source.orders', { count: customer.orderCount }), on }
  }
  if (area === 'interactions') {
    const last = customer.timeline.find(({ kind }) => kind === 'record')
    if (last) return { source: say('web.customer.source.records'), on: dayIn(timeZone, new Date(last.at)) }
  }
  if (area === 'contacts' || area === 'need' || area === 'needs')
    return { source: say(`web.customer.source.${area === 'contacts' ? 'contact' : 'need'}`), on: null }
  // Facts are called as the fields that they are of, where they are of one.
  const raw = customer.fields[name as FieldKey]?.raw ?? null
  return {
    source: raw === null ? say('web.customer.source.file') : say('web.customer.source.fileAs', { raw }),
    on: null
  }
}

/** The customer whose page is open; its becauses say where their facts are from. */
export const CustomerAtHand = createContext<Customer | null>(null)

/** A because as it is shown: the rule by its kind, every fact with its source. */
export const useBecause = (): ((because: BecauseText) => Because) => {
  const say = useText()
  const timeZone = useTimeZone()
  const customer = use(CustomerAtHand)
  return (because) => {
    const named = namedBecause(because, say)
    if (customer === null) return named
    return {
      ...named,
      facts: named.facts.map((fact) => ({ ...fact, ...evidenceOf(fact.fact, customer, timeZone, say) }))
    }
  }
}
