import type { PlaybookDocument } from '../../contract.ts'
import { readWrittenAmount } from '../written-amount.ts'
import { type PlaybookProblem, problem } from './problem.ts'

const MAX_POINTS = 100

type Written = string | number | null

/** Two written amounts that must rise, or the problem that one is no amount. */
const risingAmounts = (
  path: string,
  lower: readonly [string, Written],
  upper: readonly [string, Written]
) => {
  const values = [lower, upper].map(([, written]) => (written === null ? null : readWrittenAmount(written)))
  const problems = [lower, upper].flatMap(([key, written], index) =>
    written !== null && values[index] === null ? [problem(`${path}.${key}`, 'amount', { text: written })] : []
  )
  const [low = null, high = null] = values
  return low !== null && high !== null && low >= high
    ? [
        ...problems,
        problem(`${path}.${upper[0]}`, 'notAbove', { value: upper[1] ?? '', than: lower[1] ?? '' })
      ]
    : problems
}

const rising = (path: string, lower: readonly [string, number], upper: readonly [string, number]) =>
  lower[1] >= upper[1]
    ? [problem(`${path}.${upper[0]}`, 'notAbove', { value: upper[1], than: lower[1] })]
    : []

const cadenceProblems = (value: unknown, path: string): readonly PlaybookProblem[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => cadenceProblems(item, `${path}[${index}]`))
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (key !== 'cadence' || typeof inner !== 'object' || inner === null) return cadenceProblems(inner, at)
    // Its shape was checked before: a cadence has these three numbers.
    const { min, max } = inner as Readonly<{ min: number; max: number; days: number }>
    return min > max ? [problem(`${at}.min`, 'cadence', { min, max })] : []
  })
}

/** Points of one score may not pass 100 in sum. */
const pointProblems = ({ scores, leads, grades }: PlaybookDocument): readonly PlaybookProblem[] => {
  const lists = [
    ...Object.entries(scores).map(([key, rules]) => [`scores.${key}`, rules] as const),
    ['leads.scoring.enterprise', leads.scoring.enterprise] as const,
    ['leads.scoring.need', leads.scoring.need] as const,
    ['leads.scoring.chain', leads.scoring.chain] as const,
    ['leads.scoring.interaction', leads.scoring.interaction] as const,
    ['grades.potential.rules', grades.potential.rules] as const
  ]
  return lists.flatMap(([path, rules]) => {
    const sum = rules.reduce((total, { points }) => total + points, 0)
    return sum > MAX_POINTS ? [problem(path, 'tooManyPoints', { sum })] : []
  })
}

const bandProblems = ({ headCountBands }: PlaybookDocument['size']): readonly PlaybookProblem[] =>
  headCountBands.flatMap((bound, index) => {
    const before = headCountBands[index - 1] ?? 0
    return bound > before
      ? []
      : [problem(`size.headCountBands[${index}]`, 'notAbove', { value: bound, than: before })]
  })

/** Thresholds that cannot be meant: B not below A, a cadence of at least three and at most one, 120 points of 100. */
export const checkThresholds = (playbook: PlaybookDocument): readonly PlaybookProblem[] => {
  const { grades, leads, needMatch, verification, offer, size } = playbook
  const { value, potential } = grades
  const { A, B, C } = leads.thresholds
  const weights = Object.values(leads.scoring.weights).reduce((sum, weight) => sum + weight, 0)
  const parts = needMatch.need + needMatch.industry + needMatch.price
  return [
    ...risingAmounts('grades.value', ['medium', value.medium], ['high', value.high]),
    ...rising('grades.potential', ['medium', potential.medium], ['high', potential.high]),
    ...rising('leads.thresholds', ['B', B], ['A', A]),
    ...rising('leads.thresholds', ['C', C], ['B', B]),
    ...rising('needMatch', ['medium', needMatch.medium], ['high', needMatch.high]),
    ...(needMatch.high > parts ? [problem('needMatch.high', 'neverReached', { sum: parts })] : []),
    ...(weights === MAX_POINTS ? [] : [problem('leads.scoring.weights', 'weights', { sum: weights })]),
    ...pointProblems(playbook),
    ...bandProblems(size),
    ...verification.revenuePerHead.flatMap(({ min, max }, index) =>
      risingAmounts(`verification.revenuePerHead[${index}]`, ['min', min], ['max', max])
    ),
    ...verification.revenuePerHead.flatMap(({ revenueMax }, index) =>
      revenueMax !== null && readWrittenAmount(revenueMax) === null
        ? [problem(`verification.revenuePerHead[${index}].revenueMax`, 'amount', { text: revenueMax })]
        : []
    ),
    ...offer.flatMap(({ priceBand }, index) =>
      risingAmounts(`offer[${index}].priceBand`, ['min', priceBand.min], ['max', priceBand.max])
    ),
    ...cadenceProblems(playbook, '')
  ]
}
