import type { Day } from '#kernel/day'
import type { PlaybookDocument } from '#contracts/playbook'
import { listOf, readRule, type Rule } from '#core/portrait'
import type { Condition, Facts } from '#lib/rules'
import { comparisonsOf } from './comparisons.ts'
import { isInReach } from './in-reach.ts'

/** One comparison that keeps a strategy from holding, and that a salesperson can find out or bring about. */
export type Requirement = Readonly<{
  condition: Condition
  /** The fact is missing: to be asked; else it is known and has to grow. */
  unknown: boolean
}>

/** What it takes, or null where it is out of a salesperson's hands (the size of a company, what hurts it). */
type Way = readonly Requirement[] | null

export type WayTo = Readonly<{
  wayTo: (rule: Rule, facts: Facts, asOf: Day) => Way
  /** The rules that give the tags and grades that a rule names, those behind them among them. */
  behind: (rule: Rule) => readonly Rule[]
}>

const shortest = (ways: readonly Way[]): Way =>
  ways.reduce<Way>((best, way) => (way && (!best || way.length < best.length) ? way : best), null)

const together = (ways: readonly Way[]): Way =>
  ways.reduce<Way>((all, way) => (all && way ? [...all, ...way] : null), [])

/** Each way to make a written rule true by itself: 50万 or 标杆客户 are two, and only one may be in reach. */
const alternativesOf = (when: unknown): readonly unknown[] =>
  typeof when === 'object' && when !== null && 'any' in when && Array.isArray(when.any) ? when.any : [when]

const withoutRepeats = (way: readonly Requirement[]): readonly Requirement[] =>
  way.filter(({ condition }, at) => way.findIndex((other) => other.condition === condition) === at)

/**
 * The facts that a salesperson has to find out or bring about so that a rule holds (FUP-2). A tag or a grade is no
 * fact that anybody can ask for: they are taken back to the rules that give them, so 价值等级-高 becomes
 * 近12个月采购额 ≥ 50万. `null` where something is out of reach, as 企业规模 of a small company.
 */
export const createWayTo = (playbook: PlaybookDocument): WayTo => {
  const { tags, grades, strategies } = playbook
  const mentioned = JSON.stringify(strategies.map(({ when }) => when))
  const givers = new Map<string, Rule[]>()
  const add = (name: string, id: string, when: unknown): void =>
    void givers.set(name, [
      ...(givers.get(name) ?? []),
      ...alternativesOf(when).map((one) => readRule(id, one, playbook))
    ])
  for (const { id, namespace, value, when } of tags.rules)
    if (typeof value === 'string' && mentioned.includes(`"${namespace}-${value}"`))
      add(`${namespace}-${value}`, id, when)
  for (const { grade, when } of grades.rules) add(`grade ${grade}`, `grade.${grade}`, when)

  // A grade may ask for tags and a tag for a grade: what waits for itself is no way.
  const pursued = new Set<string>()
  const given = (name: string, facts: Facts, asOf: Day): Way => {
    if (pursued.has(name)) return null
    pursued.add(name)
    const way = shortest((givers.get(name) ?? []).map((rule) => wayTo(rule, facts, asOf)))
    pursued.delete(name)
    return way
  }

  const resolved = (condition: Condition, unknown: boolean, facts: Facts, asOf: Day): Way => {
    if (condition.kind !== 'fact') return null
    const { fact, operator, operand } = condition
    if (fact === 'customer.grade')
      return operator === 'is' && typeof operand === 'string' ? given(`grade ${operand}`, facts, asOf) : null
    if (fact !== 'customer.tags') return isInReach(condition, unknown) ? [{ condition, unknown }] : null
    const held = listOf(facts.values['customer.tags']) ?? []
    const asked = typeof operand === 'string' ? [operand] : (listOf(operand) ?? [])
    const ways = asked.filter((tag) => !held.includes(tag)).map((tag) => given(tag, facts, asOf))
    if (operator === 'hasAny') return shortest(ways)
    return operator === 'has' || operator === 'hasAll' ? together(ways) : null
  }

  const wayTo = (rule: Rule, facts: Facts, asOf: Day): Way => {
    const way = together(
      rule
        .explain(facts, asOf)
        .toHold.map(({ condition, negated, state }) =>
          negated ? null : resolved(condition, state === 'unknown', facts, asOf)
        )
    )
    return way && withoutRepeats(way)
  }
  /** The names under which `givers` has what a comparison asks for. */
  const namesIn = (condition: Condition): readonly string[] => {
    if (condition.kind !== 'fact') return []
    const { fact, operand } = condition
    const asked = typeof operand === 'string' ? [operand] : (listOf(operand) ?? [])
    if (fact === 'customer.grade') return asked.map((grade) => `grade ${grade}`)
    return fact === 'customer.tags' ? asked : []
  }

  const behind = (rule: Rule): readonly Rule[] => {
    const found = new Set<Rule>()
    const follow = (condition: Condition): void => {
      for (const giver of comparisonsOf(condition)
        .flatMap(namesIn)
        .flatMap((name) => givers.get(name) ?? [])) {
        if (found.has(giver)) continue
        found.add(giver)
        follow(giver.condition)
      }
    }
    follow(rule.condition)
    return [...found]
  }
  return { wayTo, behind }
}
