import type {
  ColumnMapping,
  ImportCounts,
  ImportOptions,
  ImportState,
  RawRow,
  WorkbookSheetItem
} from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import { emptySql, sql, type Sql, type Transaction } from '#platform/database'
import type { ListRecord } from '#core/collection'
import type { RowProblem } from '../../core/import/index.ts'
import { storable } from './storable.ts'

/** What is kept of the file beside its bytes, so that pages need not open it again. */
export type ImportHead = Readonly<{
  format: 'xlsx' | 'xls' | 'csv'
  encoding: string | null
  sheets: readonly string[]
  columns: readonly string[]
  warnings: readonly Message[]
  rows: readonly ListRecord[]
  /** All sheets, what each looks like. */
  workbook?: readonly WorkbookSheetItem[]
  /** The first rows as they stand there. */
  raw?: readonly RawRow[]
  /** The row of the sheet where the header was found. */
  headerAt?: number | null
}>

/** What the check has to say about a row. */
export type StoredNotice = Readonly<{
  row: number
  sheetRow: number
  outcome: 'created' | 'updated' | 'unchanged' | 'duplicate' | 'rejected'
  name: string | null
  customerId: string | null
  problems: readonly RowProblem[]
}>

/** An import without the wide parts of it. */
export type StoredImport = Readonly<{
  id: string
  fileName: string
  fileBytes: number
  sheet: string
  mapping: readonly ColumnMapping[]
  mappingFrom: string | null
  options: ImportOptions
  state: ImportState
  counts: Partial<ImportCounts>
  unknownOwners: readonly string[]
  doneRows: number
  doneBytes: number
  asOf: Day
  acting: Actor | null
  startedAt: Date | null
  progressAt: Date | null
  error: Message | null
  createdBy: string | null
  creator: string | null
  createdAt: Date
  finishedAt: Date | null
  /** Differences that somebody is still to decide. */
  openDifferences: number
  /** By what the batches of the check were read; null where they are not all there. */
  readBy: string | null
}>

const columnsOf = (
  workspaceId: number
): Sql => sql`r.id, r.file_name as "fileName", r.file_bytes as "fileBytes", r.sheet, r.mapping,
  r.mapping_from as "mappingFrom", r.options, r.state, r.counts, r.unknown_owners as "unknownOwners",
  r.done_rows as "doneRows", r.done_bytes as "doneBytes", r.as_of as "asOf", r.acting, r.started_at as "startedAt",
  r.progress_at as "progressAt", r.error, r.created_by as "createdBy", m.name as creator,
  r.created_at as "createdAt", r.finished_at as "finishedAt", r.read_by as "readBy",
  (select count(*)::int from import_difference d
    where d.workspace_id = ${workspaceId} and d.import_id = r.id and d.state = 'open') as "openDifferences"`

const select = (workspaceId: number, condition: Sql): Sql =>
  sql`select ${columnsOf(workspaceId)} from import_run r
        left join member m on m.workspace_id = ${workspaceId} and m.id = r.created_by
       where r.workspace_id = ${workspaceId} ${condition}`

export const findImport = (
  transaction: Transaction,
  id: string,
  lock = false
): Promise<StoredImport | null> =>
  transaction.row<StoredImport>(
    select(transaction.workspaceId, sql`and r.id = ${id} ${lock ? sql`for no key update of r` : emptySql}`)
  )

const MOST_LISTED = 100

/** The newest first; `onlyOf` keeps those of one member. */
export const listImports = (
  transaction: Transaction,
  onlyOf: string | null
): Promise<readonly StoredImport[]> =>
  transaction.rows<StoredImport>(
    select(
      transaction.workspaceId,
      sql`and (${onlyOf}::uuid is null or r.created_by = ${onlyOf}) order by r.created_at desc, r.id desc limit ${MOST_LISTED}`
    )
  )

export const getHead = async (transaction: Transaction, id: string): Promise<ImportHead> => {
  const row = await transaction.row<{ head: ImportHead }>(
    sql`select r.head from import_run r where r.workspace_id = ${transaction.workspaceId} and r.id = ${id}`
  )
  if (!row) throw new Error(`import ${id} is gone`)
  return row.head
}

export const getNotices = async (transaction: Transaction, id: string): Promise<readonly StoredNotice[]> => {
  const row = await transaction.row<{ notices: readonly StoredNotice[] }>(
    sql`select r.notices from import_run r where r.workspace_id = ${transaction.workspaceId} and r.id = ${id}`
  )
  return row?.notices ?? []
}

export const insertImport = async (
  transaction: Transaction,
  id: string,
  { fileName, asOf, createdBy }: Readonly<{ fileName: string; asOf: Day; createdBy: string }>,
  now: Date
): Promise<void> => {
  await transaction.run(
    sql`insert into import_run (workspace_id, id, file_name, file_bytes, file_hash, state, as_of, created_by, created_at)
        values (${transaction.workspaceId}, ${id}, ${storable(fileName)}, 0, ''::bytea, 'draft', ${asOf}, ${createdBy}, ${now})`
  )
}

/** What is known once the file has been taken and opened. */
export const setFile = async (
  transaction: Transaction,
  id: string,
  file: Readonly<{ bytes: number; hash: Uint8Array }>
): Promise<void> => {
  await transaction.run(
    sql`update import_run set file_bytes = ${file.bytes}, file_hash = ${Buffer.from(file.hash)}
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}

export const setList = async (
  transaction: Transaction,
  id: string,
  list: Readonly<{
    sheet: string
    head: ImportHead
    mapping: readonly ColumnMapping[]
    mappingFrom: string | null
  }>
): Promise<void> => {
  await transaction.run(
    sql`update import_run set sheet = ${list.sheet}, head = ${storable(JSON.stringify(list.head))}::jsonb,
               mapping = ${storable(JSON.stringify(list.mapping))}::jsonb, mapping_from = ${list.mappingFrom}, read_by = null
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}

/** Choices of a person; whatever was checked before is to be checked again. */
export const setChoices = async (
  transaction: Transaction,
  id: string,
  mapping: readonly ColumnMapping[],
  options: ImportOptions
): Promise<void> => {
  await transaction.run(
    sql`update import_run set mapping = ${storable(JSON.stringify(mapping))}::jsonb, options = ${JSON.stringify(options)}::jsonb,
               state = 'draft', counts = '{}', notices = '[]', unknown_owners = '{}', done_rows = 0, done_bytes = 0,
               error = null, finished_at = null
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}

/** Begins a check or a run; who worked on it before cannot write any more. */
export const setAtWork = async (
  transaction: Transaction,
  id: string,
  state: 'checking' | 'running',
  acting: Actor,
  now: Date
): Promise<void> => {
  await transaction.run(
    sql`update import_run set state = ${state}, acting = ${JSON.stringify(acting)}::jsonb, counts = '{}', notices = '[]',
               unknown_owners = '{}', done_rows = 0, done_bytes = 0, runner = null, error = null,
               read_by = case when ${state} = 'running' then read_by end,
               started_at = ${now}, progress_at = ${now}, finished_at = null
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}

/** Begins to take back what a run made. */
export const setUndoing = async (
  transaction: Transaction,
  id: string,
  acting: Actor,
  now: Date
): Promise<void> => {
  await transaction.run(
    sql`update import_run set state = 'undoing', acting = ${JSON.stringify(acting)}::jsonb, runner = null, error = null,
               started_at = ${now}, progress_at = ${now}, finished_at = null
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}

export const setCancelled = (transaction: Transaction, id: string, now: Date): Promise<number> =>
  transaction.run(
    sql`update import_run set state = 'cancelled', finished_at = ${now}, runner = null
         where workspace_id = ${transaction.workspaceId} and id = ${id} and state in ('checking', 'running')`
  )

/** The mapping that was used last for a list with the same columns, and the file's name. */
export const findMappingOfColumns = (
  transaction: Transaction,
  columns: readonly string[]
): Promise<Readonly<{ fileName: string; mapping: readonly ColumnMapping[] }> | null> =>
  transaction.row(
    sql`select r.file_name as "fileName", r.mapping from import_run r
         where r.workspace_id = ${transaction.workspaceId} and r.state = 'done'
           and r.head -> 'columns' = ${storable(JSON.stringify(columns))}::jsonb
         order by r.created_at desc limit 1`
  )

/** Files that somebody took in and never imported go after a week. */
export const removeOldDrafts = (transaction: Transaction, before: Date): Promise<number> =>
  transaction.run(
    sql`delete from import_run where workspace_id = ${transaction.workspaceId}
           and state in ('draft', 'checked') and created_at < ${before}`
  )
