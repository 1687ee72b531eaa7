import { addDays, type Day, dayNumberOf, isDay } from '#kernel/day'
import { type NumberSet, span } from '../number-set.ts'
import { parsed, refused } from '../problem.ts'
import { type Operator, operator } from './operator.ts'

/** A time window in days; a century is long enough for any rule. */
const MAX_DAYS = 36_525

type DayComparison = Readonly<{
  key: string
  negation: string
  test: (value: Day, operand: Day) => boolean
  sql: '<' | '>='
  allowed: (dayNumber: number) => NumberSet
}>

/** A comparison of a date with a fixed day. ISO days are in the order of their texts. */
export const dayComparison = (definition: DayComparison): Operator<Day> =>
  operator<Day>({
    key: definition.key,
    types: ['date'],
    parse: (input) =>
      typeof input === 'string' && isDay(input) ? parsed(input) : refused('rules.operand-day'),
    write: (operand) => operand,
    test: (operand) => (value) => (typeof value === 'string' ? definition.test(value, operand) : null),
    toSql: (operand, { column, bind }) => `${column} ${definition.sql} ${bind(operand, 'date')}`,
    sentence: (operand, { fact }) => ({
      code: `rules.sentence.${definition.key}`,
      params: { fact, value: operand }
    }),
    negation: (operand) => ({ operator: definition.negation, operand }),
    allowed: (operand) => ({ kind: 'days', set: definition.allowed(dayNumberOf(operand)) })
  })

/** Ages in days that comply, both ends within: the age of yesterday is 1, of tomorrow −1; null is open. */
type Ages = Readonly<{ youngest: number; oldest: number | null }>

type Window = Readonly<{ key: string; ages: (days: number) => Ages }>

/** A date seen from `asOf`: complies while its age in days lies within the window. */
export const timeWindow = ({ key, ages }: Window): Operator<number> =>
  operator<number>({
    key,
    types: ['date'],
    parse: (input) =>
      typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= MAX_DAYS
        ? parsed(input)
        : refused('rules.operand-days', { max: MAX_DAYS }),
    write: (operand) => operand,
    test: (operand) => {
      const { youngest, oldest } = ages(operand)
      // A whole base is evaluated as of one day: its two bounds are computed once, not once a record.
      let seenFrom = ''
      let first = ''
      let last = ''
      return (value, asOf) => {
        if (typeof value !== 'string') return null
        if (asOf !== seenFrom) {
          first = oldest === null ? '' : addDays(asOf, -oldest)
          last = addDays(asOf, -youngest)
          seenFrom = asOf
        }
        return value >= first && value <= last
      }
    },
    toSql: (operand, { column, bind, asOf }) => {
      const { youngest, oldest } = ages(operand)
      const last = `${column} <= ${bind(addDays(asOf, -youngest), 'date')}`
      return oldest === null ? last : `${column} >= ${bind(addDays(asOf, -oldest), 'date')} AND ${last}`
    },
    sentence: (operand, { fact }) => ({ code: `rules.sentence.${key}`, params: { fact, days: operand } }),
    allowed: (operand) => {
      const { youngest, oldest } = ages(operand)
      return { kind: 'ages', set: [span(youngest, oldest ?? Infinity)] }
    },
    changesOn: (operand, value) => {
      const { youngest, oldest } = ages(operand)
      const begins = addDays(value, youngest)
      return oldest === null ? [begins] : [begins, addDays(value, oldest + 1)]
    }
  })
