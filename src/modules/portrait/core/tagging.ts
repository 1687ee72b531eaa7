import type { Day } from '#kernel/day'
import { createRecent, type Recent } from '#kernel/recent'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { TagDimension } from '#contracts/portrait'
import type { Facts, FactType } from '#lib/rules'
import { catalogueOf } from '#core/playbook'
import { createTagReader, type WrittenTag } from './manual-tags.ts'
import { leaves, marksOn } from './tag-marks.ts'
import { readRule, type Rule } from './rule.ts'
import type { Tag } from './tag.ts'
import { tagValues } from './tag-values.ts'

const MOST_GIVEN = 1000

export type TagRule = Readonly<{
  rule: Rule
  namespace: string
  dimension: TagDimension
  single: boolean
  /** The fixed value alone, or the fact that gives it. */
  fixed: readonly [string] | null
  from: string | null
  /** Of a rule that asks of one fact alone: the tags that it gave lately, by the value that was their reason. */
  given: Recent<string | number | boolean, Tag> | null
  /** The tag of a value: one text for all customers who have it. */
  named: (value: string) => string
}>

/** 行业 and 电商 as 行业-电商; of a fixed value always the same. */
const namedIn = (namespace: string, fixed: string | null): TagRule['named'] => {
  if (fixed !== null) {
    const tag = `${namespace}-${fixed}`
    return () => tag
  }
  const known = createRecent<string, string>(MOST_GIVEN)
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const tag = `${namespace}-${value}`
    known.set(value, tag)
    return tag
  }
}

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
      fixed: typeof value === 'string' ? [value] : null,
      from,
      given: isOfOneFact ? createRecent<string | number | boolean, Tag>(MOST_GIVEN) : null,
      named: namedIn(namespace, typeof value === 'string' ? value : null)
    }
  })
}

/** What of a file gives tags beside its facts. */
export type Tagged = Pick<CustomerFile, 'manualTags' | 'tagMarks'>

/** Hears which tags there are, each once, in their order. */
export type Taking = Readonly<{
  has: (tag: string) => boolean
  /** A rule gave it. */
  ruled: (tag: string, value: string, rule: TagRule) => void
  /** A person gave it. */
  given: (read: WrittenTag) => void
}>

/** Goes through the rules and through what people said, without a word of why. */
export const createTagging = (
  playbook: PlaybookDocument
): ((file: Tagged, facts: Facts, asOf: Day, taking: Taking) => void) => {
  const rules = readTagRules(playbook)
  const types = new Map<string, FactType>(catalogueOf(playbook).facts.map(({ key, type }) => [key, type]))
  const readManual = createTagReader(playbook)
  const singles = new Set(playbook.tags.namespaces.flatMap(({ name, single }) => (single ? [name] : [])))
  const singleNamespaceOf = (tag: string): string | null => {
    const { namespace } = readManual(tag)
    return singles.has(namespace) ? namespace : null
  }
  return (file, facts, asOf, { has, ruled, given }) => {
    const marks = marksOn(file.tagMarks, asOf, singleNamespaceOf)
    const taken = new Set<string>()
    for (const tagRule of rules) {
      const { rule, namespace, single, fixed, from } = tagRule
      if (single && taken.has(namespace)) continue
      if (rule.test(facts, asOf) !== true) continue
      const values = fixed ?? tagValues(types.get(from ?? ''), facts.values[from ?? ''])
      if (values.length === 0) continue
      taken.add(namespace)
      for (const value of single ? values.slice(0, 1) : values) {
        const tag = tagRule.named(value)
        if (has(tag)) continue
        if (marks !== null && !leaves(marks, tag, single ? namespace : null)) continue
        ruled(tag, value, tagRule)
      }
    }
    const say = (written: string): void => {
      const read = readManual(written)
      if (has(read.tag)) return
      if (marks !== null && !leaves(marks, read.tag, singleNamespaceOf(read.tag))) return
      given(read)
    }
    for (const written of file.manualTags) say(written)
    if (marks !== null) for (const tag of marks.pins.keys()) say(tag)
  }
}
