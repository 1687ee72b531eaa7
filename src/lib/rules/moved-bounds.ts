import type { Between, Condition, FactCondition } from './condition.ts'

/** Of these the same operator with another number tells otherwise only from the one number to the other. */
const SINGLE: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'])

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Two conditions of one form, leaf by leaf where they differ; null where their forms do. */
const differingLeaves = (
  a: Condition,
  b: Condition
): readonly (readonly [FactCondition, FactCondition])[] | null => {
  if (isSame(a, b)) return []
  if (a.kind === 'not' && b.kind === 'not') return differingLeaves(a.part, b.part)
  if (a.kind === 'fact' && b.kind === 'fact') return a.fact === b.fact ? [[a, b]] : null
  const isGroup = (a.kind === 'all' || a.kind === 'any') && a.kind === b.kind
  if (!isGroup || a.parts.length !== b.parts.length) return null
  const pairs: (readonly [FactCondition, FactCondition])[] = []
  for (const [at, part] of a.parts.entries()) {
    const other = b.parts[at]
    const found = other === undefined ? null : differingLeaves(part, other)
    if (found === null) return null
    pairs.push(...found)
  }
  return pairs
}

const bound = (leaf: FactCondition, operator: 'gte' | 'lte', operand: number): Condition => ({
  ...leaf,
  operator,
  operand
})

/** The numbers from one end to another, either way round; an open end goes on in its direction. */
const stretch = (
  leaf: FactCondition,
  [a, b]: readonly [number | null, number | null],
  open: 'below' | 'above'
): readonly Condition[] => {
  if (a === b) return []
  if (a !== null && b !== null)
    return [{ kind: 'all', parts: [bound(leaf, 'gte', Math.min(a, b)), bound(leaf, 'lte', Math.max(a, b))] }]
  const end = a ?? b
  return end === null ? [] : [bound(leaf, open === 'below' ? 'lte' : 'gte', end)]
}

const isBetween = (operand: FactCondition['operand']): operand is Between =>
  typeof operand === 'object' && 'min' in operand

/** Where a fact lies for which two leaves differ; null where that is no stretch of numbers. */
const stretchesOf = (a: FactCondition, b: FactCondition): readonly Condition[] | null => {
  if (a.operator !== b.operator || (a.type !== 'number' && a.type !== 'amount')) return null
  const [old, fresh] = [a.operand, b.operand]
  if (SINGLE.has(a.operator) && typeof old === 'number' && typeof fresh === 'number')
    return stretch(a, [old, fresh], 'below')
  if (!isBetween(old) || !isBetween(fresh)) return null
  return [...stretch(a, [old.min, fresh.min], 'below'), ...stretch(a, [old.max, fresh.max], 'above')]
}

/**
 * What must hold wherever two conditions that differ in numbers only have another verdict, so that an index finds those:
 * 近12个月采购额 from 50万 against from 33万 differ only from 33万 to 50万. Null where it cannot be said so.
 */
export const movedBounds = (before: Condition, after: Condition): Condition | null => {
  const leaves = differingLeaves(before, after)
  if (leaves === null) return null
  const parts: Condition[] = []
  for (const [a, b] of leaves) {
    const found = stretchesOf(a, b)
    if (found === null) return null
    parts.push(...found)
  }
  return parts.length === 0 ? null : { kind: 'any', parts }
}
