import { addDays, type Day } from '#kernel/day'

export type OpenStep = Readonly<{ id: string; dueOn: Day; goal: string; strategyId: string | null }>

/** A contact this many days early still meets the step that was planned (ours). */
const EARLY_DAYS = 7

/**
 * The planned step that a contact was: the one that is named, else the earliest that was due by then or within a week.
 * A step further ahead stays open: a quick call today is not the visit of next month.
 */
export const metStep = (
  steps: readonly OpenStep[],
  contactOn: Day,
  named: string | null | undefined
): OpenStep | null => {
  if (named === null) return null
  if (named !== undefined) return steps.find(({ id }) => id === named) ?? null
  const inReach = steps.filter(({ dueOn }) => dueOn <= addDays(contactOn, EARLY_DAYS))
  return inReach.reduce<OpenStep | null>(
    (first, step) => (first === null || step.dueOn < first.dueOn ? step : first),
    null
  )
}
