import { writeFile } from 'node:fs/promises'
import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Analysis, Counted, CustomerAnalysis } from '#contracts/analysis'
import { yuanOfFen } from '#kernel/money'
import { translate } from '#lang'
import { amountText } from '../core/amount-text.ts'
import { barChart, needMatrix, painPie, scoreRadar, type Say } from '../core/charts.ts'
import { lightPalette } from '../core/palette.ts'
import { createChartPainter, type ChartPainter } from './chart-picture.ts'
import { bullet, heading, paragraph, picture, table, title, type CellText } from './docx-parts.ts'

type Head = Omit<Analysis, 'customers'>
type Block = ReturnType<typeof paragraph> | ReturnType<typeof table>
type Chapter = (
  head: Head,
  customers: readonly CustomerAnalysis[],
  say: Say,
  paint: ChartPainter
) => readonly Block[]

const KEY_CUSTOMERS = 30
const CALLS = 40
const ROWS = 15
const CHART_WIDTH = 560
const BAR = 28
const dimensions = ['base', 'need', 'behaviour', 'value'] as const

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`
const number = (value: number): CellText => ({ text: String(value), right: true })
const countedTable = (header: string, counted: readonly Counted[], say: Say): Block =>
  table(
    [header, say('segments.count'), say('segments.share')],
    [6, 2, 2],
    counted
      .slice(0, ROWS)
      .map(({ label, count, share }) => [label, number(count), { text: percent(share), right: true }])
  )
const bars = (counted: readonly Counted[], name: string, paint: ChartPainter): Block =>
  picture(paint(barChart(counted, lightPalette), CHART_WIDTH, Math.min(counted.length, 10) * BAR + 8), name)

const abstract: Chapter = ({ counts, summary }, _, say) => {
  const graded = summary.grades.filter(({ key }) => key !== 'none')
  const firstPain = summary.pains.terms[0]
  const firstStrategy = summary.strategies[0]
  return [
    heading(say('docx.abstract')),
    bullet(
      say('docx.abstract.rows', {
        rows: counts.rows,
        customers: summary.customers,
        rejected: counts.rejected,
        completeness: Math.round(summary.completeness.average)
      })
    ),
    bullet(
      say('docx.abstract.grades', {
        grades: graded.map(({ label, count }) => `${label} ${count}`).join(say('list.joint')),
        none: summary.grades.find(({ key }) => key === 'none')?.count ?? 0
      })
    ),
    ...(firstStrategy
      ? [bullet(say('docx.abstract.strategy', { strategy: firstStrategy.label, count: firstStrategy.count }))]
      : []),
    bullet(say('docx.abstract.followUps', { overdue: summary.followUps.overdue })),
    ...(firstPain
      ? [
          bullet(
            say('docx.abstract.pain', {
              pain: firstPain.label,
              percent: percent(firstPain.share),
              stated: summary.pains.stated
            })
          )
        ]
      : []),
    bullet(say('docx.abstract.checks', { findings: counts.findings, duplicates: counts.duplicates }))
  ]
}

const grades: Chapter = ({ summary }, _, say, paint) => [
  heading(say('chart.grades')),
  bars(summary.grades, say('chart.grades'), paint),
  countedTable(say('column.grade'), summary.grades, say),
  paragraph(say('docx.grades.note'), 'soft'),
  heading(say('chart.matrix'), 2),
  table(
    [say('chart.matrix.corner'), ...['低', '中', '高'].map((level) => say(`level.${level}`))],
    [4, 2, 2, 2],
    ['高', '中', '低', 'unknown'].map((value) => [
      say(`level.${value}`),
      ...['低', '中', '高'].map((potential) =>
        number(
          summary.matrix.find((cell) => cell.value === value && cell.potential === potential)?.count ?? 0
        )
      )
    ])
  )
]

const scores: Chapter = ({ summary }, _, say, paint) => [
  heading(say('chart.scores')),
  picture(paint(scoreRadar(summary.scores, lightPalette, say), 380, 260), say('chart.scores')),
  table(
    [say('docx.dimension'), say('docx.average')],
    [6, 2],
    dimensions.map((dimension) => [
      say(`dimension.${dimension}`),
      number(Math.round(summary.scores[dimension]))
    ])
  )
]

const keyCustomers: Chapter = (_, customers, say) => [
  heading(say('docx.keyCustomers')),
  paragraph(say('docx.keyCustomers.note', { count: Math.min(KEY_CUSTOMERS, customers.length) }), 'soft'),
  table(
    [
      say('column.name'),
      say('column.grade'),
      say('docx.scores'),
      say('column.strategy'),
      say('column.nextOn')
    ],
    [41, 10, 19, 21, 13],
    customers
      .slice(0, KEY_CUSTOMERS)
      .map(({ name, grade, portrait, strategy, nextFollowUp }) => [
        { text: `${name ?? say('unnamed')}\n${portrait.line}`, strong: false },
        grade.grade === null
          ? say('grade.none')
          : { text: say('grade.is', { grade: grade.grade }), strong: grade.grade === 'A' },
        dimensions.map((dimension) => Math.round(portrait.scores[dimension].score)).join(' · '),
        strategy?.name ?? '',
        { text: `${nextFollowUp.on}\n${nextFollowUp.method ?? ''}`, alarm: nextFollowUp.overdue }
      ])
  ),
  paragraph(say('docx.scores.order'), 'soft')
]

const strategies: Chapter = ({ summary }, _, say, paint) => [
  heading(say('chart.strategies')),
  bars(summary.strategies, say('chart.strategies'), paint),
  countedTable(say('column.strategy'), summary.strategies, say)
]

const segments: Chapter = ({ summary, language }, _, say) => [
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

const pains: Chapter = ({ summary }, _, say, paint) =>
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

const calls: Chapter = ({ summary }, customers, say) => {
  const worth = customers
    .flatMap(({ name, values, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'info')
        .map((finding) => ({ name, owner: values.owner?.text ?? '', finding }))
    )
    .toSorted((a, b) => Number(b.finding.severity === 'error') - Number(a.finding.severity === 'error'))
  return [
    heading(say('docx.calls')),
    ...(worth.length === 0
      ? [paragraph(say('findings.empty'), 'soft')]
      : [
          table(
            [say('column.severity'), say('column.name'), say('column.finding'), say('column.proposal')],
            [9, 24, 37, 30],
            worth
              .slice(0, CALLS)
              .map(({ name, owner, finding }) => [
                { text: say(`severity.${finding.severity}`), alarm: finding.severity === 'error' },
                owner === '' ? (name ?? say('unnamed')) : `${name ?? say('unnamed')}\n${owner}`,
                finding.message,
                finding.proposal ?? ''
              ])
          ),
          ...(worth.length > CALLS
            ? [paragraph(say('docx.calls.more', { count: worth.length - CALLS }), 'soft')]
            : [])
        ]),
    ...(summary.findings.length === 0
      ? []
      : [
          heading(say('docx.checks'), 2),
          table(
            [say('findings.severity'), say('findings.rule'), say('findings.count'), say('findings.example')],
            [10, 24, 10, 56],
            summary.findings
              .slice(0, ROWS)
              .map(({ severity, rule, count, example }) => [
                say(`severity.${severity}`),
                rule,
                number(count),
                example
              ])
          )
        ])
  ]
}

const market: Chapter = ({ summary }, _, say, paint) => {
  const regions = summary.provinces.length > summary.regions.length ? summary.provinces : summary.regions
  return [
    heading(say('docx.market')),
    ...(summary.industries.length > 0
      ? [heading(say('chart.industries'), 2), bars(summary.industries, say('chart.industries'), paint)]
      : []),
    ...(regions.length > 0
      ? [heading(say('chart.regions'), 2), bars(regions, say('chart.regions'), paint)]
      : []),
    ...(summary.completeness.missing.length > 0
      ? [heading(say('docx.missing'), 2), countedTable(say('docx.field'), summary.completeness.missing, say)]
      : [])
  ]
}

const chapters: readonly Chapter[] = [
  abstract,
  grades,
  keyCustomers,
  strategies,
  scores,
  segments,
  pains,
  calls,
  market
]

/** 《客户信息分析报告》: what a salesperson hands to the manager, in the order in which the manager asks. */
export const writeReportDocx = async (
  path: string,
  head: Head,
  customers: readonly CustomerAnalysis[]
): Promise<void> => {
  const say: Say = (code, params = {}) => translate(head.language, { code: `reports.${code}`, params })
  const paint = await createChartPainter()
  const font = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei', cs: 'Arial' }
  const document = new Document({
    creator: '绘客 Huike',
    title: say('title'),
    description: say('docx.description'),
    styles: {
      default: {
        document: {
          run: { font, size: 21, color: '23262D' },
          paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO } }
        },
        title: {
          run: { font, size: 40, bold: true, color: '23262D' },
          paragraph: { spacing: { after: 60 } }
        },
        heading1: {
          run: { font, size: 28, bold: true, color: '1F4067' },
          paragraph: { spacing: { before: 360, after: 120 } }
        },
        heading2: {
          run: { font, size: 23, bold: true, color: '23262D' },
          paragraph: { spacing: { before: 220, after: 80 } }
        }
      }
    },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: 16,
                    color: '6B7078',
                    children: [
                      `${say('docx.footer', { day: head.asOf })}  `,
                      PageNumber.CURRENT,
                      ' / ',
                      PageNumber.TOTAL_PAGES
                    ]
                  })
                ]
              })
            ]
          })
        },
        children: [
          title(say('title')),
          paragraph(
            say('subtitle', {
              file: head.source.file,
              day: head.asOf,
              rows: head.counts.rows,
              playbook: head.playbook.name,
              version: head.playbook.version
            }),
            'soft'
          ),
          ...chapters.flatMap((chapter) => chapter(head, customers, say, paint))
        ]
      }
    ]
  })
  await writeFile(path, await Packer.toBuffer(document))
}
