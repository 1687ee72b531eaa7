/** What kind of value a comparison asks for. */
export type OperandShape = 'none' | 'quantity' | 'between' | 'day' | 'window' | 'words' | 'word' | 'part'

/** A fact as far as what it is compared with depends on it; as the rule language has them. */
export type ComparedFact = Readonly<{
  type: 'number' | 'amount' | 'range' | 'amountRange' | 'date' | 'text' | 'list' | 'boolean'
  min?: number | undefined
  max?: number | undefined
}>

const quantities = new Set(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'])
const windows = new Set(['withinLastDays', 'withinNextDays', 'olderThanDays'])
const lists = new Set(['oneOf', 'noneOf', 'hasAny', 'hasAll', 'hasNone'])
const parts = new Set(['contains', 'startsWith', 'hasPrefix'])

/** Comparisons that are chosen whole: `known:true`, and `is:false` of yes and no. */
export const comparisonKey = (type: ComparedFact['type'], operator: string, operand: unknown): string =>
  operator === 'known' || (type === 'boolean' && operator === 'is')
    ? `${operator}:${String(operand)}`
    : operator

/** By the key of a comparison: `gte` asks for a quantity, `known:true` for nothing more. */
export const shapeOf = (comparison: string): OperandShape => {
  if (comparison.includes(':')) return 'none'
  if (quantities.has(comparison)) return 'quantity'
  if (comparison === 'between') return 'between'
  if (windows.has(comparison)) return 'window'
  if (comparison === 'before' || comparison === 'onOrAfter') return 'day'
  if (lists.has(comparison)) return 'words'
  return parts.has(comparison) ? 'part' : 'word'
}

export const isAmount = ({ type }: ComparedFact): boolean => type === 'amount' || type === 'amountRange'

const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d/.test(value)

/** What was entered before where another comparison can take it over: 甲 of `is` for `oneOf`; else undefined. */
export const operandKept = (fact: ComparedFact, shape: OperandShape, before: unknown): unknown => {
  switch (shape) {
    case 'quantity':
      return typeof before === 'number' || (isAmount(fact) && typeof before === 'string' && !isDay(before))
        ? before
        : undefined
    case 'between':
      return Array.isArray(before) && before.length === 2 ? before : undefined
    case 'window':
      return typeof before === 'number' ? before : undefined
    case 'day':
      return isDay(before) ? before : undefined
    case 'words':
      if (Array.isArray(before) && before.every((one) => typeof one === 'string')) return before
      return typeof before === 'string' && before !== '' && !isDay(before) ? [before] : undefined
    case 'none':
      return undefined
    default: {
      const first: unknown = Array.isArray(before) ? before[0] : before
      return typeof first === 'string' && !isDay(first) ? first : undefined
    }
  }
}

const isTold = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value.trim() !== ''

/** Whether everything is entered that a comparison asks for; whether it can be meant the server says. */
export const isWhole = (shape: OperandShape, operand: unknown): boolean => {
  switch (shape) {
    case 'none':
      return true
    case 'between':
      return Array.isArray(operand) && operand.some(isTold)
    case 'window':
      return Number.isInteger(operand) && Number(operand) >= 0
    case 'words':
      return Array.isArray(operand) && operand.length > 0
    default:
      return isTold(operand)
  }
}
