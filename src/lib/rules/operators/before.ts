import { span } from '../number-set.ts'
import { dayComparison } from './date-operator.ts'

/** `before: 2024-07-01`: earlier than the day. */
export const before = dayComparison({
  key: 'before',
  negation: 'onOrAfter',
  test: (value, operand) => value < operand,
  sql: '<',
  allowed: (day) => [span(-Infinity, day - 1)]
})
