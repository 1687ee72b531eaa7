import { addDays, type Day } from '#kernel/day'
import { remembered } from '#kernel/remembered'
import type { StrategyDefinition } from '#contracts/playbook'
import type { Rule } from '#core/portrait'
import { byVerdicts, type Facts } from '#lib/rules'

export type PlannedAction = Readonly<{
  what: string
  method: string
  material: string | null
  role: string
  /** Days after the plan begins. */
  afterDays: number
  on: Day
}>

/** A list is looked at as of one day, a server's customers as of today. */
const MOST_DAYS = 4
/** Next follow-ups of a list lie within a year or so. */
const MOST_FIRST_DAYS = 400

export type PlannableAction = StrategyDefinition['actions'][number] & Readonly<{ rule: Rule | null }>

/**
 * The steps of a strategy with their days: each so many days after the one before it, the first after the strategy
 * matched, moved to a working day. A step with a condition is planned only where that is true.
 */
const planActions = (
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

/**
 * Plans the steps of one strategy. Who has the same steps on the same day shares one list of them, so that whoever moves
 * them to other days or puts them into words does so once.
 */
export const createActionPlanner = (
  actions: readonly PlannableAction[],
  role: string,
  toWorkday: (day: Day) => Day
): ((facts: Facts, asOf: Day) => readonly PlannedAction[]) => {
  const conditions = actions.flatMap(({ rule }) => (rule === null ? [] : [rule.condition]))
  const planOn = remembered(
    (asOf) => byVerdicts(conditions, (facts) => planActions(actions, role, facts, asOf, toWorkday)),
    MOST_DAYS
  )
  return (facts, asOf) => planOn(asOf)(facts, asOf)
}

/** The same steps with the first one on a given day: the plan begins with the next follow-up. */
const planFrom = (
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

/** `planFrom` for many customers: the same steps from the same day are one list. */
export const createPlanFrom = (
  toWorkday: (day: Day) => Day
): ((actions: readonly PlannedAction[], firstOn: Day) => readonly PlannedAction[]) => {
  const known = new WeakMap<readonly PlannedAction[], (firstOn: Day) => readonly PlannedAction[]>()
  return (actions, firstOn) => {
    let from = known.get(actions)
    if (from === undefined) {
      from = remembered((day) => planFrom(actions, day, toWorkday), MOST_FIRST_DAYS)
      known.set(actions, from)
    }
    return from(firstOn)
  }
}
