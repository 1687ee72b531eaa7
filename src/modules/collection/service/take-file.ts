import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { ColumnMapping } from '#contracts/collection'
import {
  defaultImportOptions,
  type ImportOptions,
  type MappingFile,
  type TemplateOptions
} from '#contracts/collection'
import { mapColumns, type ListRecord } from '#core/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Day } from '#kernel/day'
import { cellText, readRecords, TableError } from '#lib/tables'
import { audit } from '#modules/audit'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { cellBefore, columnsBefore, isReturned } from '../core/import/index.ts'
import { takeIn, withTempFile } from '../io/spool-file.ts'
import {
  findMappingOfColumns,
  insertImport,
  removeOldDrafts,
  setChoices,
  setFile,
  setList,
  type ImportHead
} from '../io/store/import-runs.ts'
import { findTemplate } from '../io/store/import-templates.ts'
import { listTeamMembers } from '../io/store/team.ts'

/** Rows that the mapping looks at: enough to tell columns by their cells. */
const SAMPLE_ROWS = 60
/** Of a cell as long as a book the beginning tells what it is. */
const SAMPLE_CHARACTERS = 2000
const DRAFT_DAYS = 7
const DAY_MS = 86_400_000

export type Moment = Readonly<{ now: Date; today: Day }>

/** A list's columns and first rows, as it lies in a file. Fails with the texts of `tables.…`. */
export const readHead = async (path: string, sheet: string | undefined) => {
  const records = await readRecords(path, { sheet })
  const columns = columnsBefore(records.columns)
  const asWritten = isReturned(records.columns) ? cellBefore : (cell: string): string => cell
  try {
    const rows: ListRecord[] = []
    for await (const batch of records.batches()) {
      for (const { row, sheetRow, cells } of batch) {
        if (rows.length === SAMPLE_ROWS) break
        const texts = cells.map((cell) => asWritten(cellText(cell)).slice(0, SAMPLE_CHARACTERS))
        rows.push({ row, sheetRow, cells: texts.slice(0, columns.length) })
      }
      if (rows.length === SAMPLE_ROWS) break
    }
    const head: ImportHead = {
      format: records.format,
      encoding: records.encoding ?? null,
      sheets: records.format === 'csv' ? [] : records.sheets,
      columns,
      warnings: records.warnings,
      rows
    }
    return { head, sheet: records.format === 'csv' ? '' : records.sheet }
  } finally {
    await records.close()
  }
}

/** A file that cannot be read is the sender's to mend; nothing of it stays. */
export const asRefusal = (error: unknown): unknown =>
  error instanceof TableError ? new AppError('invalid', error.code, error.params, 'file') : error

/** Opens a list and says what its columns are: by the template of its header, else as the last time that one was imported. */
export const understandList = async (
  transaction: Transaction,
  path: string,
  sheet: string | undefined,
  byHand: MappingFile = {}
): Promise<
  Readonly<{
    head: ImportHead
    sheet: string
    mapping: readonly ColumnMapping[]
    mappingFrom: string | null
    /** What a template says of the rest. */
    options: TemplateOptions | null
  }>
> => {
  const list = await readHead(path, sheet)
  const { columns, rows } = list.head
  const template = Object.keys(byHand).length > 0 ? null : await findTemplate(transaction, columns)
  const before =
    template || Object.keys(byHand).length > 0 ? null : await findMappingOfColumns(transaction, columns)
  const mapping =
    template?.mapping ??
    before?.mapping ??
    mapColumns(
      columns,
      rows.map(({ cells }) => cells),
      byHand,
      (await playbookOf(transaction)).customFields
    )
  const options = template?.options ?? null
  return { ...list, mapping, mappingFrom: template?.name ?? before?.fileName ?? null, options }
}

/** The options of a list that was just understood: the template's, as far as this actor may choose them. */
export const startingOptions = async (
  transaction: Transaction,
  actor: Actor,
  template: TemplateOptions | null
): Promise<ImportOptions> => {
  const options = { ...defaultImportOptions, ...template }
  if (!actor.permissions.includes('customer.assign'))
    return { ...options, owner: { kind: 'member', memberId: actor.memberId } }
  const { owner } = options
  if (owner.kind !== 'member') return options
  const team = await listTeamMembers(transaction)
  return team.some(({ id }) => id === owner.memberId)
    ? options
    : { ...options, owner: defaultImportOptions.owner }
}

const nameOf = (fileName: string): string => basename(fileName.replaceAll('\\', '/')).slice(0, 200) || '—'

/**
 * Takes a list in: its bytes into the database, its columns understood, its first rows kept. Whoever may not give
 * customers to others is their owner himself.
 */
export const takeFile = async (
  transaction: Transaction,
  actor: Actor,
  file: Readonly<{ fileName: string; stream: Readable; sheet?: string | undefined; byHand?: MappingFile }>,
  { now, today }: Moment,
  address: string | null = null
): Promise<string> => {
  const id = newId(now.getTime())
  await removeOldDrafts(transaction, new Date(now.getTime() - DRAFT_DAYS * DAY_MS))
  await insertImport(
    transaction,
    id,
    { fileName: nameOf(file.fileName), asOf: today, createdBy: actor.memberId },
    now
  )
  await withTempFile(async (path) => {
    const taken = await takeIn(transaction, id, file.stream, path)
    await setFile(transaction, id, taken)
    try {
      const list = await understandList(transaction, path, file.sheet, file.byHand)
      await setList(transaction, id, list)
      const options = await startingOptions(transaction, actor, list.options)
      await setChoices(transaction, id, list.mapping, options)
    } catch (error) {
      throw asRefusal(error)
    }
  })
  await audit(
    transaction,
    { actor, action: 'import.fileTaken', subjectKind: 'import', subjectId: id, address },
    now
  )
  await announce(transaction, 'import.progress', { id }, now)
  return id
}
