import { isList } from '../facts.ts'
import { type Operator, operator } from './operator.ts'
import { parseValues } from './vocabulary.ts'

type SetComparison = Readonly<{
  key: string
  test: (list: readonly string[], operand: readonly string[]) => boolean
  sql: (column: string, operand: string) => string
  has: 'any' | 'all'
  not: boolean
  negation?: string
}>

/** A comparison of a list with several texts. The order of a list never matters. */
export const setComparison = ({
  key,
  test,
  sql,
  has,
  not,
  negation
}: SetComparison): Operator<readonly string[]> =>
  operator<readonly string[]>({
    key,
    types: ['list'],
    parse: parseValues,
    write: (operand) => [...operand],
    test: (operand) => (value) => (isList(value) ? test(value, operand) : null),
    toSql: (operand, { column, bind }) => sql(column, bind(operand, 'text[]')),
    sentence: (operand, { fact, texts }) => ({
      code: `rules.sentence.${key}`,
      params: { fact, values: texts(operand) }
    }),
    ...(negation === undefined
      ? {}
      : { negation: (operand: readonly string[]) => ({ operator: negation, operand }) }),
    allowed: (operand) => ({ kind: 'list', has, texts: operand, not })
  })
