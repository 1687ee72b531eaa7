import { addDays, type Day } from '#kernel/day'
import type { StrategyDefinition } from '#contracts/playbook'
import type { Rule } from '#core/portrait'
import type { Facts } from '#lib/rules'

export type PlannedAction = Readonly<{
  what: string
  method: string
  material: string | null
  role: string
  /** Days after the plan begins. */
  afterDays: number
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
      afterDays: offset,
      on: toWorkday(addDays(asOf, offset))
    })
  }
  return planned
}

/** The same steps with the first one on a given day: the plan begins with the next follow-up. */
export const planFrom = (
  actions: readonly PlannedAction[],
  firstOn: Day,
  toWorkday: (day: Day) => Day
): readonly PlannedAction[] => {
  const begin = actions[0]?.afterDays ?? 0
  return actions.map((action) => ({
    ...action,
    on: toWorkday(addDays(firstOn, action.afterDays - begin))
  }))
}
