import type { ListSearch } from '../list/list-search.ts'
import { writeRule, type RuleItem } from './rule-items.ts'

const namespaceOf = (tag: string): string => tag.slice(0, Math.max(0, tag.indexOf('-')))

const joined = (one: readonly string[] | undefined, more: readonly string[]): readonly string[] => [
  ...new Set([...(one ?? []), ...more])
]

/**
 * The list with one link more. What asks for tags goes into the filters of tags where those say the same: their indexes
 * find a page of a million customers at once, and the marks beside the list show them.
 */
export const withItem = (search: ListSearch, item: RuleItem, others: readonly RuleItem[]): ListSearch => {
  const { rule: _, ...rest } = search
  const kept = (items: readonly RuleItem[]): ListSearch => {
    const rule = writeRule(items)
    return rule === undefined ? rest : { ...rest, rule }
  }
  const [only, ...more] = item.kind === 'any' ? item.of : []
  if (only === undefined || more.length > 0 || only.fact !== 'customer.tags' || !Array.isArray(only.operand))
    return kept([...others, item])
  const tags = only.operand.filter((tag): tag is string => typeof tag === 'string')
  if (only.operator === 'hasAll') return { ...kept(others), tagAll: joined(rest.tagAll, tags) }
  if (only.operator === 'hasNone') return { ...kept(others), tagNone: joined(rest.tagNone, tags) }
  const [namespace = ''] = tags.map(namespaceOf)
  // One of these, of one namespace that nothing else is asked of.
  const isAlone =
    tags.every((tag) => namespaceOf(tag) === namespace) &&
    !(rest.tag ?? []).some((tag) => namespaceOf(tag) === namespace)
  return only.operator === 'hasAny' && isAlone
    ? { ...kept(others), tag: joined(rest.tag, tags) }
    : kept([...others, item])
}
