import type { Day } from '#kernel/day'
import { message } from '#kernel/result'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { TagDimension } from '#contracts/portrait'
import type { Facts } from '#lib/rules'
import { createTagReader } from './manual-tags.ts'
import { evidenceOf, readRule, type Evidence, type Reason, type Rule } from './rule.ts'
import { tagValues } from './tag-values.ts'

export type Tag = Readonly<{
  /** `namespace-value`. */
  tag: string
  namespace: string
  value: string
  dimension: TagDimension
  origin: 'rule' | 'manual'
  reason: Reason
}>

type TagRule = Readonly<{
  rule: Rule
  namespace: string
  dimension: TagDimension
  single: boolean
  /** The fixed value, or the fact that gives it. */
  fixed: string | null
  from: string | null
}>

const readTagRules = ({ tags }: PlaybookDocument): readonly TagRule[] => {
  const namespaces = new Map(tags.namespaces.map((namespace) => [namespace.name, namespace]))
  return tags.rules.map(({ id, namespace, value, when }) => ({
    rule: readRule(id, when),
    namespace,
    dimension: namespaces.get(namespace)?.dimension ?? 'own',
    single: namespaces.get(namespace)?.single ?? false,
    fixed: typeof value === 'string' ? value : null,
    from: typeof value === 'string' ? null : value.from
  }))
}

const withSource = (evidence: readonly Evidence[], from: string | null, facts: Facts): readonly Evidence[] =>
  from === null || evidence.some(({ fact }) => fact === from)
    ? evidence
    : [{ fact: from, value: facts.values[from] ?? undefined }, ...evidence]

const manual = message('portrait.tag.manual')

/**
 * The tags of a customer (POR-3): those that the playbook's rules give, each with its rule and the facts that
 * matched, then those that a person gave. A rule fires only on true; a namespace with one value keeps the first
 * that a rule gives: amount 60万 → 价值等级-高. A tag that both give stands once, as the rule's.
 */
export const createTagger = (
  playbook: PlaybookDocument
): ((file: CustomerFile, facts: Facts, asOf: Day) => readonly Tag[]) => {
  const rules = readTagRules(playbook)
  const readManual = createTagReader(playbook)
  return (file, facts, asOf) => {
    const tags = new Map<string, Tag>()
    const taken = new Set<string>()
    for (const { rule, namespace, dimension, single, fixed, from } of rules) {
      if (single && taken.has(namespace)) continue
      if (rule.test(facts, asOf) !== true) continue
      const values = fixed === null ? tagValues(from ?? '', facts.values[from ?? '']) : [fixed]
      if (values.length === 0) continue
      taken.add(namespace)
      const reason: Reason = {
        message: message('portrait.tag.rule'),
        rule: rule.id,
        facts: withSource(evidenceOf(rule, facts, asOf), from, facts)
      }
      for (const value of single ? values.slice(0, 1) : values) {
        const tag = `${namespace}-${value}`
        if (!tags.has(tag)) tags.set(tag, { tag, namespace, value, dimension, origin: 'rule', reason })
      }
    }
    for (const written of file.manualTags) {
      const read = readManual(written)
      if (tags.has(read.tag)) continue
      tags.set(read.tag, { ...read, origin: 'manual', reason: { message: manual, rule: null, facts: [] } })
    }
    return [...tags.values()]
  }
}
