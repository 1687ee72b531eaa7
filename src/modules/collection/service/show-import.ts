import {
  defaultImportOptions,
  noCounts,
  type ColumnMapping,
  type ImportItem,
  type ImportRun,
  type NoticeRow
} from '#contracts/collection'
import { fieldKeys } from '#contracts/customers'
import { createFieldNames } from '#core/analysis'
import { ofCustomers } from '#core/collection'
import { customKeyOf } from '#core/playbook'
import type { Actor } from '#kernel/actor'
import { translate, type Language } from '#lang'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { listMapping, namesSomebody } from '../core/import/index.ts'
import {
  getHead,
  getNotices,
  listImports,
  type ImportHead,
  type StoredImport
} from '../io/store/import-runs.ts'
import { listNotices } from '../io/store/import-rows.ts'
import { findTemplate } from '../io/store/import-templates.ts'
import { listLeft } from '../io/store/undo-left.ts'
import { previewOf, told } from './preview.ts'
import { getRelated } from '../io/store/related.ts'
import { reachImport, seesAll } from './reach-import.ts'
import { showRelated } from './show-related.ts'

const SAMPLES = 3
const MS = 1000

const progressOf = (run: StoredImport): ImportItem['progress'] => {
  const share =
    run.state === 'done' || run.state === 'checked'
      ? 1
      : run.fileBytes === 0
        ? 0
        : Math.min(1, run.doneBytes / run.fileBytes)
  const seconds =
    run.startedAt && run.progressAt ? (run.progressAt.getTime() - run.startedAt.getTime()) / MS : 0
  const { rows = 0 } = run.counts
  return {
    share,
    rowsPerSecond: seconds > 0 && rows > 0 ? rows / seconds : null,
    secondsLeft: seconds > 0 && share > 0 && share < 1 ? (seconds * (1 - share)) / share : null
  }
}

const itemOf = (run: StoredImport, language: Language): ImportItem => ({
  id: run.id,
  fileName: run.fileName,
  fileBytes: run.fileBytes,
  state: run.state,
  counts: { ...noCounts, ...run.counts },
  progress: progressOf(run),
  problem: run.error === null ? null : translate(language, run.error),
  openDifferences: run.openDifferences,
  createdBy: run.createdBy === null || run.creator === null ? null : { id: run.createdBy, name: run.creator },
  createdAt: run.createdAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null
})

/** Imports that the actor may see, newest first. */
export const listImportItems = async (
  transaction: Transaction,
  actor: Actor,
  language: Language
): Promise<{ items: ImportItem[] }> => ({
  items: (await listImports(transaction, seesAll(actor) ? null : actor.memberId)).map((run) =>
    itemOf(run, language)
  )
})

/** A column whose cells become orders or follow-ups of their own. */
const takenByRows = (column: ColumnMapping): ColumnMapping => ({
  ...column,
  field: null,
  skip: true,
  because: { code: 'import.related.usedByRows', params: {} }
})

const columnsOf = (
  { rows }: ImportHead,
  mapping: readonly ColumnMapping[],
  ofCustomers: ReadonlySet<number>,
  language: Language
): ImportRun['columns'] =>
  mapping
    .map((column) => (column.skip === true || ofCustomers.has(column.index) ? column : takenByRows(column)))
    .map(({ index, column, field, skip, group, unit, confidence, because }) => ({
      index,
      column,
      field,
      skip: skip === true,
      group,
      unit,
      confidence,
      because: translate(language, because),
      samples: [
        ...new Set(rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== ''))
      ].slice(0, SAMPLES)
    }))

/** An import as its page shows it, in the reader's language. */
export const showImport = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  language: Language
): Promise<ImportRun> => {
  const run = await reachImport(transaction, actor, id)
  const head = await getHead(transaction, id)
  const playbook = await playbookOf(transaction)
  const nameOf = createFieldNames(playbook, language)
  const isChecked = run.state === 'checked' || run.state === 'checking' || run.state === 'draft'
  const related = await getRelated(transaction, id)
  const mapping = listMapping(run.mapping, related.sources)
  const template = await findTemplate(transaction, head.columns)
  const left = run.state === 'undone' ? await listLeft(transaction, id, actor.visibleOwners) : []
  const notices = isChecked ? await getNotices(transaction, id) : await listNotices(transaction, id)
  return {
    ...itemOf(run, language),
    format: head.format,
    encoding: head.encoding,
    sheets: [...head.sheets],
    sheet: run.sheet === '' ? null : run.sheet,
    workbook: [...(head.workbook ?? [])],
    headerRow: { chosen: related.headerRow, found: head.headerAt ?? null },
    raw: (head.raw ?? []).map(({ sheetRow, cells }) => ({ sheetRow, cells: [...cells] })),
    related: showRelated(related, run.state, actor, language, nameOf, playbook.customFields),
    warnings: head.warnings.map((warning) => translate(language, warning)),
    columns: columnsOf(head, run.mapping, new Set(mapping.map(({ index }) => index)), language),
    fields: [
      ...fieldKeys,
      ...ofCustomers(playbook.customFields)
        .filter(({ retired }) => !retired)
        .map(customKeyOf)
    ].map((key) => ({ key, name: nameOf(key) })),
    mappingFrom: run.mappingFrom,
    template: template === null ? null : { id: template.id, name: template.name },
    options: { ...defaultImportOptions, ...run.options },
    preview: [...previewOf({ ...run, mapping }, head.rows, playbook, language)],
    notices: notices.map(({ row, sheetRow, name, outcome, customerId, problems }): NoticeRow => ({
      row,
      sheetRow,
      name,
      outcome,
      customerId,
      problems: told(problems, language)
    })),
    undoLeft: left.map(({ customerId, name, fields }) => ({
      customerId,
      name,
      fields: fields.map((field) => nameOf(field))
    })),
    unknownOwners: [...run.unknownOwners],
    unusable: namesSomebody(mapping) ? null : translate(language, { code: 'import.noName', params: {} })
  }
}
