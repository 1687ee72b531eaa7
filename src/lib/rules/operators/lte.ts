import { span } from '../number-set.ts'
import { comparison } from './number-operator.ts'

/** `lte: 200`: at most. A range complies when its upper end does, and fails when its lower end lies above. */
export const lte = comparison({
  key: 'lte',
  negation: 'gt',
  test: (value, operand) => value <= operand,
  rangeHolds: (_, max, operand) => max <= operand,
  rangeFails: (min, _, operand) => min > operand,
  sql: (operand) => ({
    value: (column) => `${column} <= ${operand}`,
    rangeHolds: (_, max) => `${max} <= ${operand}`,
    rangeFails: (min) => `${min} > ${operand}`
  }),
  allowed: (operand) => [span(-Infinity, operand)]
})
