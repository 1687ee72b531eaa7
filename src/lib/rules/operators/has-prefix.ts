import { isList } from '../facts.ts'
import { operator } from './operator.ts'
import { parsePart } from './vocabulary.ts'

/** `hasPrefix: 决策链-`: the list has a text that begins so. */
export const hasPrefix = operator<string>({
  key: 'hasPrefix',
  types: ['list'],
  parse: (input, fact) => parsePart(input, fact, (value, part) => value.startsWith(part)),
  write: (operand) => operand,
  test: (operand) => (value) => (isList(value) ? value.some((text) => text.startsWith(operand)) : null),
  toSql: (operand, { column, bind }) =>
    `CASE WHEN ${column} IS NOT NULL THEN EXISTS (SELECT FROM unnest(${column}) AS item (text) WHERE starts_with(item.text, ${bind(operand, 'text')})) END`,
  sentence: (operand, { fact }) => ({ code: 'rules.sentence.hasPrefix', params: { fact, value: operand } }),
  allowed: (operand) => ({ kind: 'list', has: 'prefix', texts: [operand], not: false })
})
