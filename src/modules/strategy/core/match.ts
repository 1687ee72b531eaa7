import type { Day } from '#kernel/day'
import { message } from '#kernel/result'
import type { Cadence, PlaybookDocument, StrategyDefinition } from '#contracts/playbook'
import { evidenceOfCases, readRule, type Reason, type Rule } from '#core/portrait'
import type { Facts } from '#lib/rules'
import { firstHolding } from './choose.ts'
import { createNextBetter, type NextBetter } from './next-better.ts'
import { createActionPlanner, type PlannableAction, type PlannedAction } from './plan-actions.ts'

export type StrategyResult = Readonly<{
  id: string
  name: string
  reason: Reason
  role: string
  cadence: Cadence
  materials: readonly string[]
  actions: readonly PlannedAction[]
  nextBetter: NextBetter | null
}>

type ReadStrategy = Omit<StrategyDefinition, 'actions'> &
  Readonly<{ rule: Rule; actions: readonly PlannableAction[] }>

const readStrategy = (strategy: StrategyDefinition, playbook: PlaybookDocument): ReadStrategy => ({
  ...strategy,
  rule: readRule(`strategy.${strategy.id}`, strategy.when, playbook),
  actions: strategy.actions.map((action, at) => ({
    ...action,
    rule:
      action.when === undefined
        ? null
        : readRule(`strategy.${strategy.id}.actions[${at}]`, action.when, playbook)
  }))
})

/**
 * Matches the playbook's strategies in their order, the first that holds wins (FUP-1, FUP-2): tags 价值等级-高,
 * 意向-明确 and 决策链-清晰 give the weekly deep contact of S0. Says why, what is to be done on which working day, and
 * what it would take to reach a better one that is in reach. `null` where none holds. `cases` are the facts under each
 * value that is left open (中小型: 小型 or 中型); a strategy has to hold for all.
 */
export const createMatcher = (
  playbook: PlaybookDocument,
  toWorkday: (day: Day) => Day
): ((facts: Facts, asOf: Day, cases?: readonly Facts[]) => StrategyResult | null) => {
  const strategies = playbook.strategies.map((strategy) => {
    const read = readStrategy(strategy, playbook)
    return {
      ...read,
      planned: createActionPlanner(read.actions, read.role, toWorkday),
      matched: message('strategy.matched', { name: read.name })
    }
  })
  const nextBetterOf = createNextBetter(playbook, strategies)

  return (facts, asOf, cases = [facts]) => {
    const at = firstHolding(strategies, cases, asOf)
    const found = strategies[at]
    if (!found) return null
    const { id, name, rule, role, cadence, materials, matched, planned } = found
    return {
      id,
      name,
      role,
      cadence,
      materials,
      reason: {
        message: matched,
        rule: rule.id,
        facts: evidenceOfCases(rule, cases, asOf)
      },
      actions: planned(facts, asOf),
      nextBetter: nextBetterOf(at, facts, asOf)
    }
  }
}
