import type { Counted } from '#contracts/analysis'
import { painPie, scoreRadar, type Say } from '../core/charts.ts'
import type { ListFilter } from '../core/list-filter.ts'
import type { PageData } from '../core/page-data.ts'
import { balancedColumns, type Block } from './balanced-columns.ts'
import { barTable } from './bar-table.ts'
import { chartView } from './chart-view.ts'
import { h } from './dom.ts'
import { needTable, valueMatrix } from './level-matrix.ts'

const CAPTION = 74
const BAR = 26
const MATRIX_ROW = 40

/** Shows the list with a filter, or a part of the page. */
export type Go = Readonly<{ list: (filter: Partial<ListFilter>) => void; part: (id: string) => void }>

const fact = (value: string, label: string, alarm: boolean, go: (() => void) | null): HTMLElement => {
  const parts = [h('strong', null, value), h('span', null, label)]
  const className = `fact${alarm ? ' alarm' : ''}`
  return go === null
    ? h('div', { class: className }, parts)
    : h('button', { type: 'button', class: className, onclick: go }, parts)
}

const facts = ({ head: { counts, summary } }: PageData, say: Say, go: Go): HTMLElement => {
  const graded = summary.grades.filter(({ key }) => key !== 'none').reduce((sum, { count }) => sum + count, 0)
  const { overdue } = summary.followUps
  const { duplicates, findings, rejected } = counts
  return h(
    'div',
    { class: 'facts' },
    fact(String(summary.customers), say('facts.customers'), false, null),
    fact(String(graded), say('facts.graded'), false, null),
    fact(
      String(overdue),
      say('facts.overdue'),
      overdue > 0,
      overdue > 0 ? () => go.list({ only: 'overdue', order: 'nextOn' }) : null
    ),
    fact(
      String(duplicates),
      say('facts.duplicates'),
      duplicates > 0,
      duplicates > 0 ? () => go.part('duplicates') : null
    ),
    fact(String(findings), say('facts.findings'), false, findings > 0 ? () => go.part('findings') : null),
    fact(`${Math.round(summary.completeness.average)}%`, say('facts.completeness'), false, null),
    rejected > 0 && fact(String(rejected), say('facts.rejected'), true, () => go.part('source'))
  )
}

const bars = (title: string, counted: readonly Counted[], say: Say): Block | null => {
  const element = barTable(title, counted, say)
  return element && { element, height: CAPTION + BAR * Math.min(11, counted.length) }
}

const chart = (
  title: string,
  height: number,
  view: HTMLElement,
  ...more: readonly (HTMLElement | null)[]
): Block => ({
  element: h('figure', null, h('figcaption', null, title), view, more),
  height: CAPTION + height
})

const blocks = ({ head: { summary } }: PageData, say: Say): readonly (Block | null)[] => {
  const regions = summary.provinces.length > summary.regions.length ? summary.provinces : summary.regions
  const painTitle = say('chart.pains', { count: summary.pains.stated })
  const scoreNames = (['base', 'need', 'value', 'behaviour'] as const)
    .map((dimension) => `${say(`dimension.${dimension}`)} ${Math.round(summary.scores[dimension])}`)
    .join(', ')
  return [
    bars(say('chart.grades'), summary.grades, say),
    { element: valueMatrix(summary, say), height: CAPTION + 5 * MATRIX_ROW },
    bars(say('chart.strategies'), summary.strategies, say),
    chart(
      say('chart.scores'),
      220,
      chartView(`${say('chart.scores')}: ${scoreNames}`, 220, (palette) =>
        scoreRadar(summary.scores, palette, say)
      )
    ),
    summary.pains.terms.length === 0
      ? null
      : chart(
          painTitle,
          250,
          chartView(painTitle, 250, (palette) => painPie(summary, palette, say))
        ),
    summary.needMatrix.length === 0
      ? null
      : { element: needTable(summary, say), height: CAPTION + 6 * MATRIX_ROW },
    bars(say('chart.industries'), summary.industries, say),
    bars(say('chart.regions'), regions, say),
    bars(say('chart.sizes'), summary.sizes, say),
    bars(say('chart.sources'), summary.sources, say)
  ]
}

/** The first page: the counts, then grades, value × potential, strategies, pains, needs, industries and regions. */
export const overview = (data: PageData, say: Say, go: Go): HTMLElement =>
  h(
    'div',
    null,
    facts(data, say, go),
    data.head.summary.customers === 0
      ? h('p', { class: 'empty' }, say('overview.empty'))
      : balancedColumns(blocks(data, say).filter((block) => block !== null))
  )
