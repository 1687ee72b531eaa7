import { parsed, refused } from '../problem.ts'
import { operator } from './operator.ts'
import { parseValue } from './vocabulary.ts'

/** `is: 制造业` for a text, `is: true` or `is: false` for a yes or no. */
export const is = operator<string | boolean>({
  key: 'is',
  types: ['text', 'boolean'],
  parse: (input, fact) => {
    if (fact.type === 'text') return parseValue(input, fact)
    return typeof input === 'boolean' ? parsed(input) : refused('rules.operand-boolean')
  },
  write: (operand) => operand,
  test: (operand) => (value) => (typeof value === typeof operand ? value === operand : null),
  toSql: (operand, { column, bind }) => {
    if (typeof operand === 'boolean') return operand ? column : `NOT ${column}`
    return `${column} = ${bind(operand, 'text')}`
  },
  sentence: (operand, { fact, text }) => {
    if (typeof operand === 'string')
      return { code: 'rules.sentence.is', params: { fact, value: text(operand) } }
    return { code: operand ? 'rules.sentence.isTrue' : 'rules.sentence.isFalse', params: { fact } }
  },
  negation: (operand) =>
    typeof operand === 'boolean' ? { operator: 'is', operand: !operand } : { operator: 'isNot', operand },
  allowed: (operand) =>
    typeof operand === 'boolean'
      ? { kind: 'boolean', value: operand }
      : { kind: 'texts', of: 'oneOf', texts: [operand], not: false }
})
