import { canMeet, seamsOf, writeAmount, type Condition, type FactDefinition, type Span } from '#lib/rules'
import { type PlaybookProblem, problem } from '../check/problem.ts'
import { type Banded, bandedBy, type Scale, scalesOf } from './scales.ts'
import type { Subject } from './subject.ts'

const isAmount = ({ type }: FactDefinition): boolean => type === 'amount' || type === 'amountRange'

/** A bound as people write it: 50万, 100; of a date how many days ago. */
export const boundText = (fact: FactDefinition, bound: number): string =>
  String(isAmount(fact) ? writeAmount(bound) : bound)

/** That a date is so many days old, or that many days ahead where they are negative; both ends within. */
const aged = ({ key, type }: FactDefinition, youngest: number, oldest: number): readonly Condition[] => {
  const window = (operator: string, operand: number): Condition => ({
    kind: 'fact',
    fact: key,
    type,
    operator,
    operand
  })
  if (youngest > 0) return [window('olderThanDays', youngest - 1), window('withinLastDays', oldest)]
  if (oldest < 0)
    return [window('withinNextDays', -youngest), { kind: 'not', part: window('withinNextDays', -oldest - 1) }]
  const parts = [window('withinNextDays', -youngest), window('withinLastDays', oldest)]
  return [{ kind: 'any', parts }]
}

/** That a number lies within a stretch. */
const within = (fact: FactDefinition, { from, fromOpen, to, toOpen }: Span): readonly Condition[] => {
  if (fact.type === 'date') return aged(fact, fromOpen ? from + 1 : from, toOpen ? to - 1 : to)
  const bound = (operator: string, operand: number): readonly Condition[] =>
    Number.isFinite(operand) ? [{ kind: 'fact', fact: fact.key, type: fact.type, operator, operand }] : []
  return [...bound(fromOpen ? 'gt' : 'gte', from), ...bound(toOpen ? 'lt' : 'lte', to)]
}

/** What is left for those whom no step of a scale that asks for something takes: the one that takes all, if there is one. */
const restOf = ({ entries }: Scale) => {
  const rest = entries.find(({ condition }) => condition.kind === 'always')
  return {
    rest,
    isLeft: (stretch: readonly Condition[], { catalogue }: Subject): boolean =>
      canMeet(
        stretch,
        entries.filter((entry) => entry !== rest).map(({ condition }) => condition),
        catalogue
      ) === true
  }
}

const seamProblems = (
  scale: Scale,
  { fact, steps }: Banded,
  subject: Subject
): readonly PlaybookProblem[] => {
  const { rest, isLeft } = restOf(scale)
  const placeOf = (index: number): string => steps[index]?.place ?? ''
  return seamsOf(
    steps.map(({ bands }) => bands),
    fact
  ).flatMap(({ kind, span, below, above }) => {
    // Of days to come the nearer one is told first, though its age is the greater.
    const isAhead = fact.type === 'date' && span.to <= 0
    const [lower, upper] = isAhead ? [placeOf(above), placeOf(below)] : [placeOf(below), placeOf(above)]
    const [from, to] = isAhead ? [span.to, span.from] : [span.from, span.to]
    const params = {
      fact: fact.key,
      from: boundText(fact, from),
      to: boundText(fact, to),
      below: lower,
      above: upper
    }
    if (kind === 'overlap') {
      // The one that is listed first takes them all the same; who shares them is told.
      const code = scale.firstWins ? 'warn.overlap' : 'warn.overlapBoth'
      return [problem(`${upper}.when`, code, { ...params, first: below < above ? lower : upper })]
    }
    if (!isLeft(within(fact, span), subject)) return []
    if (rest !== undefined) return [problem(`${upper}.when`, 'warn.gapElse', { ...params, rest: rest.place })]
    return [problem(`${upper}.when`, span.from === span.to ? 'warn.gapAt' : 'warn.gap', params)]
  })
}

/** Numbers below the lowest step and above the highest, where everybody is to have one. */
const endProblems = (scale: Scale, { fact, steps }: Banded, subject: Subject): readonly PlaybookProblem[] => {
  // Who was never contacted, or too long ago, may well have no step.
  if (!scale.complete || fact.type === 'date') return []
  const { rest, isLeft } = restOf(scale)
  if (rest !== undefined) return []
  const spans = steps.flatMap(({ place, bands }) => bands.map((span) => ({ ...span, place })))
  const lowest = spans.reduce((a, b) => (b.from < a.from ? b : a))
  const highest = spans.reduce((a, b) => (b.to > a.to ? b : a))
  const least = fact.min ?? (isAmount(fact) ? 0 : -Infinity)
  const below: Span = { from: least, fromOpen: false, to: lowest.from, toOpen: !lowest.fromOpen }
  const above: Span = { from: highest.to, fromOpen: !highest.toOpen, to: Infinity, toOpen: true }
  const end = (code: string, place: string, bound: number): PlaybookProblem =>
    problem(`${place}.when`, code, { fact: fact.key, bound: boundText(fact, bound), step: place })
  return [
    ...(lowest.from > least && isLeft(within(fact, below), subject)
      ? [end('warn.below', lowest.place, lowest.from)]
      : []),
    ...(highest.to < (fact.max ?? Infinity) && isLeft(within(fact, above), subject)
      ? [end('warn.above', highest.place, highest.to)]
      : [])
  ]
}

/**
 * Numbers that no step of a scale takes, and those that two do: A from 80万 beside B from 10万 to 50万 leaves everybody
 * between without a grade, or to the one that takes the rest; so do 最近接触 within 30 days and above 90. Told only where some customer can be of none.
 */
export const bandWarnings = (subject: Subject): readonly PlaybookProblem[] =>
  scalesOf(subject).flatMap((scale) =>
    bandedBy(scale, subject).flatMap((banded) => [
      ...seamProblems(scale, banded, subject),
      ...endProblems(scale, banded, subject)
    ])
  )
