import { listOf } from '#core/portrait'
import type { Condition } from '#lib/rules'

/**
 * What a condition compares, down to single tags: of `hasAll: [意向-明确, 价值等级-高]` each by itself, for which of them
 * is missing decides what it takes.
 */
export const comparisonsOf = (condition: Condition): readonly Condition[] => {
  switch (condition.kind) {
    case 'always':
      return []
    case 'all':
    case 'any':
      return condition.parts.flatMap(comparisonsOf)
    case 'not':
      return comparisonsOf(condition.part)
    case 'fact':
      return condition.fact === 'customer.tags'
        ? [condition, ...(listOf(condition.operand) ?? []).map((tag) => hasTag(condition, tag))]
        : [condition]
    default:
      return [condition]
  }
}

const hasTag = (condition: Condition & { kind: 'fact' }, tag: string): Condition => ({
  ...condition,
  operator: 'has',
  operand: tag
})
