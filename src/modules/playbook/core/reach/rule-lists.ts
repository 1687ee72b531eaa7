import { compileRule } from '../compile-rule.ts'
import { isSameDocument } from '../same-document.ts'
import type { ReachPart, ReachSection, ReachStage } from './reach.ts'
import type { Catalogue, Condition } from '#lib/rules'

type Ruled = Readonly<{ when: unknown }>

/** One list of rules, and what of a rule shows in what is stored. */
export type RuleList<T extends Ruled> = Readonly<{
  section: ReachSection
  stage: ReachStage
  /** The name of a rule within its list. */
  nameOf: (rule: T) => string
  /** What it gives; the same condition with another result concerns all for whom it holds. */
  givesOf: (rule: T) => unknown
  /** Whether the order of the list decides. */
  ordered: boolean
  onTrue: boolean
  /** Facts that the conditions may name, before and after. */
  catalogues: Catalogues
}>

export type Catalogues = readonly [before: Catalogue, after: Catalogue]

const conditionOf = (rule: Ruled | undefined, catalogue: Catalogue): Condition | null =>
  rule === undefined ? null : compileRule(rule.when, catalogue).condition

/**
 * Whom another list of rules concerns: 客户A from 50万 to 60万 those for whom the two differ, a rule that is new or gone
 * those for whom it holds, another order everybody.
 */
export const reachOfRules = <T extends Ruled>(
  before: readonly T[],
  after: readonly T[],
  { section, stage, nameOf, givesOf, ordered, onTrue, catalogues }: RuleList<T>
): readonly ReachPart[] => {
  const [old, fresh] = [
    new Map(before.map((rule) => [nameOf(rule), rule])),
    new Map(after.map((rule) => [nameOf(rule), rule]))
  ]
  const kept = (rules: readonly T[], others: ReadonlyMap<string, T>): readonly string[] =>
    rules.map(nameOf).filter((name) => others.has(name))
  const isDouble = old.size < before.length || fresh.size < after.length
  if (isDouble || (ordered && !isSameDocument(kept(before, fresh), kept(after, old))))
    return [{ kind: 'all', section }]
  const differ = (a: T | undefined, b: T | undefined): ReachPart => ({
    kind: 'differ',
    section,
    stage,
    before: conditionOf(a, catalogues[0]),
    after: conditionOf(b, catalogues[1]),
    onTrue
  })
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name): readonly ReachPart[] => {
    const [a, b] = [old.get(name), fresh.get(name)]
    if (a && b && !isSameDocument(givesOf(a), givesOf(b))) return [differ(a, undefined), differ(undefined, b)]
    return a && b && isSameDocument(a.when, b.when) ? [] : [differ(a, b)]
  })
}
