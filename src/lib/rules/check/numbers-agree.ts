import type { FactDefinition } from '../catalogue.ts'
import { complement, covers, intersection, type NumberSet, span, wholeOf } from '../number-set.ts'
import { isPositive, isStrict, type Want } from './formula.ts'

/** A comparison of numbers by what it allows, and what it shall say. */
export type NumberDemand = Readonly<{ set: NumberSet; want: Want }>

const wanted = ({ set, want }: NumberDemand): NumberSet => (isPositive(want) ? set : complement(set))

const common = (sets: readonly NumberSet[], domain: NumberSet): NumberSet => sets.reduce(intersection, domain)

export const domainOf = ({ min, max }: FactDefinition): NumberSet => [span(min ?? -Infinity, max ?? Infinity)]

/** Whether a known number can meet all. */
export const numberAgrees = (
  demands: readonly NumberDemand[],
  domain: NumberSet,
  whole: boolean
): boolean => {
  const set = common(demands.map(wanted), domain)
  return (whole ? wholeOf(set) : set).length > 0
}

/**
 * The widest ranges that can meet all: each comparison that shall comply is met by every number of the range, each
 * that shall not (but may be unknown) is missed by one of them at least, and a wider range only misses more.
 */
export const rangesThatAgree = (
  demands: readonly NumberDemand[],
  domain: NumberSet,
  whole: boolean
): NumberSet => {
  const strict = demands.filter(({ want }) => isStrict(want))
  const lax = demands.filter(({ want }) => !isStrict(want))
  const set = common(strict.map(wanted), domain)
  const ranges = whole ? set.flatMap((stretch) => wholeOf([stretch])) : set
  return ranges.filter((range) => lax.every((demand) => !covers(complement(wanted(demand)), range)))
}
