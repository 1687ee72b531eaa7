import { span } from '../number-set.ts'
import { comparison } from './number-operator.ts'

/** `gt: 1000`: more than. A range complies when its lower end does, and fails when its upper end does not. */
export const gt = comparison({
  key: 'gt',
  negation: 'lte',
  test: (value, operand) => value > operand,
  rangeHolds: (min, _, operand) => min > operand,
  rangeFails: (_, max, operand) => max <= operand,
  sql: (operand) => ({
    value: (column) => `${column} > ${operand}`,
    rangeHolds: (min) => `${min} > ${operand}`,
    rangeFails: (_, max) => `${max} <= ${operand}`
  }),
  allowed: (operand) => [span(operand, Infinity, true)]
})
