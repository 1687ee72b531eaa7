import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { CustomerFile } from '#contracts/customers'
import { sql, type Transaction } from '#platform/database'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)
/** Fast rather than small: it is read once. */
const LEVEL = 1

/** A row as the check has read it; its cells are kept where nothing was read of them. */
export type ReadRow = Readonly<{
  row: number
  sheetRow: number
  file: CustomerFile | null
  cells: readonly string[] | null
}>

/** Rows in a form that is kept: compressed in a thread of its own, so that nobody waits for it. */
export const packRows = (rows: readonly ReadRow[]): Promise<Uint8Array> =>
  deflate(JSON.stringify(rows), { level: LEVEL })

/** Written by `packRows` of the same program. */
export const unpackRows = async (content: Uint8Array): Promise<readonly ReadRow[]> =>
  JSON.parse((await inflate(content)).toString()) as readonly ReadRow[]

export type KeptBatch = Readonly<{ lastRow: number; bytes: number; content: Uint8Array }>

export const insertBatch = async (
  transaction: Transaction,
  importId: string,
  { lastRow, bytes, content }: KeptBatch
): Promise<void> => {
  await transaction.run(
    sql`insert into import_batch (workspace_id, import_id, last_row, bytes, content)
        values (${transaction.workspaceId}, ${importId}, ${lastRow}, ${bytes}, ${Buffer.from(content)})
        on conflict (workspace_id, import_id, last_row) do update
           set bytes = excluded.bytes, content = excluded.content`
  )
}

/** The batch that ends behind a row, null after the last. */
export const findBatchAfter = (
  transaction: Transaction,
  importId: string,
  row: number
): Promise<KeptBatch | null> =>
  transaction.row<KeptBatch>(
    sql`select b.last_row as "lastRow", b.bytes, b.content from import_batch b
         where b.workspace_id = ${transaction.workspaceId} and b.import_id = ${importId} and b.last_row > ${row}
         order by b.last_row limit 1`
  )

export const removeBatches = (transaction: Transaction, importId: string): Promise<number> =>
  transaction.run(
    sql`delete from import_batch where workspace_id = ${transaction.workspaceId} and import_id = ${importId}`
  )
