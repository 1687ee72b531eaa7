import type { Day } from '#kernel/day'
import type { Rule } from '#core/portrait'
import type { Condition, Facts } from '#lib/rules'

/** One comparison that keeps a strategy from holding, with the value that the fact has now. */
export type Requirement = Readonly<{
  condition: Condition
  /** The comparison would have to fail. */
  negated: boolean
  /** The fact is missing; else it is known and says otherwise. */
  unknown: boolean
}>

/** The fewest comparisons that would make the rule hold (FUP-2). */
export const takes = (rule: Rule, facts: Facts, asOf: Day): readonly Requirement[] =>
  rule.explain(facts, asOf).toHold.map((requirement) => ({
    condition: requirement.condition,
    negated: requirement.negated,
    unknown: requirement.state === 'unknown'
  }))
