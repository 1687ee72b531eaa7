import type { Day } from '#kernel/day'
import type { Condition, FactCondition } from './condition.ts'
import { type Facts, knownValue } from './facts.ts'
import { operatorOf } from './operators/index.ts'

/** The comparisons of a condition that time can change: its own, and those on the items of its collections. */
type Clocks = Readonly<{
  own: readonly FactCondition[]
  items: readonly Readonly<{ collection: string; clocks: Clocks }>[]
}>

const gather = (condition: Condition, own: FactCondition[], items: Clocks['items'][number][]): void => {
  switch (condition.kind) {
    case 'always':
      return
    case 'all':
    case 'any':
      for (const part of condition.parts) gather(part, own, items)
      return
    case 'not':
      gather(condition.part, own, items)
      return
    case 'fact':
      if ('changesOn' in operatorOf(condition.operator)) own.push(condition)
      return
    default: {
      const clocks = clocksOf(condition.where)
      if (clocks.own.length > 0) items.push({ collection: condition.collection, clocks })
    }
  }
}

const gathered = new WeakMap<Condition, Clocks>()

/** Most conditions have none: they are looked through once, not once a record. */
const clocksOf = (condition: Condition): Clocks => {
  const known = gathered.get(condition)
  if (known) return known
  const clocks = { own: [], items: [] }
  gather(condition, clocks.own, clocks.items)
  gathered.set(condition, clocks)
  return clocks
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)

const nextChange = ({ own, items }: Clocks, facts: Facts, asOf: Day): Day | null => {
  let first: Day | null = null
  for (const { fact, operator, operand } of own) {
    const value = knownValue(facts.values[fact])
    if (typeof value !== 'string') continue
    for (const day of operatorOf(operator).changesOn?.(operand, value) ?? [])
      if (day > asOf) first = earlier(first, day)
  }
  for (const { collection, clocks } of items)
    for (const item of facts.items?.[collection] ?? []) first = earlier(first, nextChange(clocks, item, asOf))
  return first
}

/**
 * The first day after `asOf` on which a time window of the conditions may change its verdict on the record though
 * nothing is written: with an order on 2024-03-01, `withinLastDays: 30` holds until 2024-03-31 and gives 2024-04-01.
 * Null where time changes nothing. Facts that are sums over a window have a clock of their own.
 */
export const validUntil = (conditions: readonly Condition[], facts: Facts, asOf: Day): Day | null => {
  let first: Day | null = null
  for (const condition of conditions) first = earlier(first, nextChange(clocksOf(condition), facts, asOf))
  return first
}
