import type { Message } from '#kernel/result'
import { amountOf, writeAmount } from '../amount.ts'
import type { FactDefinition, FactType } from '../catalogue.ts'
import type { Between } from '../condition.ts'
import { isRange } from '../facts.ts'
import type { NumberSet } from '../number-set.ts'
import { parsed, type Parsed, refused } from '../problem.ts'
import type { Operator, SqlTarget, Test, Words } from './operator.ts'

const types = ['number', 'amount', 'range', 'amountRange'] as const

const isAmount = (type: FactType): boolean => type === 'amount' || type === 'amountRange'
const isSpread = (type: FactType): boolean => type === 'range' || type === 'amountRange'

/** A number of the fact's unit, amounts from yuan to 分. */
export const parseQuantity = (input: unknown, { type }: FactDefinition): Parsed<number> => {
  if (isAmount(type)) {
    const fen = amountOf(input)
    return fen === null ? refused('rules.operand-amount') : parsed(fen)
  }
  return typeof input === 'number' && Number.isFinite(input) ? parsed(input) : refused('rules.operand-number')
}

export const writeQuantity = (value: number, type: FactType): string | number =>
  isAmount(type) ? writeAmount(value) : value

/** A whole operand stays in the integer's index; any other is compared exactly as numeric. */
export const bindQuantity = (value: number, { numberType, bind }: SqlTarget): string => {
  if (numberType === 'numeric' || numberType === 'double precision') return bind(value, numberType)
  return bind(value, Number.isSafeInteger(value) ? 'bigint' : 'numeric')
}

export type NumberSql = Readonly<{
  value: (column: string) => string
  rangeHolds: (min: string, max: string) => string
  rangeFails: (min: string, max: string) => string
}>

export type NumberOperator<O extends number | Between> = Operator<O> &
  Readonly<{
    /** The verdict over a range, open ends at infinity: true where all of it complies, false where none does. */
    testRange(operand: O): (min: number, max: number) => boolean | null
  }>

type Definition<O extends number | Between> = Readonly<{
  key: string
  parse: (input: unknown, fact: FactDefinition) => Parsed<O>
  write: (operand: O, type: FactType) => unknown
  test: (operand: O) => (value: number) => boolean
  rangeHolds: (operand: O) => (min: number, max: number) => boolean
  rangeFails: (operand: O) => (min: number, max: number) => boolean
  sql: (operand: O, target: SqlTarget) => NumberSql
  sentence: (operand: O, words: Words) => Message
  negation?: string
  allowed: (operand: O) => NumberSet
}>

/** A comparison of numbers, amounts and their ranges, from its meaning on one number and on a range. */
export const numberOperator = <O extends number | Between>(definition: Definition<O>): NumberOperator<O> => {
  const testRange = (operand: O): ((min: number, max: number) => boolean | null) => {
    const [holds, fails] = [definition.rangeHolds(operand), definition.rangeFails(operand)]
    return (min, max) => (holds(min, max) ? true : fails(min, max) ? false : null)
  }
  const test = (operand: O, type: FactType): Test => {
    if (isSpread(type)) {
      const verdict = testRange(operand)
      return (value) => (isRange(value) ? verdict(value.min ?? -Infinity, value.max ?? Infinity) : null)
    }
    const holds = definition.test(operand)
    return (value) => (typeof value === 'number' ? holds(value) : null)
  }
  const negation = definition.negation
  return {
    key: definition.key,
    types,
    parse: definition.parse,
    write: definition.write,
    test,
    testRange,
    toSql: (operand, target) => {
      const sql = definition.sql(operand, target)
      if (!isSpread(target.type)) return sql.value(target.column)
      const [min, max] = [target.minColumn, target.maxColumn]
      return `CASE WHEN ${sql.rangeHolds(min, max)} THEN TRUE WHEN ${sql.rangeFails(min, max)} THEN FALSE END`
    },
    sentence: definition.sentence,
    ...(negation === undefined ? {} : { negation: (operand: O) => ({ operator: negation, operand }) }),
    allowed: (operand) => ({ kind: 'numbers', set: definition.allowed(operand) })
  }
}

type Comparison = Readonly<{
  key: string
  negation: string
  test: (value: number, operand: number) => boolean
  rangeHolds: (min: number, max: number, operand: number) => boolean
  rangeFails: (min: number, max: number, operand: number) => boolean
  sql: (operand: string) => NumberSql
  allowed: (operand: number) => NumberSet
}>

/** A comparison with one number. */
export const comparison = ({
  test,
  rangeHolds,
  rangeFails,
  sql,
  ...rest
}: Comparison): NumberOperator<number> =>
  numberOperator<number>({
    ...rest,
    parse: parseQuantity,
    write: writeQuantity,
    test: (operand) => (value) => test(value, operand),
    rangeHolds: (operand) => (min, max) => rangeHolds(min, max, operand),
    rangeFails: (operand) => (min, max) => rangeFails(min, max, operand),
    sql: (operand, target) => sql(bindQuantity(operand, target)),
    sentence: (operand, { fact, quantity }) => ({
      code: `rules.sentence.${rest.key}`,
      params: { fact, value: quantity(operand) }
    })
  })
