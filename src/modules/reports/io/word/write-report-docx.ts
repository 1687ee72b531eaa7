import { writeFile } from 'node:fs/promises'
import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Analysis, CustomerAnalysis } from '#contracts/analysis'
import { translate } from '#lang'
import type { Say } from '../../core/charts.ts'
import type { DuplicateLine } from '../../core/workbook-sheets.ts'
import { createChartPainter } from '../chart-picture.ts'
import { abstract } from './abstract.ts'
import type { Chapter } from './chapter.ts'
import { calls } from './checks.ts'
import { paragraph, title } from './docx-parts.ts'
import { grades, scores, strategies } from './grades.ts'
import { duplicates, keyCustomers } from './key-customers.ts'
import { market } from './market.ts'
import { pains, segments } from './needs.ts'

const chapters: readonly Chapter[] = [
  abstract,
  grades,
  keyCustomers,
  strategies,
  scores,
  segments,
  pains,
  duplicates,
  calls,
  market
]

/** 《客户信息分析报告》: what a salesperson hands to the manager, in the order in which the manager asks. */
export const writeReportDocx = async (
  path: string,
  head: Omit<Analysis, 'customers'>,
  customers: readonly CustomerAnalysis[],
  pairs: readonly DuplicateLine[]
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
          ...chapters.flatMap((chapter) => chapter({ head, customers, pairs, say, paint }))
        ]
      }
    ]
  })
  await writeFile(path, await Packer.toBuffer(document))
}
