import type { CustomerAnalysis } from '#contracts/analysis'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Language } from '#lang'
import { setAsideWriter } from '#lib/tables'
import type { LinesOf } from '#modules/analysis'
import { createPortraitCells } from '../../core/portrait-cells.ts'
import { everyPortraitColumn } from '../../core/portrait-sheets.ts'
import { createSheets } from '../../core/workbook-sheets.ts'
import { cellsOf, headerOf } from './sheet-columns.ts'

const toneOf = ({ grade }: CustomerAnalysis): { tone?: 'strong' } =>
  grade.grade === 'A' ? { tone: 'strong' } : {}

/** The row of each customer in 《客户画像》, with every column that there may be. */
const portraitLines = (playbook: PlaybookDocument, language: Language): LinesOf => {
  const columns = everyPortraitColumn(language, playbook.tags.namespaces)
  const cellsOfCustomer = createPortraitCells(columns)
  const lineOf = setAsideWriter(columns.map(headerOf))
  return (customer) => [lineOf(customer.row, { cells: cellsOfCustomer(customer), ...toneOf(customer) })]
}

/** The rows of each customer in the sheet of findings. */
const findingLines = (language: Language): LinesOf => {
  const { columns } = createSheets(language).findings()
  const lineOf = setAsideWriter(columns.map(headerOf))
  return ({ row, sheetRow, name, values, findings }) =>
    findings.map((finding) =>
      lineOf(row, cellsOf(columns, { row, sheetRow, name, owner: values.owner?.text ?? null, finding }))
    )
}

/** Where the rows of the workbook lie that were put aside while the list was examined. */
export type PutAside = Readonly<{ portraits: string; findings: string }>

/** What `analyseList` puts aside for the workbook: reading every customer again would take twice as long. */
export const workbookLines = (playbook: PlaybookDocument, language: Language): readonly LinesOf[] => [
  portraitLines(playbook, language),
  findingLines(language)
]

/** The paths of `workbookLines`, as the analysis gives them back. */
export const putAsideAt = ([portraits, findings]: readonly string[]): PutAside => {
  if (portraits === undefined || findings === undefined)
    throw new Error('the list was analysed without the lines of its workbook')
  return { portraits, findings }
}
