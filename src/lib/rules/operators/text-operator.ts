import type { Operator, Words } from './operator.ts'
import type { FactDefinition } from '../catalogue.ts'
import { parsePart, parseValues } from './vocabulary.ts'

type Membership = Readonly<{ key: string; negation: string; member: boolean }>

/** A text among several; `member: false` is none of them. */
export const membership = ({ key, negation, member }: Membership): Operator<readonly string[]> => ({
  key,
  types: ['text'],
  parse: parseValues,
  write: (operand) => [...operand],
  test: (operand) => {
    const set = new Set(operand)
    return (value) => (typeof value === 'string' ? set.has(value) === member : null)
  },
  toSql: (operand, { column, bind }) =>
    `${column} ${member ? '= ANY' : '<> ALL'} (${bind(operand, 'text[]')})`,
  sentence: (operand, { fact, texts }) => ({
    code: `rules.sentence.${key}`,
    params: { fact, values: texts(operand) }
  }),
  negation: (operand) => ({ operator: negation, operand }),
  allowed: (operand) => ({ kind: 'texts', of: 'oneOf', texts: operand, not: !member })
})

type Part = Readonly<{
  key: 'contains' | 'startsWith'
  isIn: (value: string, part: string) => boolean
  pattern: (part: string) => string
}>

/** A text that has a part, in the very characters: upper and lower case differ. */
export const textPart = ({ key, isIn, pattern }: Part): Operator<string> => ({
  key,
  types: ['text'],
  parse: (input: unknown, fact: FactDefinition) => parsePart(input, fact, isIn),
  write: (operand) => operand,
  test: (operand) => (value) => (typeof value === 'string' ? isIn(value, operand) : null),
  toSql: (operand, { column, bind }) => `${column} LIKE ${bind(pattern(operand), 'text')}`,
  sentence: (operand, { fact }: Words) => ({
    code: `rules.sentence.${key}`,
    params: { fact, value: operand }
  }),
  allowed: (operand) => ({ kind: 'texts', of: key, texts: [operand], not: false })
})
