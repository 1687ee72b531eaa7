import { setComparison } from './list-operator.ts'

/** `hasAny: [意向-明确, 优先级-高意向]`: the list has one of these or more. */
export const hasAny = setComparison({
  key: 'hasAny',
  test: (list, operand) => operand.some((text) => list.includes(text)),
  sql: (column, operand) => `${column} && ${operand}`,
  has: 'any',
  not: false,
  negation: 'hasNone'
})
