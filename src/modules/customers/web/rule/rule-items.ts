/** One comparison of the rule language as a person builds it: `近12个月采购额 ≥ 50万`. */
export type Comparison = Readonly<{
  fact: string
  /** Of contacts or needs: at least one of them. */
  collection: string | null
  operator: string
  operand: unknown
}>

/** A link of the chain that all hold: one comparison or several of which one must hold; or what can only be read. */
export type RuleItem =
  Readonly<{ kind: 'any'; of: readonly Comparison[] }> | Readonly<{ kind: 'other'; condition: unknown }>

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const factOf = (condition: unknown, collection: string | null): Comparison | null => {
  if (!isRecord(condition) || typeof condition['fact'] !== 'string') return null
  const [operator, ...others] = Object.keys(condition).filter((key) => key !== 'fact')
  if (operator === undefined || others.length > 0) return null
  return { fact: condition['fact'], collection, operator, operand: condition[operator] }
}

const comparisonOf = (condition: unknown): Comparison | null => {
  if (!isRecord(condition)) return null
  const { some, where, ...rest } = condition
  if (typeof some === 'string' && Object.keys(rest).length === 0) return factOf(where, some)
  return factOf(condition, null)
}

const itemOf = (condition: unknown): RuleItem => {
  const one = comparisonOf(condition)
  if (one !== null) return { kind: 'any', of: [one] }
  const alternatives = isRecord(condition) && Array.isArray(condition['any']) ? condition['any'] : []
  const of = alternatives.map(comparisonOf).filter((part) => part !== null)
  return of.length > 0 && of.length === alternatives.length
    ? { kind: 'any', of }
    : { kind: 'other', condition }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The links of an address' condition; nothing where it is none. What cannot be built stays as it is. */
export const readRule = (text: string | undefined): readonly RuleItem[] => {
  const condition = text === undefined ? null : parsed(text)
  if (!isRecord(condition)) return []
  return Array.isArray(condition['all']) ? condition['all'].map(itemOf) : [itemOf(condition)]
}

const written = ({ fact, collection, operator, operand }: Comparison): Json =>
  collection === null
    ? { fact, [operator]: operand }
    : { some: collection, where: { fact, [operator]: operand } }

/** A link as a condition of the rule language. */
export const conditionOf = (item: RuleItem): unknown => {
  if (item.kind === 'other') return item.condition
  const [first, ...others] = item.of.map(written)
  return others.length === 0 ? first : { any: [first, ...others] }
}

/** The condition of an address; none where there are no links. */
export const writeRule = (items: readonly RuleItem[]): string | undefined => {
  const [first, ...others] = items.map(conditionOf)
  if (first === undefined) return undefined
  return JSON.stringify(others.length === 0 ? first : { all: [first, ...others] })
}
