import { span } from '../number-set.ts'
import { dayComparison } from './date-operator.ts'

/** `onOrAfter: 2024-07-01`: the day or later. */
export const onOrAfter = dayComparison({
  key: 'onOrAfter',
  negation: 'before',
  test: (value, operand) => value >= operand,
  sql: '>=',
  allowed: (day) => [span(day, Infinity)]
})
