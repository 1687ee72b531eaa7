import { operator } from './operator.ts'
import { parseValue } from './vocabulary.ts'

/** `isNot: 零售业`: a known text that is another one. */
export const isNot = operator<string>({
  key: 'isNot',
  types: ['text'],
  parse: parseValue,
  write: (operand) => operand,
  test: (operand) => (value) => (typeof value === 'string' ? value !== operand : null),
  toSql: (operand, { column, bind }) => `${column} <> ${bind(operand, 'text')}`,
  sentence: (operand, { fact, text }) => ({
    code: 'rules.sentence.isNot',
    params: { fact, value: text(operand) }
  }),
  negation: (operand) => ({ operator: 'is', operand }),
  allowed: (operand) => ({ kind: 'texts', of: 'oneOf', texts: [operand], not: true })
})
