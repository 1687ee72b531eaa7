import type { AnalysisSummary, Counted } from '#contracts/analysis'
import { barChart, needMatrix, painPie, scoreRadar, type Say } from '../core/charts.ts'
import { chartView } from './chart-view.ts'
import { h } from './dom.ts'
import type { ReportData } from './report-data.ts'

const ROW = 30

/** The numbers of a chart as a table, one click away: for those who do not see it, and for copying. */
const tableOf = (counted: readonly Counted[], say: Say): HTMLElement =>
  h(
    'details',
    null,
    h('summary', null, say('chart.table')),
    h(
      'table',
      null,
      h(
        'tbody',
        null,
        counted.map(({ label, count, share }) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, label),
            h('td', null, String(count)),
            h('td', null, `${Math.round(share * 1000) / 10}%`)
          )
        )
      )
    )
  )

const figure = (title: string, counted: readonly Counted[], say: Say, color?: string): HTMLElement | null =>
  counted.length === 0
    ? null
    : h(
        'figure',
        null,
        h('figcaption', null, title),
        chartView(title, Math.min(counted.length, 10) * ROW + 8, (palette) =>
          barChart(counted, palette, color === undefined ? {} : { color })
        ),
        tableOf(counted, say)
      )

const fact = (value: string, label: string, className = ''): HTMLElement =>
  h('div', { class: `fact ${className}` }, h('strong', null, value), h('span', null, label))

const facts = ({ head }: ReportData, say: Say): HTMLElement => {
  const { counts, summary } = head
  const graded = summary.grades.filter(({ key }) => key !== 'none').reduce((sum, { count }) => sum + count, 0)
  return h(
    'div',
    { class: 'facts' },
    fact(String(summary.customers), say('facts.customers')),
    fact(String(graded), say('facts.graded')),
    fact(
      String(summary.followUps.overdue),
      say('facts.overdue'),
      summary.followUps.overdue > 0 ? 'alarm' : ''
    ),
    fact(String(counts.duplicates), say('facts.duplicates'), counts.duplicates > 0 ? 'alarm' : ''),
    fact(String(counts.findings), say('facts.findings')),
    fact(`${Math.round(summary.completeness.average)}%`, say('facts.completeness')),
    counts.rejected > 0
      ? fact(String(counts.rejected), say('facts.rejected'), 'alarm')
      : h('span', { hidden: true })
  )
}

const valueMatrix = (summary: AnalysisSummary, say: Say): HTMLElement | null => {
  const levels = ['高', '中', '低', 'unknown']
  const at = (value: string, potential: string) =>
    summary.matrix.find((cell) => cell.value === value && cell.potential === potential)?.count ?? 0
  const most = Math.max(...summary.matrix.map(({ count }) => count), 1)
  const name = (level: string) => say(`level.${level}`)
  if (summary.matrix.length === 0) return null
  return h(
    'figure',
    null,
    h('figcaption', null, say('chart.matrix')),
    h(
      'table',
      { class: 'matrix' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('td', null, say('chart.matrix.corner')),
          ...['低', '中', '高'].map((level) => h('th', { scope: 'col' }, name(level)))
        )
      ),
      h(
        'tbody',
        null,
        levels.map((value) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, name(value)),
            ...['低', '中', '高'].map((potential) => {
              const count = at(value, potential)
              return h(
                'td',
                { style: `--depth:${Math.round(70 * Math.sqrt(count / most))}%` },
                count === 0 ? '·' : String(count)
              )
            })
          )
        )
      )
    )
  )
}

/** The first page: the counts, then grades, value × potential, strategies, pains, needs, industries and regions. */
export const overview = (data: ReportData, say: Say): HTMLElement => {
  const { summary } = data.head
  return h(
    'div',
    null,
    facts(data, say),
    h(
      'div',
      { class: 'figures' },
      figure(say('chart.grades'), summary.grades, say),
      valueMatrix(summary, say),
      figure(say('chart.strategies'), summary.strategies, say),
      h(
        'figure',
        null,
        h('figcaption', null, say('chart.scores')),
        chartView(say('chart.scores'), 240, (palette) => scoreRadar(summary.scores, palette, say))
      ),
      summary.pains.terms.length > 0 &&
        h(
          'figure',
          null,
          h('figcaption', null, say('chart.pains', { count: summary.pains.stated })),
          chartView(say('chart.pains', { count: summary.pains.stated }), 280, (palette) =>
            painPie(summary, palette, say)
          ),
          tableOf(
            summary.pains.terms.map(({ label, count, share }) => ({ key: label, label, count, share })),
            say
          )
        ),
      summary.needMatrix.length > 0 &&
        h(
          'figure',
          null,
          h('figcaption', null, say('chart.needMatrix')),
          chartView(say('chart.needMatrix'), 280, (palette) => needMatrix(summary, palette, say)),
          tableOf(summary.needPriorities, say)
        ),
      figure(say('chart.industries'), summary.industries, say),
      figure(
        say('chart.regions'),
        summary.provinces.length > summary.regions.length ? summary.provinces : summary.regions,
        say
      ),
      figure(say('chart.sizes'), summary.sizes, say),
      figure(say('chart.sources'), summary.sources, say)
    )
  )
}
