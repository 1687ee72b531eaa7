import { createContext, use } from 'react'
import type { BecauseText } from '#contracts/portrait'
import type { Day } from '#kernel/day'
import type { Because, Say } from '#ui'
import { dayIn, useText, useTimeZone } from '#ui'
import type { FieldKey } from '../../contract.ts'
import type { Customer } from '../queries.ts'
import { sourceText } from '../source/source-text.ts'
import { namedBecause } from './rule-kind.ts'

/** Where a fact was taken from, and of which day it is as far as that is known. */
export type Evidence = Readonly<{ source: string; on: Day | null }>

type Known = Pick<Customer, 'fields' | 'orders' | 'orderCount' | 'timeline' | 'source' | 'sources'>

/** What is computed from other facts has no place of its own. */
const computed = /^(?:customer\.(?:grade|completeness)|scores\.|lead\.|leads\.|needMatch)/

/** The field of a fact that is of one, with its source and day; what the list or the person wrote where that differs. */
const ofField = (
  field: FieldKey,
  { fields, source: base, sources }: Known,
  timeZone: string,
  say: Say
): Evidence => {
  const own = sources[field]
  const source = own?.source ?? base
  const raw = fields[field]?.raw ?? null
  const told = sourceText(source, say)
  // A list says of which day what it tells is; where it does not, it is of the day it was read on.
  const stated = own === undefined && base.kind === 'import' ? fields.obtainedOn?.text : null
  return {
    source: raw === null ? told : say('web.source.as', { source: told, raw }),
    on: stated ?? dayIn(timeZone, new Date(own?.confirmed?.at ?? source.at))
  }
}

/**
 * Where the fact of a because stands: `orders.amount12m` in three orders, the last of 3月1日; `interactions.lastOn` in the
 * records; `customer.employees` in the list or by the person that it came from, as 八百来人 was written there.
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
  const isNeeds = area === 'need' && customer.fields[name as FieldKey] !== undefined
  if (!isNeeds && (area === 'contacts' || area === 'need' || area === 'needs')) {
    const part = say(`web.customer.source.${area === 'contacts' ? 'contact' : 'need'}`)
    return { source: part, on: null }
  }
  return ofField(name as FieldKey, customer, timeZone, say)
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
