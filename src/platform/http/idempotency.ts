import { createHash } from 'node:crypto'
import { AppError } from '#kernel/app-error'
import { sql, type Transaction } from '#platform/database'

/** What a request answered, as it is kept to be answered again. */
export type KeptAnswer = Readonly<{
  status: number
  body: unknown
  headers: Readonly<Record<string, string>>
}>

const KEY = /^[\x21-\x7e]{1,128}$/

/** The header `Idempotency-Key`, checked. */
export const idempotencyKeyOf = (header: string | string[] | undefined): string | null => {
  if (header === undefined) return null
  if (typeof header !== 'string' || !KEY.test(header)) throw new AppError('invalid', 'http.idempotencyKey')
  return header
}

/** What makes two requests the same: method, address and body. */
export const hashOfRequest = (method: string, url: string, body: unknown): Uint8Array =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body) ?? ''}`)
    .digest()

type Row = Readonly<{ request_hash: Uint8Array; status: number; response: Omit<KeptAnswer, 'status'> }>

const DAY_MS = 86_400_000

/**
 * Takes a key for this request, in its own transaction, or gives the answer that the key stands for. Of two at once the
 * second waits for the first to commit. The same key for another request is refused.
 */
export const takeKey = async (
  transaction: Transaction,
  memberId: string,
  key: string,
  requestHash: Uint8Array,
  now: Date
): Promise<KeptAnswer | null> => {
  const { workspaceId } = transaction
  const taken = await transaction.run(
    // Who asks sweeps away what is his and older than a day.
    sql`with swept as (
        delete from idempotency_key where workspace_id = ${workspaceId} and member_id = ${memberId}
          and key <> ${key} and created_at < ${new Date(now.getTime() - DAY_MS)}
      )
      insert into idempotency_key (workspace_id, member_id, key, request_hash, status, created_at)
      values (${workspaceId}, ${memberId}, ${key}, ${requestHash}, 0, ${now})
      on conflict (workspace_id, member_id, key) do nothing`,
    { prepare: 'idempotency_take' }
  )
  if (taken === 1) return null
  const row = await transaction.row<Row>(
    sql`select request_hash, status, response from idempotency_key
      where workspace_id = ${workspaceId} and member_id = ${memberId} and key = ${key}`
  )
  if (row === null) throw new AppError('conflict', 'http.conflict')
  if (Buffer.compare(row.request_hash, requestHash) !== 0)
    throw new AppError('invalid', 'http.idempotencyReuse')
  return { status: row.status, ...row.response }
}

/** Keeps the answer with its key; written with COMMIT. */
export const keepAnswer = (
  transaction: Transaction,
  memberId: string,
  key: string,
  { status, body, headers }: KeptAnswer
): void => {
  transaction.later(
    sql`update idempotency_key set status = ${status}, response = ${JSON.stringify({ body, headers })}
      where workspace_id = ${transaction.workspaceId} and member_id = ${memberId} and key = ${key}`,
    { prepare: 'idempotency_keep' }
  )
}
