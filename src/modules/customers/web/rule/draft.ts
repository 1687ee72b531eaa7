import type { AskableFact } from '../../contract.ts'
import type { Comparison } from './rule-items.ts'

/** What is typed into a comparison: the operand as texts, however many the operator takes. */
export type Draft = Readonly<{ fact: AskableFact; operator: string; texts: readonly string[] }>

/** How an operand is entered. */
export type OperandKind = 'choices' | 'part' | 'number' | 'amount' | 'between' | 'days' | 'day' | 'none'

type Choice = Readonly<{ operator: string; kind: OperandKind; operand?: unknown }>

const quantity = (kind: OperandKind): readonly Choice[] => [
  { operator: 'gte', kind },
  { operator: 'lte', kind },
  { operator: 'between', kind: 'between' },
  { operator: 'eq', kind }
]

const byType: Readonly<Record<AskableFact['type'], readonly Choice[]>> = {
  number: quantity('number'),
  range: quantity('number'),
  amount: quantity('amount'),
  amountRange: quantity('amount'),
  date: [
    { operator: 'withinLastDays', kind: 'days' },
    { operator: 'olderThanDays', kind: 'days' },
    { operator: 'withinNextDays', kind: 'days' },
    { operator: 'before', kind: 'day' },
    { operator: 'onOrAfter', kind: 'day' }
  ],
  text: [
    { operator: 'oneOf', kind: 'choices' },
    { operator: 'noneOf', kind: 'choices' },
    { operator: 'contains', kind: 'part' },
    { operator: 'startsWith', kind: 'part' }
  ],
  list: [
    { operator: 'hasAny', kind: 'choices' },
    { operator: 'hasAll', kind: 'choices' },
    { operator: 'hasNone', kind: 'choices' }
  ],
  boolean: [
    { operator: 'is:true', kind: 'none', operand: true },
    { operator: 'is:false', kind: 'none', operand: false }
  ]
}

const known: readonly Choice[] = [
  { operator: 'known:true', kind: 'none', operand: true },
  { operator: 'known:false', kind: 'none', operand: false }
]

/** Operators of earlier filters that are offered under another name: `is 大型` is one of 大型. */
const same: Readonly<Record<string, string>> = { is: 'oneOf', isNot: 'noneOf', has: 'hasAny' }

/** Of free words of contacts and needs nobody knows which there are: they are looked for by a part. */
const isFree = ({ collection, values, type }: AskableFact): boolean =>
  collection !== null && values === null && type === 'text'

/** How a fact can be compared, the usual first. */
export const choicesOf = (fact: AskableFact): readonly Choice[] => [
  ...byType[fact.type].filter(
    ({ operator, kind }) =>
      (fact.operators.includes(operator.split(':')[0] ?? '') || fact.type === 'boolean') &&
      !(isFree(fact) && kind === 'choices') &&
      !(fact.values !== null && kind === 'part')
  ),
  ...known
]

export const kindOf = ({ fact, operator }: Pick<Draft, 'fact' | 'operator'>): OperandKind =>
  choicesOf(fact).find((choice) => choice.operator === operator)?.kind ?? 'none'

/** A comparison that is begun with a fact. */
export const draftOf = (fact: AskableFact): Draft => ({
  fact,
  operator: choicesOf(fact)[0]?.operator ?? 'known:true',
  texts: []
})

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** A comparison that stands, to be changed; null where it cannot be entered here. */
export const draftFrom = (fact: AskableFact, { operator, operand }: Comparison): Draft | null => {
  const named = typeof operand === 'boolean' ? `${operator}:${String(operand)}` : operator
  const offered = choicesOf(fact).map((choice) => choice.operator)
  const found = [named, same[operator] ?? ''].find((one) => offered.includes(one))
  if (found === undefined) return null
  const texts = Array.isArray(operand) ? operand.map(textOf) : [textOf(operand)]
  return { fact, operator: found, texts: typeof operand === 'boolean' ? [] : texts }
}

const number = (text: string): number | null => {
  const value = Number(text.trim())
  return text.trim() !== '' && Number.isFinite(value) ? value : null
}

const operandOf = (draft: Draft): unknown => {
  const { fact, texts } = draft
  const [first = '', second = ''] = texts.map((text) => text.trim())
  const isAmount = fact.type === 'amount' || fact.type === 'amountRange'
  const end = (text: string): string | number | null => (text === '' ? null : isAmount ? text : number(text))
  switch (kindOf(draft)) {
    case 'none':
      return choicesOf(fact).find(({ operator }) => operator === draft.operator)?.operand
    case 'choices':
      return texts.length === 0 ? undefined : [...texts]
    case 'between':
      return end(first) === null && end(second) === null ? undefined : [end(first), end(second)]
    case 'number':
      return number(first) ?? undefined
    case 'days': {
      const days = number(first)
      return days !== null && Number.isInteger(days) && days >= 0 ? days : undefined
    }
    default:
      return first === '' ? undefined : first
  }
}

/** The comparison that was entered; null while something is missing. */
export const comparisonOfDraft = (draft: Draft): Comparison | null => {
  const operand = operandOf(draft)
  if (operand === undefined) return null
  const [operator = ''] = draft.operator.split(':')
  return { fact: draft.fact.fact, collection: draft.fact.collection, operator, operand }
}
