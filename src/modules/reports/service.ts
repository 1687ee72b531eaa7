import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CustomerAnalysis } from '#contracts/analysis'
import type { PlaybookDocument } from '#contracts/playbook'
import { createFieldNames } from '#core/analysis'
import { translate } from '#lang'
import { writeXlsx, type SheetColumn, type SheetInput, type SheetRowInput } from '#lib/tables'
import type { AnalysedList } from '#modules/analysis'
import { createForemost } from './core/foremost.ts'
import { portraitColumns, type Column } from './core/portrait-sheets.ts'
import { createSheets, type DuplicateLine, type FindingLine, type Sheet } from './core/workbook-sheets.ts'
import { openAnalysisJson } from './io/write-analysis-json.ts'
import { writeReportDocx } from './io/write-report-docx.ts'
import { writeReportHtml } from './io/write-report-html.ts'

/** The files of one analysis; `analysis.json` has the published schema, the others are for people. */
export const reportFiles = {
  json: 'analysis.json',
  xlsx: '客户画像.xlsx',
  docx: '客户信息分析报告.docx',
  html: 'report.html'
} as const

/** Customers that the page carries whole; more would make a phone wait, and the workbook has them all. */
const FOREMOST = 2000

/** Row, number and name stay in sight while one looks to the right. */
const NAME_COLUMNS = 3

const cellsOf = <T>(columns: readonly Column<T>[], row: T) => columns.map(({ cell }) => cell(row))

const headerOf = <T>({ header, kind, width }: Column<T>): SheetColumn => ({
  header,
  ...(kind === undefined ? {} : { kind }),
  ...(width === undefined ? {} : { width })
})

const sheetInput = <T>({ name, columns, rows }: Sheet<T>): SheetInput => ({
  name,
  columns: columns.map(headerOf),
  rows: (function* () {
    for (const row of rows) yield cellsOf(columns, row)
  })()
})

const toneOf = (customer: CustomerAnalysis): 'strong' | undefined =>
  customer.grade.grade === 'A' ? 'strong' : undefined

/**
 * Writes the four files of an analysis into `outFolder`. Customers are walked through once: each goes into
 * analysis.json and the workbook as it comes. All files are written aside first and put in place together at the
 * end, so that a failure leaves an earlier result untouched.
 */
export const writeReports = async (
  list: AnalysedList,
  playbook: PlaybookDocument,
  outFolder: string,
  onProgress: (done: number, total: number) => void = () => undefined
): Promise<void> => {
  const { head } = list
  const { language } = head
  await mkdir(outFolder, { recursive: true })
  const draft = await mkdtemp(join(outFolder, '.huike-'))
  try {
    const fieldName = createFieldNames(playbook, language)
    const occurring = new Set(head.summary.tags.map(({ namespace }) => namespace))
    const columns = portraitColumns(
      language,
      playbook.tags.namespaces.filter(({ name }) => occurring.has(name)),
      list.fields.map(({ field, differs }) => ({ field, differs, label: fieldName(field) }))
    )
    const foremost = createForemost(FOREMOST)
    const names = new Map<number, string | null>()
    const pairs: Omit<DuplicateLine, 'name' | 'otherName'>[] = []
    const findings: FindingLine[] = []
    const json = openAnalysisJson(join(draft, reportFiles.json), head)

    async function* portraitRows(): AsyncGenerator<SheetRowInput> {
      let done = 0
      for await (const { customer, json: text } of list.customers()) {
        await json.add(text)
        foremost.add(customer)
        const { row, sheetRow, name } = customer
        if (customer.duplicates.length > 0) names.set(row, name)
        for (const { row: otherRow, kind, score, because } of customer.duplicates)
          if (row < otherRow) pairs.push({ row, otherRow, kind, score, because })
        for (const finding of customer.findings)
          findings.push({ row, sheetRow, name, owner: customer.values.owner?.text ?? null, finding })
        const tone = toneOf(customer)
        yield { cells: cellsOf(columns, customer), ...(tone === undefined ? {} : { tone }) }
        done += 1
        if (done % 500 === 0) onProgress(done, head.summary.customers)
      }
    }
    const sheets = createSheets(language)
    // The later sheets are drawn when the first is done and has gathered their rows.
    const later = <T>(make: () => Sheet<T>): SheetInput => {
      const { name, columns: sheetColumns } = make()
      return {
        name,
        columns: sheetColumns.map(headerOf),
        rows: (function* () {
          for (const row of make().rows) yield cellsOf(sheetColumns, row)
        })()
      }
    }
    const portraitSheet: SheetInput = {
      name: translate(language, { code: 'reports.sheet.portraits', params: {} }),
      columns: columns.map(headerOf),
      freezeColumns: NAME_COLUMNS,
      rows: portraitRows()
    }
    await writeXlsx(join(draft, reportFiles.xlsx), [
      portraitSheet,
      later(() =>
        sheets.duplicates(
          pairs.map((pair) => ({
            ...pair,
            name: names.get(pair.row) ?? null,
            otherName: names.get(pair.otherRow) ?? null
          }))
        )
      ),
      later(() => sheets.findings(findings)),
      sheetInput(sheets.segments(head)),
      sheetInput(sheets.pains(head)),
      sheetInput(sheets.columns(head)),
      ...(head.rejected.length > 0 ? [sheetInput(sheets.rejected(head))] : [])
    ])
    await json.finish()
    const shown = foremost.result()
    await writeReportHtml(join(draft, reportFiles.html), head, shown)
    await writeReportDocx(join(draft, reportFiles.docx), head, shown)
    for (const file of Object.values(reportFiles)) await rename(join(draft, file), join(outFolder, file))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
