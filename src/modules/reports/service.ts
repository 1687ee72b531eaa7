import { renameSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { PlaybookDocument } from '#contracts/playbook'
import { createFieldNames } from '#core/analysis'
import { TableError } from '#lib/tables'
import { analyseList, type AnalysedList, type AnalyseOptions } from '#modules/analysis'
import { makeFolder } from './io/make-folder.ts'
import { putAsideAt, workbookLines, writeWorkbookBeside, type WriteOptions } from './io/workbook/index.ts'
import { writeAnalysisJson } from './io/write-analysis-json.ts'
import { writeReportDocx } from './io/word/write-report-docx.ts'
import { writeReportHtml } from './io/write-report-html.ts'

/** The files of one analysis; `analysis.json` has the published schema, the others are for people. */
export const reportFiles = {
  json: 'analysis.json',
  xlsx: '客户画像.xlsx',
  docx: '客户信息分析报告.docx',
  html: 'report.html'
} as const

/** Analyses a list of which reports will be written: what they need of each customer is put aside on the way. */
export const analyseForReports = (options: Omit<AnalyseOptions, 'putAside'>): Promise<AnalysedList> =>
  analyseList({
    ...options,
    putAside: workbookLines(options.playbook, options.language),
    thread: new URL('./examine-worker.mjs', import.meta.url)
  })

/** Throws where a person has cancelled. A signal is heard only between two turns of the loop, hence the wait. */
const unlessCancelled = async (signal: AbortSignal | undefined): Promise<void> => {
  await setImmediate()
  await setImmediate()
  if (signal?.aborted) throw new TableError('tables.cancelled')
}

/**
 * Writes the four files of an analysis (`analyseForReports`) into `outFolder`: the workbook beside the others, in a thread of its own where
 * the list is long. All files are written aside first and put in place together at the end, so that a failure leaves
 * an earlier result untouched.
 */
export const writeReports = async (
  { head, fields, pairs, foremost, store, asides }: AnalysedList,
  playbook: PlaybookDocument,
  outFolder: string,
  { onProgress, signal }: WriteOptions = {}
): Promise<void> => {
  await makeFolder(outFolder)
  const draft = await mkdtemp(join(outFolder, '.huike-'))
  try {
    const fieldName = createFieldNames(playbook, head.language)
    const workbook = writeWorkbookBeside(
      {
        path: join(draft, reportFiles.xlsx),
        head,
        putAside: putAsideAt(asides),
        pairs,
        namespaces: playbook.tags.namespaces,
        fields: fields.map(({ field, differs }) => ({ field, differs, label: fieldName(field) }))
      },
      { onProgress, signal }
    )
    const others = async (): Promise<void> => {
      await writeAnalysisJson(join(draft, reportFiles.json), head, store, signal)
      await unlessCancelled(signal)
      await writeReportHtml(join(draft, reportFiles.html), head, foremost, pairs)
      await unlessCancelled(signal)
      await writeReportDocx(join(draft, reportFiles.docx), head, foremost, pairs)
    }
    // Both must have ended before what they write is put in place, or removed.
    const ended = await Promise.allSettled([workbook, others()])
    await unlessCancelled(signal)
    for (const one of ended) if (one.status === 'rejected') throw one.reason
    // At one go: no signal comes between the first file and the last.
    for (const file of Object.values(reportFiles)) renameSync(join(draft, file), join(outFolder, file))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
