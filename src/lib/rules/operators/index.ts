import type { FactType } from '../catalogue.ts'
import type { Between } from '../condition.ts'
import { before } from './before.ts'
import { between } from './between.ts'
import { contains } from './contains.ts'
import { eq } from './eq.ts'
import { gt } from './gt.ts'
import { gte } from './gte.ts'
import { hasAll } from './has-all.ts'
import { hasAny } from './has-any.ts'
import { hasNone } from './has-none.ts'
import { hasPrefix } from './has-prefix.ts'
import { has } from './has.ts'
import { isNot } from './is-not.ts'
import { is } from './is.ts'
import { known } from './known.ts'
import { lt } from './lt.ts'
import { lte } from './lte.ts'
import { ne } from './ne.ts'
import { noneOf } from './none-of.ts'
import type { NumberOperator } from './number-operator.ts'
import { olderThanDays } from './older-than-days.ts'
import { onOrAfter } from './on-or-after.ts'
import { oneOf } from './one-of.ts'
import type { Operator } from './operator.ts'
import { startsWith } from './starts-with.ts'
import { withinLastDays } from './within-last-days.ts'
import { withinNextDays } from './within-next-days.ts'

/** The comparisons that a count takes too. */
const numberOperators: readonly NumberOperator<number | Between>[] = [eq, ne, gt, gte, lt, lte, between]

/** Every operator of the rule language; a new one is a file beside this and a line here. */
export const operators: readonly Operator[] = [
  ...numberOperators,
  before,
  onOrAfter,
  withinLastDays,
  withinNextDays,
  olderThanDays,
  is,
  isNot,
  contains,
  startsWith,
  oneOf,
  noneOf,
  has,
  hasAny,
  hasAll,
  hasNone,
  hasPrefix,
  known
]

const byKey: ReadonlyMap<string, Operator> = new Map(operators.map((entry) => [entry.key, entry]))
const numbersByKey: ReadonlyMap<string, NumberOperator<number | Between>> = new Map(
  numberOperators.map((entry) => [entry.key, entry])
)

export const findOperator = (key: string): Operator | undefined => byKey.get(key)
export const findNumberOperator = (key: string): NumberOperator<number | Between> | undefined =>
  numbersByKey.get(key)

/** The operators that a fact of the type takes, for editors and error messages. */
export const operatorsFor = (type: FactType): readonly Operator[] =>
  operators.filter((entry) => entry.types.includes(type))

/** The operator of a parsed condition, which is there: the parser found it. */
export const operatorOf = (key: string): Operator => {
  const found = byKey.get(key)
  if (!found) throw new RangeError(`no operator ${key}`)
  return found
}

export const numberOperatorOf = (key: string): NumberOperator<number | Between> => {
  const found = numbersByKey.get(key)
  if (!found) throw new RangeError(`no comparison of numbers ${key}`)
  return found
}
