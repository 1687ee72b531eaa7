import type { AnalysisSummary } from '#contracts/analysis'
import type { Say } from '../core/charts.ts'
import { h } from './dom.ts'

/** One count of a matrix as deep as it is high; empty cells are a dot, so that none looks forgotten. */
const cell = (count: number, most: number, urgent = false): HTMLElement =>
  h(
    'td',
    {
      class: urgent ? 'urgent' : '',
      style: `--depth:${count === 0 ? 0 : Math.round(12 + 34 * Math.sqrt(count / most))}%`
    },
    count === 0 ? '·' : String(count)
  )

const matrix = (
  title: string,
  corner: string,
  columns: readonly string[],
  rows: readonly (readonly [string, readonly HTMLElement[]])[]
): HTMLElement =>
  h(
    'figure',
    null,
    h('figcaption', null, title),
    h(
      'table',
      { class: 'matrix', 'aria-label': title },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('th', { scope: 'col', class: 'corner' }, corner),
          columns.map((name) => h('th', { scope: 'col' }, name))
        )
      ),
      h(
        'tbody',
        null,
        rows.map(([name, cells]) => h('tr', null, h('th', { scope: 'row' }, name), cells))
      )
    )
  )

const potentials = ['低', '中', '高', 'unknown'] as const
const values = ['高', '中', '低', 'unknown'] as const

/** Value × potential of S1: every customer stands in it once, so that its counts add up to the list. */
export const valueMatrix = ({ matrix: cells }: AnalysisSummary, say: Say): HTMLElement => {
  const most = Math.max(1, ...cells.map(({ count }) => count))
  const countOf = (value: string, potential: string): number =>
    cells.find((one) => one.value === value && one.potential === potential)?.count ?? 0
  return matrix(
    say('chart.matrix'),
    say('chart.matrix.corner'),
    potentials.map((level) => say(`level.${level}`)),
    values.map((value) => [
      say(`level.${value}`),
      potentials.map((potential) => cell(countOf(value, potential), most))
    ])
  )
}

const marks = [1, 2, 3, 4, 5] as const

/** Urgency × importance of the needs, 1 to 5 each; what is urgent and important stands out. */
export const needTable = ({ needMatrix }: AnalysisSummary, say: Say): HTMLElement => {
  const most = Math.max(1, ...needMatrix.map(({ count }) => count))
  const countOf = (urgency: number, importance: number): number =>
    needMatrix.find((one) => one.urgency === urgency && one.importance === importance)?.count ?? 0
  return matrix(
    say('chart.needMatrix'),
    say('chart.needMatrix.corner'),
    marks.map(String),
    marks
      .toReversed()
      .map((importance) => [
        String(importance),
        marks.map((urgency) => cell(countOf(urgency, importance), most, urgency >= 4 && importance >= 4))
      ])
  )
}
