import type { FactDefinition } from '#lib/rules'
import { readWrittenAmount } from '../written-amount.ts'
import { type PlaybookProblem, problem } from '../check/problem.ts'
import { boundText } from './bands.ts'
import { type Banded, bandedBy, scalesOf } from './scales.ts'
import type { Subject } from './subject.ts'

type Bound = Readonly<{ at: number; place: string }>

/** Where the steps begin, the lowest of all left out: that one begins at nothing. */
const boundsOf = ({ steps }: Banded): readonly Bound[] =>
  steps
    .flatMap(({ bands, place }) => bands.map(({ from }) => ({ at: from, place })))
    .filter(({ at }) => Number.isFinite(at) && at > 0)

/** Bounds that another scale of the same number has otherwise, though some of them are the same. */
const differing = (
  fact: FactDefinition,
  grades: readonly Bound[],
  others: readonly Bound[]
): readonly PlaybookProblem[] => {
  const [mine, theirs] = [grades, others].map((bounds) => new Set(bounds.map(({ at }) => at)))
  const isShared = others.some(({ at }) => mine?.has(at))
  const odd = grades.filter(({ at }) => !theirs?.has(at))
  const strange = others.filter(({ at }) => !mine?.has(at))
  const [grade, ...moreGrades] = odd
  const [other, ...moreOthers] = strange
  // One bound that was moved here and not there; scales that differ altogether are two things.
  if (!isShared || !grade || !other || moreGrades.length > 0 || moreOthers.length > 0) return []
  return [
    problem(`${other.place}.when`, 'warn.boundElsewhere', {
      fact: fact.key,
      bound: boundText(fact, other.at),
      grade: grade.place,
      other: boundText(fact, grade.at)
    })
  ]
}

const AMOUNT = 'orders.amount12m'

/** 价值矩阵 has thresholds of its own: those of the grades, unless they were moved. */
const matrixProblems = (
  fact: FactDefinition,
  grades: Banded,
  { playbook }: Subject
): readonly PlaybookProblem[] =>
  (['high', 'medium'] as const).flatMap((key, at) => {
    const step = grades.steps.find(({ place }) => place === `grades.rules[${at}]`)
    const from = step?.bands.at(-1)?.from
    const written = playbook.grades.value[key]
    const value = readWrittenAmount(written)
    if (step === undefined || from === undefined || value === null || from === value || from <= 0) return []
    return [
      problem(`grades.value.${key}`, 'warn.boundElsewhere', {
        fact: fact.key,
        bound: boundText(fact, value),
        grade: step.place,
        other: boundText(fact, from)
      })
    ]
  })

/**
 * A bound of the grades that was moved while the tags, the segments or the matrix of the same number stayed: whoever
 * raises A to 80万 is told that 价值等级-高 still begins at 50万.
 */
export const boundWarnings = (subject: Subject): readonly PlaybookProblem[] => {
  const scales = scalesOf(subject)
  const [grades, ...others] = scales
  if (grades === undefined) return []
  return bandedBy(grades, subject).flatMap((banded) => {
    const { fact } = banded
    const bounds = boundsOf(banded)
    return [
      ...(fact.key === AMOUNT ? matrixProblems(fact, banded, subject) : []),
      ...others.flatMap((scale) =>
        bandedBy(scale, subject)
          .filter((one) => one.fact.key === fact.key)
          .flatMap((one) => differing(fact, bounds, boundsOf(one)))
      )
    ]
  })
}
