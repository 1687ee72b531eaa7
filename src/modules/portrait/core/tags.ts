import type { Day } from '#kernel/day'
import { createRecent, type Recent } from '#kernel/recent'
import { message } from '#kernel/result'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { TagDimension } from '#contracts/portrait'
import type { Facts, FactType } from '#lib/rules'
import { catalogueOf } from '#core/playbook'
import { listOf } from './facts/read-values.ts'
import { createTagReader } from './manual-tags.ts'
import { leaves, marksOn } from './tag-marks.ts'
import { evidenceOf, readRule, type Evidence, type Rule } from './rule.ts'
import { createSharedTags } from './shared-tags.ts'
import type { Tag } from './tag.ts'
import { tagValues } from './tag-values.ts'

type TagRule = Readonly<{
  rule: Rule
  namespace: string
  dimension: TagDimension
  single: boolean
  /** The fixed value, or the fact that gives it. */
  fixed: string | null
  from: string | null
  /** Of a rule that asks of one fact alone: the tags that it gave lately, by the value that was their reason. */
  given: Recent<string | number | boolean, Tag> | null
}>

const MOST_GIVEN = 1000

const readTagRules = (playbook: PlaybookDocument): readonly TagRule[] => {
  const { tags } = playbook
  const namespaces = new Map(tags.namespaces.map((namespace) => [namespace.name, namespace]))
  return tags.rules.map(({ id, namespace, value, when }) => {
    const rule = readRule(id, when, playbook)
    const from = typeof value === 'string' ? null : value.from
    const { condition } = rule
    const isOfOneFact = condition.kind === 'fact' && (from === null || from === condition.fact)
    return {
      rule,
      namespace,
      dimension: namespaces.get(namespace)?.dimension ?? 'own',
      single: namespaces.get(namespace)?.single ?? false,
      fixed: typeof value === 'string' ? value : null,
      from,
      given: isOfOneFact ? createRecent<string | number | boolean, Tag>(MOST_GIVEN) : null
    }
  })
}

/**
 * What a tag of a rule of one fact follows from: the value that is its reason, of a list only the text that is the tag's
 * own. Undefined where that is not a single value.
 */
const reasonOf = (
  { rule, from }: TagRule,
  value: string,
  facts: Facts
): string | number | boolean | undefined => {
  const held = facts.values[rule.facts[0] ?? '']
  if (typeof held === 'object' && held !== null) return from !== null && listOf(held) ? value : undefined
  return held ?? undefined
}

/** The facts behind one tag; of the list that gave it (痛点) only its own value, the fact that gave it first. */
const evidenceFor = (
  { rule, from }: TagRule,
  value: string,
  evidence: readonly Evidence[],
  facts: Facts
): readonly Evidence[] => {
  if (from === null) return evidence
  const source = facts.values[from] ?? undefined
  const given: Evidence = { fact: from, value: listOf(source) ? [value] : source }
  return rule.facts.length === 1 ? [given] : [given, ...evidence.filter(({ fact }) => fact !== from)]
}

const byRule = message('portrait.tag.rule')
const manual = message('portrait.tag.manual')

/**
 * The tags of a customer (POR-3): those that the playbook's rules give, each with its rule and the facts that
 * matched, then those that a person gave. A rule fires only on true; a namespace with one value keeps the first
 * that a rule gives: amount 60万 → 价值等级-高. A tag that both give stands once, as the rule's. What a person suppressed is
 * not there and nothing takes its place; what he pinned is, and in a namespace with one value alone.
 */
export const createTagger = (
  playbook: PlaybookDocument
): ((file: Pick<CustomerFile, 'manualTags' | 'tagMarks'>, facts: Facts, asOf: Day) => readonly Tag[]) => {
  const rules = readTagRules(playbook)
  const types = new Map<string, FactType>(catalogueOf(playbook).facts.map(({ key, type }) => [key, type]))
  const readManual = createTagReader(playbook)
  const shared = createSharedTags()
  const singles = new Set(playbook.tags.namespaces.flatMap(({ name, single }) => (single ? [name] : [])))
  const singleNamespaceOf = (tag: string): string | null => {
    const { namespace } = readManual(tag)
    return singles.has(namespace) ? namespace : null
  }
  return (file, facts, asOf) => {
    const tags = new Map<string, Tag>()
    const marks = marksOn(file.tagMarks, asOf, singleNamespaceOf)
    const taken = new Set<string>()
    for (const tagRule of rules) {
      const { rule, namespace, dimension, single, fixed, from } = tagRule
      if (single && taken.has(namespace)) continue
      if (rule.test(facts, asOf) !== true) continue
      const values = fixed === null ? tagValues(types.get(from ?? ''), facts.values[from ?? '']) : [fixed]
      if (values.length === 0) continue
      taken.add(namespace)
      let evidence: readonly Evidence[] | null = null
      for (const value of single ? values.slice(0, 1) : values) {
        const key = tagRule.given === null ? undefined : reasonOf(tagRule, value, facts)
        const before = key === undefined ? undefined : tagRule.given?.get(key)
        const tag = before?.tag ?? `${namespace}-${value}`
        if (tags.has(tag)) continue
        if (marks !== null && !leaves(marks, tag, single ? namespace : null)) continue
        if (before !== undefined) {
          tags.set(tag, before)
          continue
        }
        evidence ??= evidenceOf(rule, facts, asOf)
        const reason = { message: byRule, rule: rule.id, facts: evidenceFor(tagRule, value, evidence, facts) }
        const fresh: Tag = { tag, namespace, value, dimension, origin: 'rule', reason }
        tags.set(tag, key === undefined ? shared(fresh) : fresh)
        if (key !== undefined) tagRule.given?.set(key, fresh)
      }
    }
    const given = (written: string): void => {
      const read = readManual(written)
      if (tags.has(read.tag)) return
      if (marks !== null && !leaves(marks, read.tag, singleNamespaceOf(read.tag))) return
      const reason = { message: manual, rule: null, facts: [] }
      tags.set(read.tag, shared({ ...read, origin: 'manual', reason }))
    }
    for (const written of file.manualTags) given(written)
    if (marks !== null) for (const tag of marks.pins.keys()) given(tag)
    return [...tags.values()]
  }
}
