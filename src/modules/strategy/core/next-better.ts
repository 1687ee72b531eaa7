import type { Day } from '#kernel/day'
import type { Cadence, PlaybookDocument } from '#contracts/playbook'
import type { Rule } from '#core/portrait'
import { byVerdicts, type Facts } from '#lib/rules'
import { comparisonsOf } from './comparisons.ts'
import { createWayTo, type Requirement } from './way-to.ts'

export type NextBetter = Readonly<{ id: string; name: string; takes: readonly Requirement[] }>

type Ruled = Readonly<{ id: string; name: string; cadence: Cadence; rule: Rule }>

/** Days between two contacts, for comparing paces: one to two a week is as quick as weekly. */
const paceOf = ({ cadence: { min, max, days } }: Ruled): number => days / Math.max(min > 0 ? min : max, 1)

/**
 * The next better strategy (FUP-2): of those before the one that holds, no slower and in a salesperson's reach, the
 * one that takes the least, then the quickest, then the nearest. Of a customer of whom nothing is known: 需求模糊,
 * which takes 问清客户要解决什么问题. `null` where none is in reach.
 */
export const createNextBetter = (
  playbook: PlaybookDocument,
  strategies: readonly Ruled[]
): ((at: number, facts: Facts, asOf: Day) => NextBetter | null) => {
  const { wayTo, behind } = createWayTo(playbook)
  // What a strategy takes follows from few comparisons: customers who differ in others share it.
  const ways = new Map(
    strategies.map((strategy) => {
      const asked = [strategy.rule, ...behind(strategy.rule)].flatMap(({ condition }) =>
        comparisonsOf(condition)
      )
      return [strategy, byVerdicts(asked, (facts, asOf) => ({ way: wayTo(strategy.rule, facts, asOf) }))]
    })
  )

  const choose = (at: number, facts: Facts, asOf: Day): NextBetter | null => {
    let best: Readonly<{ strategy: Ruled; takes: readonly Requirement[] }> | null = null
    const held = strategies[at]
    for (const strategy of strategies.slice(0, at).reverse()) {
      if (held && paceOf(strategy) > paceOf(held)) continue
      const takes = ways.get(strategy)?.(facts, asOf).way
      if (!takes || takes.length === 0) continue
      const less = takes.length - (best?.takes.length ?? Infinity)
      if (less < 0 || (less === 0 && best && paceOf(strategy) < paceOf(best.strategy)))
        best = { strategy, takes }
    }
    return best && { id: best.strategy.id, name: best.strategy.name, takes: best.takes }
  }

  const ready = strategies.map((_, at) => {
    const rules = strategies.slice(0, at).flatMap(({ rule }) => [rule, ...behind(rule)])
    const asked = rules.flatMap(({ condition }) => comparisonsOf(condition))
    return byVerdicts(asked, (facts, asOf) => ({ next: choose(at, facts, asOf) }))
  })
  return (at, facts, asOf) => ready[at]?.(facts, asOf).next ?? null
}
