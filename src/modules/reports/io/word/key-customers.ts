import { percent, type Chapter } from './chapter.ts'
import { heading, paragraph, table } from './docx-parts.ts'

const MOST_CUSTOMERS = 30
const MOST_PAIRS = 12
const dimensions = ['base', 'need', 'behaviour', 'value'] as const

/** The customers to look at first, with what to do and when. */
export const keyCustomers: Chapter = ({ customers, say }) => [
  heading(say('docx.keyCustomers')),
  ...(customers.length === 0
    ? [paragraph(say('overview.empty'), 'soft')]
    : [
        paragraph(
          `${say('docx.keyCustomers.note', { count: Math.min(MOST_CUSTOMERS, customers.length) })} ${say('docx.scores.order')}`,
          'soft'
        ),
        table(
          [
            say('column.name'),
            say('column.grade'),
            say('docx.scores'),
            say('column.strategy'),
            say('column.nextOn')
          ],
          [39, 10, 17, 21, 13],
          customers
            .slice(0, MOST_CUSTOMERS)
            .map(({ name, grade, portrait, strategy, nextFollowUp }) => [
              { text: name ?? say('unnamed'), strong: true, detail: portrait.line },
              grade.grade === null
                ? say('grade.none')
                : { text: say('grade.is', { grade: grade.grade }), strong: grade.grade === 'A' },
              dimensions.map((dimension) => Math.round(portrait.scores[dimension].score)).join('·'),
              strategy?.name ?? '',
              { text: nextFollowUp.on, alarm: nextFollowUp.overdue, detail: nextFollowUp.method ?? '' }
            ])
        )
      ])
]

/** Rows that are, or may be, one customer, both names side by side. */
export const duplicates: Chapter = ({ pairs, say }) => [
  heading(say('nav.duplicates')),
  ...(pairs.length === 0
    ? [paragraph(say('duplicates.empty'), 'soft')]
    : [
        table(
          [say('column.name'), say('column.otherName'), say('column.kind'), say('because')],
          [24, 24, 11, 41],
          pairs
            .toSorted(
              (a, b) => Number(a.kind === 'related') - Number(b.kind === 'related') || b.score - a.score
            )
            .slice(0, MOST_PAIRS)
            .map(({ row, name, otherRow, otherName, kind, score, because }) => [
              { text: name ?? say('unnamed'), detail: say('row.number', { row }) },
              { text: otherName ?? say('unnamed'), detail: say('row.number', { row: otherRow }) },
              {
                text: say(`duplicate.${kind}`),
                alarm: kind === 'duplicate',
                detail: percent(Math.round(score * 100) / 100)
              },
              because
            ])
        ),
        ...(pairs.length > MOST_PAIRS
          ? [paragraph(say('rows.more', { count: pairs.length - MOST_PAIRS }), 'soft')]
          : [])
      ])
]
