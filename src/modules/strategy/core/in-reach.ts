import type { Condition } from '#lib/rules'

type FactCondition = Extract<Condition, { kind: 'fact' }>

/** What can be asked, or looked up in our own books, while it is unknown (ours). */
const ASKED: ReadonlySet<string> = new Set([
  'need.known',
  'need.budget',
  'need.purchaseBy',
  'need.purchasePeriodKnown',
  'need.willingness',
  'chain.roles',
  'chain.lead',
  'chain.complete',
  'orders.amount12m',
  'orders.count',
  'customer.size',
  'customer.employees',
  'customer.revenue',
  'customer.standing',
  'customer.expansionPlans'
])

/** What a salesperson can still bring about where it is known to be otherwise (ours). */
const GROWS: ReadonlySet<string> = new Set([
  'need.known',
  'need.budget',
  'need.purchasePeriodKnown',
  'chain.roles',
  'chain.complete',
  'orders.amount12m',
  'orders.count'
])

/** Comparisons that nobody works towards: few orders, a long silence, a need that is not there. */
const UNSOUGHT: ReadonlySet<string> = new Set([
  'lt',
  'lte',
  'ne',
  'isNot',
  'noneOf',
  'hasNone',
  'before',
  'olderThanDays'
])

/**
 * Whether a salesperson can do something about a comparison: ask for an unknown budget, sell more to reach 50万. Not
 * that a company be 大型 that is known to be small, nor that it buy less.
 */
export const isInReach = ({ fact, operator, operand }: FactCondition, unknown: boolean): boolean =>
  (unknown ? ASKED : GROWS).has(fact) && !UNSOUGHT.has(operator) && operand !== false
