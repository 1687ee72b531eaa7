import { scoreRadar } from '../../core/charts.ts'
import { lightPalette } from '../../core/palette.ts'
import { bars, countedTable, number, type Chapter } from './chapter.ts'
import { heading, paragraph, picture, table } from './docx-parts.ts'

const potentials = ['低', '中', '高', 'unknown'] as const
const values = ['高', '中', '低', 'unknown'] as const

/** How many of each grade, and value × potential behind it. */
export const grades: Chapter = (report) => {
  const { head, say } = report
  const { summary } = head
  const title = heading(say('chart.grades'))
  if (summary.grades.every(({ key, count }) => key === 'none' || count === 0))
    return [title, paragraph(say('docx.grades.empty'), 'soft')]
  const countOf = (value: string, potential: string): number =>
    summary.matrix.find((cell) => cell.value === value && cell.potential === potential)?.count ?? 0
  return [
    title,
    paragraph(say('docx.grades.note'), 'soft'),
    bars(summary.grades, say('chart.grades'), report),
    countedTable(say('column.grade'), summary.grades, say),
    heading(say('chart.matrix'), 2),
    table(
      [say('chart.matrix.corner'), ...potentials.map((level) => say(`level.${level}`))],
      [4, 2, 2, 2, 2],
      values.map((value) => [
        say(`level.${value}`),
        ...potentials.map((potential) => number(countOf(value, potential)))
      ])
    )
  ]
}

/** The strategies that the customers match. */
export const strategies: Chapter = (report) => {
  const { head, say } = report
  const matched = head.summary.strategies
  const [only] = matched
  return [
    heading(say('chart.strategies')),
    ...(only === undefined
      ? [paragraph(say('docx.strategies.empty'), 'soft')]
      : matched.length === 1
        ? [paragraph(say('docx.abstract.strategy', { strategy: only.label, count: only.count }), 'soft')]
        : [
            bars(matched, say('chart.strategies'), report),
            countedTable(say('column.strategy'), matched, say)
          ])
  ]
}

/** The four portrait scores, the average of all; their numbers stand at the corners of the chart. */
export const scores: Chapter = ({ head, say, paint }) => [
  heading(say('chart.scores')),
  ...(head.summary.customers === 0
    ? [paragraph(say('overview.empty'), 'soft')]
    : [picture(paint(scoreRadar(head.summary.scores, lightPalette, say), 380, 250), say('chart.scores'))])
]
