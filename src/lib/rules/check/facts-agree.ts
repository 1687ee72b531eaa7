import type { FactDefinition, FactIndex } from '../catalogue.ts'
import type { FactCondition } from '../condition.ts'
import { everyNumber } from '../number-set.ts'
import { operatorOf } from '../operators/index.ts'
import type { Allowed } from '../operators/operator.ts'
import { isPositive, isStrict, type Literal } from './formula.ts'
import { type ListDemand, listAgrees } from './lists-agree.ts'
import { domainOf, type NumberDemand, numberAgrees, rangesThatAgree } from './numbers-agree.ts'
import { type TextDemand, textAgrees } from './texts-agree.ts'

type FactLiteral = Literal<FactCondition>
type Demand = Readonly<{ allowed: Allowed; literal: FactLiteral }>

const numberDemands = (
  demands: readonly Demand[],
  kind: 'numbers' | 'days' | 'ages'
): readonly NumberDemand[] =>
  demands.flatMap(({ allowed, literal }) =>
    allowed.kind === kind ? [{ set: allowed.set, want: literal.want }] : []
  )

const textDemands = (demands: readonly Demand[]): readonly TextDemand[] =>
  demands.flatMap(({ allowed, literal }) =>
    allowed.kind === 'texts' ? [{ ...allowed, not: allowed.not === isPositive(literal.want) }] : []
  )

const listDemands = (demands: readonly Demand[]): readonly ListDemand[] =>
  demands.flatMap(({ allowed, literal }) =>
    allowed.kind === 'list' ? [{ ...allowed, not: allowed.not === isPositive(literal.want) }] : []
  )

const booleansAgree = (demands: readonly Demand[]): boolean =>
  [true, false].some((value) =>
    demands.every(
      ({ allowed, literal }) =>
        allowed.kind !== 'boolean' || (allowed.value === value) === isPositive(literal.want)
    )
  )

const knownAgrees = (demands: readonly Demand[], fact: FactDefinition): boolean => {
  switch (fact.type) {
    case 'number':
    case 'amount':
      return numberAgrees(
        numberDemands(demands, 'numbers'),
        domainOf(fact),
        fact.whole === true || fact.type === 'amount'
      )
    case 'range':
    case 'amountRange': {
      const whole = fact.whole === true || fact.type === 'amountRange'
      return rangesThatAgree(numberDemands(demands, 'numbers'), domainOf(fact), whole).length > 0
    }
    case 'date':
      // The day itself and its age are looked at apart: which of them `asOf` ties together is not known here.
      return (['days', 'ages'] as const).every((kind) =>
        numberAgrees(numberDemands(demands, kind), everyNumber, true)
      )
    case 'text':
      return textAgrees(textDemands(demands), fact)
    case 'list':
      return listAgrees(listDemands(demands), fact)
    default:
      return booleansAgree(demands)
  }
}

/**
 * Whether some value of one fact, or its absence, meets all the literals. An unknown fact makes every comparison
 * unknown, which is enough for `notTrue` and `notFalse`; a known one of a plain type makes them true or false.
 */
export const factAgrees = (literals: readonly FactLiteral[], facts: FactIndex): boolean => {
  const demands = literals.map((literal) => {
    const { operator, operand, type } = literal.condition
    return { allowed: operatorOf(operator).allowed(operand, type), literal }
  })
  let mustBeKnown = false
  let mustBeUnknown = false
  for (const { allowed, literal } of demands) {
    if (allowed.kind !== 'known') mustBeKnown ||= isStrict(literal.want)
    else if (allowed.value === isPositive(literal.want)) mustBeKnown = true
    else mustBeUnknown = true
  }
  if (!mustBeKnown || mustBeUnknown) return !mustBeKnown
  const [first] = literals
  const fact = first && facts.get(first.condition.fact)
  return fact === undefined || knownAgrees(demands, fact)
}
