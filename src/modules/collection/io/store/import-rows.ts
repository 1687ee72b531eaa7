import { sql, type Transaction } from '#platform/database'
import type { RowProblem } from '../../core/import/index.ts'
import { listSurvivors } from './merged-away.ts'
import { storable } from './storable.ts'
import type { StoredNotice } from './import-runs.ts'

/** What became of a row; rows without a word to say about them carry no problems. */
export type ImportRow = Readonly<{
  row: number
  sheetRow: number
  outcome: StoredNotice['outcome']
  name: string | null
  customerId: string | null
  problems: readonly RowProblem[] | null
  cells: readonly string[] | null
}>

export const insertRows = async (
  transaction: Transaction,
  importId: string,
  rows: readonly ImportRow[]
): Promise<void> => {
  const json = rows.map(({ row, sheetRow, outcome, name, customerId, problems, cells }) => ({
    row,
    sheet_row: sheetRow,
    outcome,
    name,
    customer_id: customerId,
    problems,
    cells
  }))
  await transaction.run(
    sql`insert into import_row (workspace_id, import_id, row, sheet_row, outcome, name, customer_id, problems, cells)
        select ${transaction.workspaceId}::int, ${importId}::uuid, r.row, r.sheet_row, r.outcome, r.name, r.customer_id,
               nullif(r.problems, 'null'), nullif(r.cells, 'null')
          from jsonb_to_recordset(${storable(JSON.stringify(json))}::jsonb)
            as r (row int, sheet_row int, outcome text, name text, customer_id uuid, problems jsonb, cells jsonb)
        on conflict (workspace_id, import_id, row) do update
           set outcome = excluded.outcome, name = excluded.name, customer_id = excluded.customer_id,
               problems = excluded.problems, cells = excluded.cells`,
    { prepare: 'import_rows' }
  )
}

const MOST_NOTICES = 300

/** The first rows that there is something to say about, refused ones before those that are merely unclear. */
export const listNotices = async (
  transaction: Transaction,
  importId: string
): Promise<readonly StoredNotice[]> =>
  transaction.rows<StoredNotice>(
    sql`select r.row, r.sheet_row as "sheetRow", r.outcome, r.name, r.customer_id as "customerId", r.problems
          from import_row r
         where r.workspace_id = ${transaction.workspaceId} and r.import_id = ${importId} and r.problems is not null
         order by r.row limit ${MOST_NOTICES}`
  )

export type RejectedRow = Readonly<{
  row: number
  sheetRow: number
  cells: readonly string[]
  problems: readonly RowProblem[]
}>

/** Refused rows after `row`, in order, at most a page of them. */
export const listRejected = (
  transaction: Transaction,
  importId: string,
  row: number
): Promise<readonly RejectedRow[]> =>
  transaction.rows<RejectedRow>(
    sql`select r.row, r.sheet_row as "sheetRow", r.cells, r.problems from import_row r
         where r.workspace_id = ${transaction.workspaceId} and r.import_id = ${importId}
           and r.outcome = 'rejected' and r.row > ${row}
         order by r.row limit 5000`
  )

/**
 * Customers that rows of this very file and sheet have become before (in this or an earlier import of it) and still are:
 * importing a file again changes nothing.
 */
export const listImportedBefore = async (
  transaction: Transaction,
  importId: string,
  rows: readonly number[]
): Promise<ReadonlyMap<number, string>> => {
  const { workspaceId } = transaction
  const found = await transaction.rows<{ row: number; customerId: string; state: string }>(
    sql`select distinct on (o.row) o.row, o.customer_id as "customerId", c.state
          from import_run mine
          join import_run r on r.workspace_id = ${workspaceId} and r.file_hash = mine.file_hash and r.sheet = mine.sheet
           and r.header_row is not distinct from mine.header_row
          join import_row o on o.workspace_id = ${workspaceId} and o.import_id = r.id and o.row = any (${rows}::int[])
          join customer c on c.workspace_id = ${workspaceId} and c.id = o.customer_id and c.state <> 'deleted'
         where mine.workspace_id = ${workspaceId} and mine.id = ${importId} and o.outcome in ('created', 'updated', 'unchanged')
         order by o.row, r.created_at desc`,
    { prepare: 'import_before' }
  )
  const survivors = await listSurvivors(
    transaction,
    found.flatMap(({ customerId, state }) => (state === 'merged' ? [customerId] : []))
  )
  return new Map(
    found.flatMap(({ row, customerId, state }) => {
      const id = state === 'merged' ? survivors.get(customerId) : customerId
      return id === undefined ? [] : [[row, id] as const]
    })
  )
}
