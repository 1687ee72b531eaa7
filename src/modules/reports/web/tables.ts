import type { AnalysisSummary } from '#contracts/analysis'
import { yuanOfFen } from '#kernel/money'
import type { Language } from '#lang'
import { amountText } from '../core/amount-text.ts'
import type { Say } from '../core/charts.ts'
import { h } from './dom.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`
const table = (headers: readonly string[], rows: readonly (readonly (string | Node)[])[]): HTMLElement =>
  h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      { class: 'data' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          headers.map((text) => h('th', { scope: 'col' }, text))
        )
      ),
      h(
        'tbody',
        null,
        rows.map((cells) =>
          h(
            'tr',
            null,
            cells.map((cell) => h('td', null, cell))
          )
        )
      )
    )
  )

/** 《客户细分表》: who they are, what hurts them, what to do. */
export const segmentTable = (summary: AnalysisSummary, language: Language, say: Say): HTMLElement =>
  summary.segments.length === 0
    ? h('p', { class: 'empty' }, say('segments.empty'))
    : table(
        ['segment', 'count', 'grades', 'averageAmount', 'pains', 'strategy', 'advice'].map((code) =>
          say(`segments.${code}`)
        ),
        summary.segments.map(({ label, count, share, grades, averageAmountFen, pains, strategy, advice }) => [
          label,
          `${count} (${percent(share)})`,
          `A ${grades.A} · B ${grades.B} · C ${grades.C} · ${say('grade.none')} ${grades.none}`,
          averageAmountFen === null ? say('unknown') : amountText(yuanOfFen(averageAmountFen), language),
          pains
            .slice(0, 3)
            .map(({ label: pain, share: part }) => `${pain} ${percent(part)}`)
            .join('、'),
          strategy ?? '',
          advice ?? ''
        ])
      )

/** Pains with their share, the need that follows and what people said. */
export const painTable = (summary: AnalysisSummary, say: Say): HTMLElement =>
  summary.pains.stated === 0
    ? h('p', { class: 'empty' }, say('pains.empty'))
    : table(
        ['pain', 'count', 'need', 'industries', 'quotes'].map((code) => say(`pains.${code}`)),
        [
          ...summary.pains.terms.map(({ label, count, share, common, need, industries, quotes }) => [
            common
              ? label
              : h('span', null, label, h('span', { class: 'soft' }, ` ${say('pains.individual')}`)),
            `${count} (${percent(share)})`,
            need ?? '',
            industries.map(({ label: name, lift }) => `${name} ×${Math.round(lift * 10) / 10}`).join('、'),
            h(
              'ul',
              { class: 'quotes' },
              quotes.map((quote) => h('li', null, quote))
            )
          ]),
          ...(summary.pains.other.customers === 0
            ? []
            : [
                [
                  say('chart.other'),
                  `${summary.pains.other.customers} (${percent(summary.pains.other.share)})`,
                  '',
                  '',
                  summary.pains.other.phrases
                    .map(({ text, count }) => `${text}${count > 1 ? ` ×${count}` : ''}`)
                    .join('、')
                ]
              ])
        ]
      )

/** What the checks found, by check. */
export const findingTable = (summary: AnalysisSummary, say: Say): HTMLElement =>
  summary.findings.length === 0
    ? h('p', { class: 'empty' }, say('findings.empty'))
    : table(
        ['severity', 'rule', 'count', 'example'].map((code) => say(`findings.${code}`)),
        summary.findings.map(({ rule, severity, count, example }) => [
          h('span', { class: `severity ${severity}` }, say(`severity.${severity}`)),
          rule,
          String(count),
          example
        ])
      )
