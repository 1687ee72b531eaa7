import type { Day } from '#kernel/day'
import type { Language } from '#lang'
import {
  type Catalogue,
  compileCondition,
  type Condition,
  explain as explainCondition,
  type Explanation,
  type Facts,
  factsUsed,
  parseCondition,
  sentence as sentenceOf,
  type SentenceOptions,
  type Verdict
} from '#lib/rules'
import { factCatalogue } from './fact-catalogue.ts'

/** A condition of the playbook, ready to run, to explain itself and to be read aloud. */
export type CompiledRule = Readonly<{
  condition: Condition
  test: (facts: Facts, asOf: Day) => Verdict
  explain: (facts: Facts, asOf: Day) => Explanation
  sentence: (language: Language, options?: SentenceOptions) => string
  /** Keys of the facts that it asks about. */
  facts: readonly string[]
}>

const compiled = new WeakMap<object, Readonly<{ rule: CompiledRule; catalogue: Catalogue }>>()

/**
 * `compileRule({ fact: 'orders.amount12m', gte: '50万' }).test(facts, '2024-03-15')`: true, false, or null for
 * unknown. Built once for each condition of a playbook, whose `catalogueOf` has the facts of its own fields. A checked
 * playbook has only sound conditions, so anything else is a defect and throws.
 */
export const compileRule = (when: unknown, catalogue: Catalogue = factCatalogue): CompiledRule => {
  if (typeof when !== 'object' || when === null) throw new TypeError('not a condition')
  const known = compiled.get(when)
  if (known?.catalogue === catalogue) return known.rule
  const parsed = parseCondition(when, catalogue)
  if (!parsed.ok) throw new TypeError(`not a sound condition: ${JSON.stringify(parsed.problems)}`)
  const condition = parsed.value
  const rule: CompiledRule = {
    condition,
    test: compileCondition(condition),
    explain: (facts, asOf) => explainCondition(condition, facts, asOf),
    sentence: (language, options) => sentenceOf(condition, catalogue, language, options),
    facts: factsUsed(condition)
  }
  compiled.set(when, { rule, catalogue })
  return rule
}
