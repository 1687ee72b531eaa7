import { yuanOfFen } from '#kernel/money'
import { amountText } from '../../core/amount-text.ts'
import { needMatrix, painPie } from '../../core/charts.ts'
import { lightPalette } from '../../core/palette.ts'
import { CHART_WIDTH, countedTable, number, percent, ROWS, type Chapter } from './chapter.ts'
import { heading, paragraph, picture, table } from './docx-parts.ts'

/** 《客户细分表》: who they are, what hurts them, what to do. */
export const segments: Chapter = ({ head: { summary, language }, say }) => [
  heading(say('nav.segments')),
  summary.segments.length === 0
    ? paragraph(say('segments.empty'), 'soft')
    : table(
        [
          say('segments.segment'),
          say('segments.count'),
          say('segments.averageAmount'),
          say('segments.pains'),
          say('segments.advice')
        ],
        [24, 10, 14, 24, 28],
        summary.segments
          .slice(0, ROWS * 2)
          .map(({ label, count, averageAmountFen, pains: found, advice, strategy }) => [
            label,
            number(count),
            {
              text: averageAmountFen === null ? '–' : amountText(yuanOfFen(averageAmountFen), language),
              right: true
            },
            found
              .slice(0, 3)
              .map(({ label: pain }) => pain)
              .join(say('list.joint')),
            advice ?? strategy ?? ''
          ])
      )
]

/** Pains with their share, the need behind each and the customers' words; then how urgent and important needs are. */
export const pains: Chapter = ({ head: { summary }, say, paint }) =>
  summary.pains.stated === 0
    ? [heading(say('nav.pains')), paragraph(say('pains.empty'), 'soft')]
    : [
        heading(say('nav.pains')),
        paragraph(say('chart.pains', { count: summary.pains.stated })),
        picture(paint(painPie(summary, lightPalette, say), CHART_WIDTH, 300), say('nav.pains')),
        table(
          [say('pains.pain'), say('pains.count'), say('pains.share'), say('pains.need'), say('pains.quotes')],
          [20, 9, 10, 20, 41],
          summary.pains.terms
            .slice(0, ROWS)
            .map(({ label, count, share, need, quotes }) => [
              label,
              number(count),
              { text: percent(share), right: true },
              need ?? '',
              quotes.slice(0, 2).join('\n')
            ])
        ),
        ...(summary.needMatrix.length === 0
          ? []
          : [
              heading(say('chart.needMatrix'), 2),
              picture(paint(needMatrix(summary, lightPalette, say), 420, 320), say('chart.needMatrix')),
              countedTable(say('column.needPriority'), summary.needPriorities, say)
            ])
      ]
