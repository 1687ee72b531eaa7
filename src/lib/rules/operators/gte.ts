import { span } from '../number-set.ts'
import { comparison } from './number-operator.ts'

/** `gte: 50万`: at least. A range complies when its lower end does, and fails when its upper end lies below. */
export const gte = comparison({
  key: 'gte',
  negation: 'lt',
  test: (value, operand) => value >= operand,
  rangeHolds: (min, _, operand) => min >= operand,
  rangeFails: (_, max, operand) => max < operand,
  sql: (operand) => ({
    value: (column) => `${column} >= ${operand}`,
    rangeHolds: (min) => `${min} >= ${operand}`,
    rangeFails: (_, max) => `${max} < ${operand}`
  }),
  allowed: (operand) => [span(operand, Infinity)]
})
