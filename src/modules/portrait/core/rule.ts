import type { Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import type { PlaybookDocument } from '#contracts/playbook'
import { catalogueOf, compileRule, type CompiledRule } from '#core/playbook'
import { byVerdicts, comparisonsIn, knownValue, type Condition, type Facts, type FactValue } from '#lib/rules'
import { listOf } from './facts/read-values.ts'

type FactCondition = Extract<Condition, { kind: 'fact' }>

/** A condition of the playbook, ready to run over many customers; `id` is the name that a because shows. */
export type Rule = Readonly<{ id: string }> & CompiledRule

/** A fact that decided, with the value that it had; undefined is unknown. */
export type Evidence = Readonly<{ fact: string; value: FactValue | undefined }>

/** Why something is as it is, before it is put into a language. */
export type Reason = Readonly<{ message: Message; rule: string | null; facts: readonly Evidence[] }>

/**
 * `readRule('grade.A', { fact: 'orders.amount12m', gte: '50万' }, playbook)`: a condition of that playbook, which may ask
 * for its own fields; a malformed one is a defect and throws.
 */
export const readRule = (id: string, when: unknown, playbook: PlaybookDocument): Rule => ({
  id,
  ...compileRule(when, catalogueOf(playbook))
})

/** Of a list only what the condition asks about: of forty tags the one in `has: 意向-明确`. */
const relevant = (value: FactValue | undefined, { operand }: FactCondition): FactValue | undefined => {
  const list = listOf(value)
  if (!list || (typeof operand !== 'string' && listOf(operand) === undefined)) return value
  const asked = typeof operand === 'string' ? [operand] : (listOf(operand) ?? [])
  const found = list.filter((item) => asked.some((one) => item.startsWith(one)))
  return found.length > 0 ? found : value
}

/** What explains a verdict: the comparisons that decided, of each fact the last, and the facts that are missing. */
type Explained = Readonly<{ decided: readonly FactCondition[]; missing: readonly string[] }>

const explainedBy = new WeakMap<Rule['test'], ((facts: Facts, asOf: Day) => Explained) | null>()

/**
 * Which comparisons explain a rule follows from how they turn out, whatever the values: it is worked out once for each
 * way, and the values are put in. Null where items of a collection decide as well.
 */
const explainedOf = (rule: Rule): ((facts: Facts, asOf: Day) => Explained) | null => {
  const known = explainedBy.get(rule.test)
  if (known !== undefined) return known
  const comparisons = comparisonsIn(rule.condition)
  const explained =
    comparisons &&
    byVerdicts(comparisons, (facts, asOf): Explained => {
      const { reasons, missing } = rule.explain(facts, asOf)
      const decided = new Map<string, FactCondition>()
      for (const reason of reasons)
        if (reason.kind === 'fact') decided.set(reason.condition.fact, reason.condition)
      return { decided: [...decided.values()], missing }
    })
  explainedBy.set(rule.test, explained)
  return explained
}

/** What is unknown only shows where nothing else decided: a need without a budget is a reason, but the last one. */
const knownFirst = (found: readonly Evidence[]): readonly Evidence[] => {
  if (found.every(({ value }) => value !== undefined)) return found
  const known = found.filter(({ value }) => value !== undefined)
  return known.length > 0 ? known : found
}

/** The facts that made the rule's verdict what it is, each once. */
export const evidenceOf = (rule: Rule, facts: Facts, asOf: Day): readonly Evidence[] => {
  const { condition } = rule
  // Most rules are one comparison; its fact is the reason, whatever the verdict.
  if (condition.kind === 'fact')
    return [{ fact: condition.fact, value: relevant(facts.values[condition.fact] ?? undefined, condition) }]
  if (condition.kind === 'always') return []
  const explained = explainedOf(rule)
  if (explained !== null)
    return knownFirst(
      explained(facts, asOf).decided.map((one) => ({
        fact: one.fact,
        value: relevant(knownValue(facts.values[one.fact]), one)
      }))
    )
  const found = new Map<string, Evidence>()
  for (const reason of rule.explain(facts, asOf).reasons) {
    if (reason.kind === 'fact')
      found.set(reason.condition.fact, {
        fact: reason.condition.fact,
        value: relevant(reason.value, reason.condition)
      })
    else
      found.set(reason.condition.collection, {
        fact: reason.condition.collection,
        value: reason.counts?.hold
      })
  }
  return knownFirst([...found.values()])
}

/** The same where a value is left open: 中小型 shows as 小型/中型, never as one of them. */
export const evidenceOfCases = (rule: Rule, cases: readonly Facts[], asOf: Day): readonly Evidence[] => {
  const [first, ...others] = cases
  if (!first) return []
  if (others.length === 0) return evidenceOf(rule, first, asOf)
  return evidenceOf(rule, first, asOf).map(({ fact, value }) => {
    const open = [value, ...others.map(({ values }) => values[fact] ?? undefined)].filter(
      (one) => typeof one === 'string'
    )
    return { fact, value: open.length > 1 ? [...new Set(open)].join('/') : value }
  })
}

/** The facts whose absence leaves the rule unknown. */
export const missingOf = (rule: Rule, facts: Facts, asOf: Day): readonly string[] =>
  (explainedOf(rule)?.(facts, asOf) ?? rule.explain(facts, asOf)).missing
