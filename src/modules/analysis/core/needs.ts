import { message } from '#kernel/result'
import { textOf, type Evidence, type Reason } from '#core/portrait'
import type { Facts } from '#lib/rules'

export type NeedPriorityResult = Readonly<{ priority: 'P0' | 'P1' | 'P2' | null; reason: Reason }>

const evidence = (facts: Facts, keys: readonly string[]): readonly Evidence[] =>
  keys.flatMap((fact) => {
    const value = facts.values[fact] ?? undefined
    return value === undefined ? [] : [{ fact, value }]
  })

/** Whether both sides of the matrix are known. */
const isJudged = (facts: Facts): boolean =>
  ['need.urgency', 'need.importance'].every((key) => typeof facts.values[key] === 'number')

const none: NeedPriorityResult = {
  priority: null,
  reason: { message: message('analysis.need.none'), rule: null, facts: [] }
}

/**
 * The priority of the customer's need with its reason (ANA-3, S4): P0 影响生存, P1 urgent and important, P2 can wait;
 * none where no need is known. The thresholds are the playbook's; the fact is `need.priority`.
 */
export const explainPriority = (facts: Facts): NeedPriorityResult => {
  const priority = textOf(facts.values['need.priority'])
  if (priority === 'P0')
    return {
      priority,
      reason: {
        message: message('analysis.need.P0'),
        rule: 'need-priority',
        facts: evidence(facts, ['need.threatensBusiness'])
      }
    }
  if (priority === 'P1' || priority === 'P2')
    return {
      priority,
      reason: {
        message: message(
          isJudged(facts) || priority === 'P1' ? `analysis.need.${priority}` : 'analysis.need.unjudged'
        ),
        rule: 'need-priority',
        facts: evidence(facts, ['need.urgency', 'need.importance'])
      }
    }
  return none
}
