import { isList } from '../facts.ts'
import { operator } from './operator.ts'
import { parseValue } from './vocabulary.ts'

/** `has: 价值等级-高`: the list has the text. */
export const has = operator<string>({
  key: 'has',
  types: ['list'],
  parse: parseValue,
  write: (operand) => operand,
  test: (operand) => (value) => (isList(value) ? value.includes(operand) : null),
  // Not `= ANY`: only @> is served by the index over a list.
  toSql: (operand, { column, bind }) => `${column} @> ${bind([operand], 'text[]')}`,
  sentence: (operand, { fact, text }) => ({
    code: 'rules.sentence.has',
    params: { fact, value: text(operand) }
  }),
  negation: (operand) => ({ operator: 'hasNone', operand: [operand] }),
  allowed: (operand) => ({ kind: 'list', has: 'all', texts: [operand], not: false })
})
