import type { Day } from '#kernel/day'
import type { Condition, CountCondition, FactCondition, QuantifiedCondition, Verdict } from './condition.ts'
import { planOf, type Plan } from './explain-plan.ts'
import { type Facts, type FactValue, knownValue } from './facts.ts'

/** A comparison that decided, with the value that it saw. */
export type FactReason = Readonly<{
  kind: 'fact'
  condition: FactCondition
  path: string
  value: FactValue | undefined
  verdict: Verdict
}>

/** A condition over a collection that decided: how many items comply for sure, are unknown, and there are at all. */
export type ItemsReason = Readonly<{
  kind: 'items'
  condition: QuantifiedCondition | CountCondition
  path: string
  verdict: Verdict
  /** Null where the collection is unknown. */
  counts: Readonly<{ hold: number; unknown: number; total: number }> | null
  /** The items that decided, by their place in the collection, each with its own reasons. */
  items: readonly Readonly<{ index: number; reasons: readonly Reason[] }>[]
}>

export type Reason = FactReason | ItemsReason

/** What stands between the record and the rule: this comparison would have to hold (or, `negated`, to fail). */
export type Requirement = Readonly<{
  condition: Condition
  path: string
  negated: boolean
  /** Unknown: the fact is missing. Unmet: it is known and says otherwise. */
  state: 'unknown' | 'unmet'
}>

export type Explanation = Readonly<{
  verdict: Verdict
  /** The comparisons that made the verdict what it is; the others could change without changing it. */
  reasons: readonly Reason[]
  /** Keys of facts whose absence leaves the verdict unknown, those of items as `contacts.role`. */
  missing: readonly string[]
  /** The fewest comparisons that would make it true; empty where it is. */
  toHold: readonly Requirement[]
}>

type Subject = Readonly<{ facts: Facts; asOf: Day }>
type ItemsPlan = Plan & { kind: 'items' }

const verdictOf = ({ evaluate }: Plan, { facts, asOf }: Subject): Verdict => evaluate(facts, asOf)

const itemsReason = (plan: ItemsPlan, verdict: Verdict, { facts, asOf }: Subject): ItemsReason => {
  const { condition, path, where } = plan
  const items = facts.items?.[condition.collection]
  if (!items) return { kind: 'items', condition, path, verdict, counts: null, items: [] }
  const verdicts = items.map((item) => where.evaluate(item, asOf))
  const hold = verdicts.filter((one) => one === true).length
  const unknown = verdicts.filter((one) => one === null).length
  // What decided: an unknown verdict the unknown items; "every" refuted those that fail; else those that comply.
  const decisive = verdict === null ? null : condition.kind !== 'every' || verdict
  return {
    kind: 'items',
    condition,
    path,
    verdict,
    counts: { hold, unknown, total: items.length },
    items: items.flatMap((item, index) =>
      verdicts[index] === decisive
        ? [{ index, reasons: reasonsOf(where, decisive, { facts: item, asOf }) }]
        : []
    )
  }
}

/** What made the verdict: the parts of a group that share it. */
const reasonsOf = (plan: Plan, verdict: Verdict, subject: Subject): readonly Reason[] => {
  switch (plan.kind) {
    case 'always':
      return []
    case 'not':
      return reasonsOf(plan.part, verdict === null ? null : !verdict, subject)
    case 'all':
    case 'any':
      return plan.parts.flatMap((part) =>
        verdictOf(part, subject) === verdict ? reasonsOf(part, verdict, subject) : []
      )
    case 'fact': {
      const { condition, path } = plan
      return [
        { kind: 'fact', condition, path, value: knownValue(subject.facts.values[condition.fact]), verdict }
      ]
    }
    default:
      return [itemsReason(plan, verdict, subject)]
  }
}

const missingOf = (reasons: readonly Reason[], prefix: string, keys: Set<string>): void => {
  for (const reason of reasons)
    if (reason.verdict !== null) continue
    else if (reason.kind === 'fact') keys.add(prefix + reason.condition.fact)
    else if (reason.counts === null) keys.add(reason.condition.collection)
    else for (const item of reason.items) missingOf(item.reasons, `${reason.condition.collection}.`, keys)
}

const unmet = (requirements: readonly Requirement[]): number =>
  requirements.filter(({ state }) => state === 'unmet').length

/** Of equally many those with more unknown: it is easier to ask than to change what is so. */
const fewest = (choices: readonly (readonly Requirement[])[]): readonly Requirement[] =>
  choices.reduce((best, next) => {
    const difference = next.length - best.length || unmet(next) - unmet(best)
    return difference < 0 ? next : best
  })

/** The least that has to change for the verdict to be `wanted`. */
const requirements = (plan: Plan, wanted: boolean, subject: Subject): readonly Requirement[] => {
  const verdict = verdictOf(plan, subject)
  if (verdict === wanted) return []
  if (plan.kind === 'not') return requirements(plan.part, !wanted, subject)
  if (plan.kind === 'all' || plan.kind === 'any') {
    const parts = plan.parts.map((part) => requirements(part, wanted, subject))
    return (plan.kind === 'all') === wanted ? parts.flat() : fewest(parts)
  }
  const { condition, path } = plan
  return [{ condition, path, negated: !wanted, state: verdict === null ? 'unknown' : 'unmet' }]
}

/**
 * Why a condition is true, false or unknown of a record, and what it would take to make it true. Of
 * `近12个月采购额 ≥ 50万 或 是标杆客户` with 60万 and no word on the benchmark, the amount alone is the reason.
 * `path` is the condition's place in the playbook.
 */
export const explain = (condition: Condition, facts: Facts, asOf: Day, path = ''): Explanation => {
  const plan = planOf(condition, path)
  const subject = { facts, asOf }
  const verdict = verdictOf(plan, subject)
  // Over a whole base most callers want one of the three: each is worked out when it is read.
  return {
    verdict,
    get reasons() {
      return reasonsOf(plan, verdict, subject)
    },
    get missing() {
      const missing = new Set<string>()
      if (verdict === null) missingOf(reasonsOf(plan, verdict, subject), '', missing)
      return [...missing]
    },
    get toHold() {
      return requirements(plan, true, subject)
    }
  }
}
