import type { Message } from '#kernel/result'
import type { FactDefinition } from '../catalogue.ts'
import type { Between } from '../condition.ts'
import { span } from '../number-set.ts'
import { parsed, type Parsed, refused } from '../problem.ts'
import { bindQuantity, numberOperator, parseQuantity, writeQuantity } from './number-operator.ts'
import type { Words } from './operator.ts'

const parseEnd = (input: unknown, fact: FactDefinition): Parsed<number | null> =>
  input === null ? parsed(null) : parseQuantity(input, fact)

const parse = (input: unknown, fact: FactDefinition): Parsed<Between> => {
  if (!Array.isArray(input) || input.length !== 2) return refused('rules.operand-between')
  const [from, to] = input.map((end) => parseEnd(end, fact))
  if (!from || !to) return refused('rules.operand-between')
  if (!from.ok) return { ok: false, problem: { ...from.problem, at: '[0]' } }
  if (!to.ok) return { ok: false, problem: { ...to.problem, at: '[1]' } }
  const [min, max] = [from.value, to.value]
  if (min === null && max === null) return refused('rules.operand-between')
  if (min !== null && max !== null && min >= max) return refused('rules.operand-order')
  return parsed({ min, max })
}

const sentence = ({ min, max }: Between, { fact, quantity }: Words): Message => {
  if (min === null) return { code: 'rules.sentence.lt', params: { fact, value: quantity(max ?? 0) } }
  if (max === null) return { code: 'rules.sentence.gte', params: { fact, value: quantity(min) } }
  return { code: 'rules.sentence.between', params: { fact, from: quantity(min), to: quantity(max) } }
}

const joined = (glue: string, parts: readonly (string | false)[]): string =>
  `(${parts.filter((part) => part !== false).join(glue)})`

/** `between: [10万, 50万]`: from 10万 up to but without 50万; either end may be null, for open. */
export const between = numberOperator<Between>({
  key: 'between',
  parse,
  write: ({ min, max }, type) => [min, max].map((end) => (end === null ? null : writeQuantity(end, type))),
  test: (operand) => {
    const [min, max] = [operand.min ?? -Infinity, operand.max ?? Infinity]
    return (value) => value >= min && value < max
  },
  rangeHolds: (operand) => {
    const [from, to] = [operand.min ?? -Infinity, operand.max]
    return (min, max) => min >= from && (to === null || max < to)
  },
  rangeFails: (operand) => {
    const [from, to] = [operand.min ?? -Infinity, operand.max]
    return (min, max) => max < from || (to !== null && min >= to)
  },
  sql: (operand, target) => {
    const from = operand.min !== null && bindQuantity(operand.min, target)
    const to = operand.max !== null && bindQuantity(operand.max, target)
    return {
      value: (column) => joined(' AND ', [from && `${column} >= ${from}`, to && `${column} < ${to}`]),
      rangeHolds: (min, max) => joined(' AND ', [from && `${min} >= ${from}`, to && `${max} < ${to}`]),
      rangeFails: (min, max) => joined(' OR ', [from && `${max} < ${from}`, to && `${min} >= ${to}`])
    }
  },
  sentence,
  allowed: ({ min, max }) => [span(min ?? -Infinity, max ?? Infinity, false, max !== null)]
})
