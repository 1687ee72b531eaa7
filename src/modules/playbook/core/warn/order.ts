import type { Cadence, PlaybookDocument } from '../../contract.ts'
import { type PlaybookProblem, problem } from '../check/problem.ts'

/** Days between two contacts that keep a pace; one that only limits gives what its most allows. */
const daysOf = ({ min, max, days }: Cadence): number => days / (min > 0 ? min : max)

type Paced = Readonly<{ place: string; cadence: Cadence | null }>

/** Steps from the most to the least important, of which a more important one is met less often than the next. */
const slowerThanNext = (steps: readonly Paced[]): readonly PlaybookProblem[] =>
  steps.flatMap(({ place, cadence }, index) => {
    const next = steps[index + 1]
    if (!next?.cadence || !cadence || daysOf(cadence) <= daysOf(next.cadence)) return []
    return [
      problem(`${place}.cadence.days`, 'warn.slower', {
        days: Math.round(daysOf(cadence)),
        next: next.place,
        nextDays: Math.round(daysOf(next.cadence))
      })
    ]
  })

const paces = (list: string, items: readonly Readonly<{ cadence: Cadence | null }>[]): readonly Paced[] =>
  items.map(({ cadence }, index) => ({ place: `${list}[${index}]`, cadence }))

/** Paces that the ceiling of all contacts never allows. */
const aboveCeiling = ({
  cadences,
  grades,
  leads,
  strategies
}: PlaybookDocument): readonly PlaybookProblem[] =>
  [
    ...paces('grades.rules', grades.rules),
    ...paces('leads.intent', leads.intent),
    ...paces('strategies', strategies)
  ].flatMap(({ place, cadence }) => {
    const times = cadence ? (30 / cadence.days) * cadence.min : 0
    return times > cadences.ceilingPer30Days
      ? [
          problem(`${place}.cadence.min`, 'warn.ceiling', {
            times: Math.round(times * 10) / 10,
            ceiling: cadences.ceilingPer30Days
          })
        ]
      : []
  })

const gradeOrder = ({ grades, cadences }: PlaybookDocument): readonly PlaybookProblem[] => [
  ...slowerThanNext(paces('grades.rules', grades.rules)),
  ...grades.rules.flatMap(({ deepContactDays, cadence }, index) =>
    deepContactDays !== null && deepContactDays < daysOf(cadence)
      ? [
          problem(`grades.rules[${index}].deepContactDays`, 'warn.deepSooner', {
            days: deepContactDays,
            pace: Math.round(daysOf(cadence))
          })
        ]
      : []
  ),
  ...(['strategy', 'grade'] as const)
    .filter((source) => !cadences.precedence.includes(source))
    .map((source) => problem('cadences.precedence', `warn.leftOut.${source}`))
]

/** A customer goes back to the pool before his next follow-up is due, or is told of it before the time begins. */
const poolOrder = ({ pool, grades }: PlaybookDocument): readonly PlaybookProblem[] => {
  if (pool.mode === 'off') return []
  const before = Object.entries(pool.reclaimDays).flatMap(([grade, days]) =>
    days !== null && pool.warnBeforeDays >= days
      ? [
          problem('pool.warnBeforeDays', 'warn.warnedAtOnce', {
            days: pool.warnBeforeDays,
            reclaim: days,
            grade
          })
        ]
      : []
  )
  const due = grades.rules.flatMap(({ grade, cadence }) => {
    const days = pool.reclaimDays[grade]
    return days !== null && days < daysOf(cadence)
      ? [
          problem(`pool.reclaimDays.${grade}`, 'warn.reclaimedBeforeDue', {
            days,
            grade,
            pace: Math.round(daysOf(cadence))
          })
        ]
      : []
  })
  const claims =
    pool.claimsPerDay > pool.claimsInTotal
      ? [
          problem('pool.claimsPerDay', 'warn.moreThan', {
            value: pool.claimsPerDay,
            than: pool.claimsInTotal
          })
        ]
      : []
  return [...before.slice(0, 1), ...due, ...claims]
}

/** Time limits that end before what they follow, and cycles that never come round. */
const timeOrder = ({ slas, refresh }: PlaybookDocument): readonly PlaybookProblem[] => {
  const later = (path: string, value: number, code: string, than: number): readonly PlaybookProblem[] =>
    value > than ? [problem(path, code, { value, than })] : []
  const { leadObjection, leadAcceptance, followUpRecord, solutionForHighIntent } = slas
  return [
    ...later('slas.leadObjection.hours', leadObjection.hours, 'warn.objectionLate', leadAcceptance.hours),
    ...later(
      'slas.followUpRecord.hours',
      followUpRecord.hours,
      'warn.recordLate',
      solutionForHighIntent.hours
    ),
    ...later('refresh.fileHighValueDays', refresh.fileHighValueDays, 'warn.highLater', refresh.fileOtherDays),
    ...later('refresh.fileOtherDays', refresh.fileOtherDays, 'warn.cycleCapped', refresh.needsDays)
  ]
}

/** A later stage that is won less often than the one before it. */
const stageOrder = ({ stages }: PlaybookDocument): readonly PlaybookProblem[] =>
  stages.flatMap(({ probability }, index) => {
    const before = stages[index - 1]
    return before !== undefined && probability < before.probability
      ? [
          problem(`stages[${index}].probability`, 'warn.lessLikely', {
            value: Math.round(probability * 100),
            than: Math.round(before.probability * 100),
            before: `stages[${index - 1}]`
          })
        ]
      : []
  })

/** Paces, limits and chances that stand in an order which nobody means. */
export const orderWarnings = (playbook: PlaybookDocument): readonly PlaybookProblem[] => [
  ...gradeOrder(playbook),
  ...slowerThanNext(paces('leads.intent', playbook.leads.intent)),
  ...slowerThanNext(paces('leads.gates', playbook.leads.gates)),
  ...aboveCeiling(playbook),
  ...timeOrder(playbook),
  ...poolOrder(playbook),
  ...stageOrder(playbook)
]
