import { factTypes } from '../catalogue.ts'
import { parsed, refused } from '../problem.ts'
import { operator } from './operator.ts'

/** `known: true` or `known: false`: whether the fact is known at all; never unknown itself. */
export const known = operator<boolean>({
  key: 'known',
  types: factTypes,
  parse: (input) => (typeof input === 'boolean' ? parsed(input) : refused('rules.operand-boolean')),
  write: (operand) => operand,
  test: (operand) => () => operand,
  testUnknown: (operand) => !operand,
  toSql: (operand, { type, column, minColumn, maxColumn }) => {
    if (type !== 'range' && type !== 'amountRange') return `${column} IS ${operand ? 'NOT ' : ''}NULL`
    return operand
      ? `(${minColumn} IS NOT NULL OR ${maxColumn} IS NOT NULL)`
      : `(${minColumn} IS NULL AND ${maxColumn} IS NULL)`
  },
  sentence: (operand, { fact }) => ({
    code: operand ? 'rules.sentence.known' : 'rules.sentence.unknown',
    params: { fact }
  }),
  negation: (operand) => ({ operator: 'known', operand: !operand }),
  allowed: (operand) => ({ kind: 'known', value: operand })
})
