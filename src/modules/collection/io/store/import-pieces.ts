import { sql, type Transaction } from '#platform/database'

export const insertPiece = async (
  transaction: Transaction,
  importId: string,
  ordinal: number,
  bytes: Uint8Array
): Promise<void> => {
  await transaction.run(
    sql`insert into import_piece (workspace_id, import_id, ordinal, bytes)
        values (${transaction.workspaceId}, ${importId}, ${ordinal}, ${Buffer.from(bytes)})`
  )
}

/** The bytes of one piece, null after the last. */
export const findPiece = async (
  transaction: Transaction,
  importId: string,
  ordinal: number
): Promise<Uint8Array | null> => {
  const row = await transaction.row<{ bytes: Buffer }>(
    sql`select p.bytes from import_piece p
         where p.workspace_id = ${transaction.workspaceId} and p.import_id = ${importId} and p.ordinal = ${ordinal}`
  )
  return row?.bytes ?? null
}

/** The file of an import that is over is not needed any more. */
export const removePieces = (transaction: Transaction, importId: string): Promise<number> =>
  transaction.run(
    sql`delete from import_piece where workspace_id = ${transaction.workspaceId} and import_id = ${importId}`
  )
