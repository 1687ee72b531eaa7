import type { Analysis, CustomerAnalysis } from '#contracts/analysis'
import { yuanOfFen } from '#kernel/money'
import { translate, type Language } from '#lang'
import { checkName } from './check-name.ts'
import type { Column } from './portrait-sheets.ts'

type Head = Omit<Analysis, 'customers'>
export type Sheet<T> = Readonly<{ name: string; columns: readonly Column<T>[]; rows: readonly T[] }>

/** One line of the sheet of duplicates: a row and another that is, or is kin to, the same customer. */
export type DuplicateLine = Readonly<{
  row: number
  name: string | null
  otherRow: number
  otherName: string | null
  kind: 'duplicate' | 'related'
  score: number
  because: string
}>
/** One line of the sheet of findings. */
export type FindingLine = Readonly<{
  row: number
  sheetRow: number
  name: string | null
  owner: string | null
  finding: CustomerAnalysis['findings'][number]
}>

/** The sheets beside 《客户画像》, for colleagues who mend the list and for the manager. */
export const createSheets = (language: Language) => {
  const text = (code: string): string => translate(language, { code: `reports.${code}`, params: {} })
  return {
    duplicates: (rows: readonly DuplicateLine[]): Sheet<DuplicateLine> => ({
      name: text('sheet.duplicates'),
      rows,
      columns: [
        { header: text('column.kind'), width: 10, cell: ({ kind }) => text(`duplicate.${kind}`) },
        { header: text('column.score'), kind: 'percent', width: 9, cell: ({ score }) => score },
        { header: text('column.row'), kind: 'number', width: 8, cell: ({ row }) => row },
        { header: text('column.name'), width: 36, cell: ({ name }) => name },
        { header: text('column.otherRow'), kind: 'number', width: 8, cell: ({ otherRow }) => otherRow },
        { header: text('column.otherName'), width: 36, cell: ({ otherName }) => otherName },
        { header: text('column.because'), kind: 'wrap', width: 60, cell: ({ because }) => because }
      ]
    }),
    findings: (): Omit<Sheet<FindingLine>, 'rows'> => ({
      name: text('sheet.findings'),
      columns: [
        {
          header: text('column.severity'),
          width: 8,
          cell: ({ finding }) => text(`severity.${finding.severity}`)
        },
        { header: text('column.row'), kind: 'number', width: 8, cell: ({ row }) => row },
        { header: text('column.sheetRow'), kind: 'number', width: 9, cell: ({ sheetRow }) => sheetRow },
        { header: text('column.name'), width: 36, cell: ({ name }) => name },
        { header: text('column.owner'), width: 10, cell: ({ owner }) => owner },
        { header: text('column.column'), width: 16, cell: ({ finding }) => finding.column },
        { header: text('column.finding'), kind: 'wrap', width: 60, cell: ({ finding }) => finding.message },
        { header: text('column.proposal'), kind: 'wrap', width: 44, cell: ({ finding }) => finding.proposal },
        { header: text('column.rule'), width: 40, cell: ({ finding }) => checkName(language, finding.rule) }
      ]
    }),
    segments: ({ summary }: Head): Sheet<Head['summary']['segments'][number]> => ({
      name: text('sheet.segments'),
      rows: summary.segments,
      columns: [
        { header: text('segments.segment'), width: 28, cell: ({ label }) => label },
        { header: text('segments.count'), kind: 'number', width: 9, cell: ({ count }) => count },
        { header: text('segments.share'), kind: 'percent', width: 9, cell: ({ share }) => share },
        ...(['A', 'B', 'C', 'none'] as const).map((grade) => ({
          header:
            grade === 'none'
              ? text('grade.none')
              : translate(language, { code: 'reports.grade.is', params: { grade } }),
          kind: 'number' as const,
          width: 9,
          cell: ({ grades }: Head['summary']['segments'][number]) => grades[grade]
        })),
        {
          header: text('segments.averageAmountYuan'),
          kind: 'amount',
          width: 16,
          cell: ({ averageAmountFen }) => (averageAmountFen === null ? null : yuanOfFen(averageAmountFen))
        },
        {
          header: text('segments.pains'),
          kind: 'wrap',
          width: 40,
          cell: ({ pains }) => pains.map(({ label, count }) => `${label} ${count}`).join('、')
        },
        { header: text('segments.strategy'), width: 26, cell: ({ strategy }) => strategy },
        { header: text('segments.advice'), kind: 'wrap', width: 46, cell: ({ advice }) => advice }
      ]
    }),
    pains: ({ summary }: Head): Sheet<Head['summary']['pains']['terms'][number]> => ({
      name: text('sheet.pains'),
      rows: summary.pains.terms,
      columns: [
        { header: text('pains.pain'), width: 22, cell: ({ label }) => label },
        { header: text('pains.count'), kind: 'number', width: 9, cell: ({ count }) => count },
        { header: text('pains.share'), kind: 'percent', width: 9, cell: ({ share }) => share },
        { header: text('pains.group'), width: 12, cell: ({ group }) => group },
        { header: text('pains.need'), width: 22, cell: ({ need }) => need },
        { header: text('pains.quotes'), kind: 'wrap', width: 70, cell: ({ quotes }) => quotes.join('\n') }
      ]
    }),
    columns: ({ source }: Head): Sheet<Head['source']['columns'][number]> => ({
      name: text('sheet.columns'),
      rows: source.columns,
      columns: [
        { header: text('columns.column'), width: 28, cell: ({ column }) => column },
        { header: text('columns.field'), width: 24, cell: ({ field }) => field },
        {
          header: text('columns.confidence'),
          kind: 'percent',
          width: 10,
          cell: ({ confidence }) => confidence
        },
        { header: text('column.because'), kind: 'wrap', width: 50, cell: ({ because }) => because }
      ]
    }),
    rejected: ({ rejected }: Head): Sheet<Head['rejected'][number]> => ({
      name: text('sheet.rejected'),
      rows: rejected,
      columns: [
        { header: text('column.row'), kind: 'number', width: 8, cell: ({ row }) => row },
        { header: text('column.sheetRow'), kind: 'number', width: 9, cell: ({ sheetRow }) => sheetRow },
        { header: text('column.reason'), kind: 'wrap', width: 60, cell: ({ reason }) => reason }
      ]
    })
  }
}
