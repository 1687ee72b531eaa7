import { operatorsFor, type FactDefinition } from '#lib/rules'

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

export const comparisonKey = ({ type }: FactDefinition, operator: string, operand: unknown): string =>
  operator === 'known' || (type === 'boolean' && operator === 'is')
    ? `${operator}:${String(operand)}`
    : operator

const quantities = new Set(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'])
const windows = new Set(['withinLastDays', 'withinNextDays', 'olderThanDays'])
const lists = new Set(['oneOf', 'noneOf', 'hasAny', 'hasAll', 'hasNone'])

export type Shape = 'none' | 'quantity' | 'between' | 'day' | 'window' | 'words' | 'word' | 'part'

/** What kind of value a comparison asks for. */
export const shapeOf = (operator: string, isFixed: boolean): Shape => {
  if (isFixed) return 'none'
  if (quantities.has(operator)) return 'quantity'
  if (operator === 'between') return 'between'
  if (windows.has(operator)) return 'window'
  if (operator === 'before' || operator === 'onOrAfter') return 'day'
  if (lists.has(operator)) return 'words'
  return operator === 'contains' || operator === 'startsWith' || operator === 'hasPrefix' ? 'part' : 'word'
}

const isAmount = ({ type }: FactDefinition): boolean => type === 'amount' || type === 'amountRange'

/** A number that one would begin with: the upper half of a scale, else a round one. */
const usualOf = ({ min = 0, max, type }: FactDefinition): number => {
  if (max !== undefined) return Math.ceil((min + max) / 2) + (max <= 5 ? 1 : 0)
  return type === 'range' ? 100 : 1
}

/** A value to begin with, of the kind that a comparison asks for; what was said before is kept where it fits. */
export const operandFor = (
  fact: FactDefinition,
  { operator, operand: fixed }: Comparison,
  before: unknown,
  words: readonly string[],
  today: string
): unknown => {
  const [first = ''] = words
  const number = typeof before === 'number'
  switch (shapeOf(operator, fixed !== undefined)) {
    case 'none':
      return fixed
    case 'quantity':
      if (isAmount(fact)) return typeof before === 'string' || number ? before : '10万'
      return number ? before : usualOf(fact)
    case 'between':
      if (Array.isArray(before) && before.length === 2) return before
      return isAmount(fact) ? ['10万', '50万'] : [(fact.min ?? 0) + 1, (fact.min ?? 0) + 10]
    case 'window':
      return number ? before : 30
    case 'day':
      return typeof before === 'string' && /^\d{4}-/.test(before) ? before : today
    case 'words':
      if (Array.isArray(before) && before.every((one) => typeof one === 'string')) return before
      return typeof before === 'string' && before !== '' ? [before] : first === '' ? [] : [first]
    default:
      if (Array.isArray(before) && typeof before[0] === 'string') return before[0]
      return typeof before === 'string' && !/^\d{4}-\d/.test(before) ? before : first
  }
}
