import type { Day } from '#kernel/day'
import type { PlaybookDocument } from '#contracts/playbook'
import { readRule, type Rule } from '#core/portrait'
import type { Facts } from '#lib/rules'

/** The first of the rules that holds under each value that is left open; -1 where none does. */
export const firstHolding = (
  strategies: readonly Readonly<{ rule: Rule }>[],
  cases: readonly Facts[],
  asOf: Day
): number => strategies.findIndex(({ rule }) => cases.every((one) => rule.test(one, asOf) === true))

/** The id of the strategy that `createMatcher` matches, without its reason and its plan. */
export const createStrategyChoice = (
  playbook: PlaybookDocument
): ((cases: readonly Facts[], asOf: Day) => string | null) => {
  const strategies = playbook.strategies.map(({ id, when }) => ({
    id,
    rule: readRule(`strategy.${id}`, when, playbook)
  }))
  return (cases, asOf) => strategies[firstHolding(strategies, cases, asOf)]?.id ?? null
}
