import { complement, span } from '../number-set.ts'
import { comparison } from './number-operator.ts'

/** `ne: 0`: any other number. A range complies when it lies apart from the number. */
export const ne = comparison({
  key: 'ne',
  negation: 'eq',
  test: (value, operand) => value !== operand,
  rangeHolds: (min, max, operand) => min > operand || max < operand,
  rangeFails: (min, max, operand) => min === operand && max === operand,
  sql: (operand) => ({
    value: (column) => `${column} <> ${operand}`,
    rangeHolds: (min, max) => `${min} > ${operand} OR ${max} < ${operand}`,
    rangeFails: (min, max) => `${min} = ${operand} AND ${max} = ${operand}`
  }),
  allowed: (operand) => complement([span(operand, operand)])
})
