import type { Day } from '#kernel/day'
import { message } from '#kernel/result'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Facts } from '#lib/rules'
import { listOf } from './facts/read-values.ts'
import { evidenceOf, type Evidence } from './rule.ts'
import { createSharedTags } from './shared-tags.ts'
import type { Tag } from './tag.ts'
import { createTagging, type Tagged, type TagRule } from './tagging.ts'

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
): ((file: Tagged, facts: Facts, asOf: Day) => readonly Tag[]) => {
  const tagging = createTagging(playbook)
  const shared = createSharedTags()
  return (file, facts, asOf) => {
    const tags = new Map<string, Tag>()
    let explained: Readonly<{ tagRule: TagRule; evidence: readonly Evidence[] }> | null = null
    /** Of a rule that gives several tags the evidence is gathered once. */
    const evidenceBehind = (tagRule: TagRule): readonly Evidence[] => {
      if (explained?.tagRule !== tagRule)
        explained = { tagRule, evidence: evidenceOf(tagRule.rule, facts, asOf) }
      return explained.evidence
    }
    tagging(file, facts, asOf, {
      has: (tag) => tags.has(tag),
      ruled: (tag, value, tagRule) => {
        const { rule, namespace, dimension, given } = tagRule
        const key = given === null ? undefined : reasonOf(tagRule, value, facts)
        const before = key === undefined ? undefined : given?.get(key)
        if (before !== undefined) {
          tags.set(tag, before)
          return
        }
        const because = evidenceFor(tagRule, value, evidenceBehind(tagRule), facts)
        const reason = { message: byRule, rule: rule.id, facts: because }
        const fresh: Tag = { tag, namespace, value, dimension, origin: 'rule', reason }
        tags.set(tag, key === undefined ? shared(fresh) : fresh)
        if (key !== undefined) given?.set(key, fresh)
      },
      given: (read) => {
        const reason = { message: manual, rule: null, facts: [] }
        tags.set(read.tag, shared({ ...read, origin: 'manual', reason }))
      }
    })
    return [...tags.values()]
  }
}

/** The names of the same tags in the same order, without reasons. */
export const createTagNames = (
  playbook: PlaybookDocument
): ((file: Tagged, facts: Facts, asOf: Day) => readonly string[]) => {
  const tagging = createTagging(playbook)
  return (file, facts, asOf) => {
    const tags = new Set<string>()
    const add = (tag: string): void => void tags.add(tag)
    tagging(file, facts, asOf, { has: (tag) => tags.has(tag), ruled: add, given: ({ tag }) => add(tag) })
    return [...tags]
  }
}
