import { addDays, type Day } from '#kernel/day'
import type { StrategyDefinition } from '#contracts/playbook'
import type { Rule } from '#core/portrait'
import type { Facts } from '#lib/rules'

export type PlannedAction = Readonly<{
  what: string
  method: string
  material: string | null
  role: string
  on: Day
}>

export type PlannableAction = StrategyDefinition['actions'][number] & Readonly<{ rule: Rule | null }>

/**
 * The steps of a strategy with their days: each so many days after the one before it, the first after the strategy
 * matched, moved to a working day. A step with a condition is planned only where that is true.
 */
export const planActions = (
  actions: readonly PlannableAction[],
  role: string,
  facts: Facts,
  asOf: Day,
  toWorkday: (day: Day) => Day
): readonly PlannedAction[] => {
  let offset = 0
  const planned: PlannedAction[] = []
  for (const action of actions) {
    if (action.rule && action.rule.test(facts, asOf) !== true) continue
    offset += action.offsetDays
    planned.push({
      what: action.what,
      method: action.method,
      material: action.material,
      role: action.role ?? role,
      on: toWorkday(addDays(asOf, offset))
    })
  }
  return planned
}
