import { span } from '../number-set.ts'
import { comparison } from './number-operator.ts'

/** `eq: 3`: exactly. A range complies only when both ends are the number, and fails when it lies apart from it. */
export const eq = comparison({
  key: 'eq',
  negation: 'ne',
  test: (value, operand) => value === operand,
  rangeHolds: (min, max, operand) => min === operand && max === operand,
  rangeFails: (min, max, operand) => min > operand || max < operand,
  sql: (operand) => ({
    value: (column) => `${column} = ${operand}`,
    rangeHolds: (min, max) => `${min} = ${operand} AND ${max} = ${operand}`,
    rangeFails: (min, max) => `${min} > ${operand} OR ${max} < ${operand}`
  }),
  allowed: (operand) => [span(operand, operand)]
})
