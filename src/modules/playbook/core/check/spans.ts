import type { PlaybookDocument } from '../../contract.ts'
import { type PlaybookProblem, problem } from './problem.ts'

/** Ten years: longer than any cycle, pace or time limit that somebody means. What is kept may be kept for a century. */
const MOST_DAYS = 3660
const MOST_HOURS = MOST_DAYS * 24
const MOST_KEPT_DAYS = MOST_DAYS * 10

type Span = readonly [path: string, value: number | null, maximum: number]

const each = <T>(path: string, items: readonly T[], spanOf: (item: T) => readonly [string, number | null]) =>
  items.map((item, at): Span => {
    const [key, days] = spanOf(item)
    return [`${path}[${at}].${key}`, days, MOST_DAYS]
  })

const spansOf = ({
  refresh,
  slas,
  cadences,
  grades,
  stages,
  pool,
  retention
}: PlaybookDocument): readonly Span[] => [
  ...(['fileHighValueDays', 'fileOtherDays', 'needsDays', 'lightCheckAfterDays'] as const).map(
    (key): Span => [`refresh.${key}`, refresh[key], MOST_DAYS]
  ),
  ...Object.entries(slas).map(([key, { hours }]): Span => [`slas.${key}.hours`, hours, MOST_HOURS]),
  ...each('cadences.firstContact', cadences.firstContact, ({ days }) => ['days', days]),
  ...each('grades.rules', grades.rules, ({ deepContactDays }) => ['deepContactDays', deepContactDays]),
  ...each('stages', stages, ({ usualDays }) => ['usualDays', usualDays]),
  ...Object.entries(pool.reclaimDays).map(([key, days]): Span => [
    `pool.reclaimDays.${key}`,
    days,
    MOST_DAYS
  ]),
  ['pool.warnBeforeDays', pool.warnBeforeDays, MOST_DAYS],
  ...(['inactiveCustomerDays', 'consentDays', 'recycleBinDays'] as const).map((key): Span => [
    `retention.${key}`,
    retention[key],
    MOST_KEPT_DAYS
  ])
]

/** Times that nobody means and no calendar has: a review every 99,999,999 days would be due in the year 275,000. */
export const checkSpans = (playbook: PlaybookDocument): readonly PlaybookProblem[] =>
  spansOf(playbook).flatMap(([path, value, maximum]) =>
    value !== null && value > maximum ? [problem(path, 'tooBig', { maximum })] : []
  )
