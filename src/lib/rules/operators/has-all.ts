import { setComparison } from './list-operator.ts'

/** `hasAll: [价值等级-高, 意向-明确]`: the list has every one of these. */
export const hasAll = setComparison({
  key: 'hasAll',
  test: (list, operand) => operand.every((text) => list.includes(text)),
  sql: (column, operand) => `${column} @> ${operand}`,
  has: 'all',
  not: false
})
