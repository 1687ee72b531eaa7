import { yuanOfFen } from '#kernel/money'
import { amountText } from '../core/amount-text.ts'
import type { Say } from '../core/charts.ts'
import type { PageData } from '../core/page-data.ts'
import { dataTable } from './data-table.ts'
import { h } from './dom.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`
const empty = (text: string): HTMLElement => h('p', { class: 'empty' }, text)
const list = (texts: readonly string[]): HTMLElement | null =>
  texts.length === 0
    ? null
    : h(
        'ul',
        { class: 'quotes' },
        texts.map((text) => h('li', null, text))
      )

type GradeCounts = PageData['head']['summary']['segments'][number]['grades']
const gradesText = (grades: GradeCounts, say: Say): string =>
  (['A', 'B', 'C', 'none'] as const)
    .filter((grade) => grades[grade] > 0)
    .map((grade) => `${grade === 'none' ? say('grade.none') : grade} ${grades[grade]}`)
    .join(' · ')

/** 《客户细分表》: who they are, what hurts them, what to do. */
export const segmentTable = ({ head: { summary, language } }: PageData, say: Say): HTMLElement =>
  summary.segments.length === 0
    ? empty(say('segments.empty'))
    : dataTable(
        say('nav.segments'),
        ['segment', 'count', 'grades', 'averageAmount', 'pains', 'strategy', 'advice'].map((code) =>
          say(`segments.${code}`)
        ),
        summary.segments.map(({ label, count, share, grades, averageAmountFen, pains, strategy, advice }) => [
          label,
          `${count} (${percent(share)})`,
          gradesText(grades, say),
          averageAmountFen === null
            ? null
            : h(
                'span',
                { title: `¥${Math.round(yuanOfFen(averageAmountFen)).toLocaleString('en')}` },
                amountText(yuanOfFen(averageAmountFen), language)
              ),
          list(pains.slice(0, 3).map(({ label: pain, share: part }) => `${pain} ${percent(part)}`)),
          strategy,
          advice
        ]),
        [1, 3]
      )

/** Pains with their share, the need that follows and what people said. */
export const painTable = ({ head: { summary } }: PageData, say: Say): HTMLElement => {
  const { stated, terms, other } = summary.pains
  if (stated === 0) return empty(say('pains.empty'))
  return dataTable(
    say('nav.pains'),
    ['pain', 'count', 'need', 'industries', 'quotes'].map((code) => say(`pains.${code}`)),
    [
      ...terms.map(({ label, count, share, common, need, industries, quotes }) => [
        common ? label : h('span', null, label, h('span', { class: 'soft' }, ` ${say('pains.individual')}`)),
        `${count} (${percent(share)})`,
        need,
        industries
          .map(({ label: name, lift }) => `${name} ×${Math.round(lift * 10) / 10}`)
          .join(say('list.joint')),
        list(quotes)
      ]),
      ...(other.customers === 0
        ? []
        : [
            [
              say('chart.other'),
              `${other.customers} (${percent(other.share)})`,
              null,
              null,
              list(other.phrases.map(({ text, count }) => `${text}${count > 1 ? ` ×${count}` : ''}`))
            ]
          ])
    ],
    [1]
  )
}

/** What the checks found, by check. */
export const findingTable = ({ head: { summary } }: PageData, say: Say): HTMLElement =>
  summary.findings.length === 0
    ? empty(say('findings.empty'))
    : dataTable(
        say('nav.findings'),
        ['severity', 'rule', 'count', 'example'].map((code) => say(`findings.${code}`)),
        summary.findings.map(({ rule, severity, count, example }) => [
          h('span', { class: `severity ${severity}` }, say(`severity.${severity}`)),
          h('span', { title: rule }, say(`check.${rule}`)),
          String(count),
          example
        ]),
        [2]
      )

/** How the list was read: each column and its field, what was gone past, and the rows that were not taken. */
export const sourceTables = (
  { head: { source, catalogue, rejected, counts } }: PageData,
  say: Say
): HTMLElement => {
  const unread = source.columns.filter(({ field }) => field === null).map(({ column }) => column)
  return h(
    'div',
    null,
    source.warnings.length > 0 && list(source.warnings),
    h(
      'details',
      null,
      h('summary', null, say('columns.read', { count: source.columns.length, none: unread.length })),
      dataTable(
        say('sheet.columns'),
        [...['column', 'field', 'confidence'].map((code) => say(`columns.${code}`)), say('because')],
        source.columns.map(({ column, field, confidence, because }) => [
          column,
          field === null
            ? h('span', { class: 'alarm' }, say('columns.none'))
            : (catalogue.fields[field] ?? field),
          field === null ? null : percent(confidence),
          because
        ]),
        [2]
      )
    ),
    unread.length > 0 && h('p', null, say('columns.unread', { columns: unread.join(say('list.joint')) })),
    rejected.length > 0 && h('h3', null, say('sheet.rejected')),
    rejected.length > 0 &&
      dataTable(
        say('sheet.rejected'),
        [say('column.sheetRow'), say('column.reason')],
        rejected.map(({ sheetRow, reason }) => [String(sheetRow), reason])
      ),
    counts.rejected > rejected.length &&
      h('p', { class: 'soft' }, say('rows.more', { count: counts.rejected - rejected.length }))
  )
}
