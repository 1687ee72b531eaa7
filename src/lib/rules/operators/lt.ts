import { span } from '../number-set.ts'
import { comparison } from './number-operator.ts'

/** `lt: 10万`: less than. A range complies when its upper end does, and fails when its lower end does not. */
export const lt = comparison({
  key: 'lt',
  negation: 'gte',
  test: (value, operand) => value < operand,
  rangeHolds: (_, max, operand) => max < operand,
  rangeFails: (min, _, operand) => min >= operand,
  sql: (operand) => ({
    value: (column) => `${column} < ${operand}`,
    rangeHolds: (_, max) => `${max} < ${operand}`,
    rangeFails: (min) => `${min} >= ${operand}`
  }),
  allowed: (operand) => [span(-Infinity, operand, false, true)]
})
