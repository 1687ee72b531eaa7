import type { Day } from '#kernel/day'
import { compileCondition, type Evaluate } from './compile.ts'
import type { Condition, CountCondition, FactCondition, QuantifiedCondition, Verdict } from './condition.ts'
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

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

const compiled = new WeakMap<Condition, Evaluate>()

/** A condition that explains itself for many records is compiled once. */
const evaluatorOf = (condition: Condition): Evaluate => {
  const known = compiled.get(condition)
  if (known) return known
  const evaluate = compileCondition(condition)
  compiled.set(condition, evaluate)
  return evaluate
}

const verdictOf = (condition: Condition, { facts, asOf }: Subject): Verdict =>
  evaluatorOf(condition)(facts, asOf)

/** The parts of a group with their paths and verdicts. */
const partsOf = (
  condition: Condition & { kind: 'all' | 'any' },
  path: string,
  subject: Subject
): readonly Readonly<{ part: Condition; path: string; verdict: Verdict }>[] =>
  condition.parts.map((part, index) => ({
    part,
    path: `${below(path, condition.kind)}[${index}]`,
    verdict: verdictOf(part, subject)
  }))

const itemsReason = (
  condition: QuantifiedCondition | CountCondition,
  path: string,
  { facts, asOf }: Subject
): ItemsReason => {
  const verdict = verdictOf(condition, { facts, asOf })
  const items = facts.items?.[condition.collection]
  if (!items) return { kind: 'items', condition, path, verdict, counts: null, items: [] }
  const test = evaluatorOf(condition.where)
  const verdicts = items.map((item) => test(item, asOf))
  const hold = verdicts.filter((one) => one === true).length
  const unknown = verdicts.filter((one) => one === null).length
  // What decided: an unknown verdict the unknown items; "every" refuted those that fail; else those that comply.
  const decisive = verdict === null ? null : condition.kind !== 'every' || verdict
  const where = below(path, 'where')
  return {
    kind: 'items',
    condition,
    path,
    verdict,
    counts: { hold, unknown, total: items.length },
    items: items.flatMap((item, index) =>
      verdicts[index] === decisive
        ? [{ index, reasons: reasonsOf(condition.where, where, { facts: item, asOf }) }]
        : []
    )
  }
}

const reasonsOf = (condition: Condition, path: string, subject: Subject): readonly Reason[] => {
  switch (condition.kind) {
    case 'always':
      return []
    case 'not':
      return reasonsOf(condition.part, below(path, 'not'), subject)
    case 'all':
    case 'any': {
      const parts = partsOf(condition, path, subject)
      const verdict = verdictOf(condition, subject)
      return parts
        .filter((part) => part.verdict === verdict)
        .flatMap(({ part, path }) => reasonsOf(part, path, subject))
    }
    case 'fact': {
      const value = knownValue(subject.facts.values[condition.fact])
      return [{ kind: 'fact', condition, path, value, verdict: verdictOf(condition, subject) }]
    }
    default:
      return [itemsReason(condition, path, subject)]
  }
}

const missingOf = (reasons: readonly Reason[], prefix: string, keys: Set<string>): void => {
  for (const reason of reasons)
    if (reason.verdict !== null) continue
    else if (reason.kind === 'fact') keys.add(prefix + reason.condition.fact)
    else if (reason.counts === null) keys.add(reason.condition.collection)
    else for (const item of reason.items) missingOf(item.reasons, `${reason.condition.collection}.`, keys)
}

const fewest = (choices: readonly (readonly Requirement[])[]): readonly Requirement[] =>
  choices.reduce((best, next) => (next.length < best.length ? next : best))

/** The least that has to change for the verdict to be `wanted`. */
const requirements = (
  condition: Condition,
  wanted: boolean,
  path: string,
  subject: Subject
): readonly Requirement[] => {
  const verdict = verdictOf(condition, subject)
  if (verdict === wanted) return []
  if (condition.kind === 'not') return requirements(condition.part, !wanted, below(path, 'not'), subject)
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = partsOf(condition, path, subject).map(({ part, path }) =>
      requirements(part, wanted, path, subject)
    )
    return (condition.kind === 'all') === wanted ? parts.flat() : fewest(parts)
  }
  return [{ condition, path, negated: !wanted, state: verdict === null ? 'unknown' : 'unmet' }]
}

/**
 * Why a condition is true, false or unknown of a record, and what it would take to make it true. Of
 * `近12个月采购额 ≥ 50万 或 是标杆客户` with 60万 and no word on the benchmark, the amount alone is the reason.
 * `path` is the condition's place in the playbook.
 */
export const explain = (condition: Condition, facts: Facts, asOf: Day, path = ''): Explanation => {
  const subject = { facts, asOf }
  const verdict = verdictOf(condition, subject)
  const reasons = reasonsOf(condition, path, subject)
  const missing = new Set<string>()
  missingOf(reasons, '', missing)
  return { verdict, reasons, missing: [...missing], toHold: requirements(condition, true, path, subject) }
}
