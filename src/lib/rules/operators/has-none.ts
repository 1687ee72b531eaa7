import { setComparison } from './list-operator.ts'

/** `hasNone: [行为-未响应]`: a known list without any of these; the empty list complies. */
export const hasNone = setComparison({
  key: 'hasNone',
  test: (list, operand) => !operand.some((text) => list.includes(text)),
  sql: (column, operand) => `NOT (${column} && ${operand})`,
  has: 'any',
  not: true,
  negation: 'hasAny'
})
