import type { Day } from '#kernel/day'

type Action = Readonly<{ what: string; method: string; material: string | null }>

export type Decision = Readonly<{
  strategy: Readonly<{ id: string; actions: readonly Action[] }> | null
  followUp: Readonly<{ on: Day; method: string | null; goal: string | null; material: string | null }>
}>

export type FollowingStep = Readonly<{
  on: Day
  method: string | null
  goal: string
  material: string | null
  origin: 'strategy' | 'cadence'
  strategyId: string | null
}>

const GOAL_WHERE_NONE = '跟进'

/**
 * The step after one that was done (FUP-3): the cadence says when, the strategy says what. Within the same strategy its
 * next action follows; after the last one, or where another strategy matches now, it begins with its first.
 */
export const followingStep = (
  { strategy, followUp }: Decision,
  done: Readonly<{ goal: string; strategyId: string | null }> | null
): FollowingStep => {
  const at =
    strategy && done?.strategyId === strategy.id
      ? strategy.actions.findIndex(({ what }) => what === done.goal)
      : -1
  const action = at < 0 ? undefined : strategy?.actions[at + 1]
  return {
    on: followUp.on,
    method: action?.method ?? followUp.method,
    goal: action?.what ?? followUp.goal ?? followUp.method ?? GOAL_WHERE_NONE,
    material: action ? action.material : followUp.material,
    origin: strategy ? 'strategy' : 'cadence',
    strategyId: strategy?.id ?? null
  }
}
