import { operatorsFor, type FactDefinition } from '#lib/rules'
import { isAmount, operandKept, shapeOf } from '#ui'

/** A way of comparing as it is chosen: `known` and yes-or-no have their operand in them. */
export type Comparison = Readonly<{ key: string; operator: string; operand?: unknown }>

const FIXED: Readonly<Record<string, readonly unknown[]>> = { known: [true, false] }

/** How a fact can be compared, in the order in which people look for it. */
export const comparisonsOf = ({ type }: FactDefinition): readonly Comparison[] =>
  operatorsFor(type).flatMap(({ key }) => {
    const operands = type === 'boolean' && key === 'is' ? [true, false] : FIXED[key]
    return (
      operands?.map((operand) => ({ key: `${key}:${String(operand)}`, operator: key, operand })) ?? [
        { key, operator: key }
      ]
    )
  })

/** A number that one would begin with: the upper half of a scale, else a round one. */
const usualOf = ({ min = 0, max, type }: FactDefinition): number => {
  if (max !== undefined) return Math.ceil((min + max) / 2) + (max <= 5 ? 1 : 0)
  return type === 'range' ? 100 : 1
}

/**
 * What a comparison begins with: what was said before where it fits; else a usual number or day. Words begin empty: which is
 * meant nobody can guess, so it is asked for and until then the condition is not whole.
 */
export const operandFor = (
  fact: FactDefinition,
  { key, operand: fixed }: Comparison,
  before: unknown,
  today: string
): unknown => {
  const shape = shapeOf(key)
  const kept = operandKept(fact, shape, before)
  if (kept !== undefined) return kept
  switch (shape) {
    case 'none':
      return fixed
    case 'quantity':
      return isAmount(fact) ? '10万' : usualOf(fact)
    case 'between':
      return isAmount(fact) ? ['10万', '50万'] : [(fact.min ?? 0) + 1, (fact.min ?? 0) + 10]
    case 'window':
      return 30
    case 'day':
      return today
    case 'words':
      return []
    default:
      // Not an empty text, which would be a value.
      return null
  }
}
