import { createHash } from 'node:crypto'
import { type Database, sql, type Transaction } from '#platform/database'
import { canonicalText } from '../core/index.ts'
import { entryColumns, type StoredEntry } from './read-entries.ts'

export type Seal = Readonly<{
  number: number
  previous: Uint8Array
  hash: Uint8Array
  entries: number
}>

/** What the first link holds in place of one before. */
export const NOTHING_BEFORE: Uint8Array = new Uint8Array(32)

/** The hash of a link: of the one before and of its entries, in the order of their instants and ids. */
export const hashOfLink = (
  workspaceId: number,
  previous: Uint8Array,
  entries: readonly StoredEntry[]
): Uint8Array => {
  const hash = createHash('sha256').update(previous)
  for (const { at, ...entry } of entries)
    hash.update(canonicalText({ ...entry, workspaceId, at: at.toISOString() })).update('\n')
  return hash.digest()
}

export const listUnsealedWorkspaces = async (database: Database): Promise<readonly number[]> =>
  (await database.beforeWorkspace<{ id: number }>(sql`select audit_unsealed_workspaces() as id`)).map(
    ({ id }) => id
  )

export const listWorkspaces = async (database: Database): Promise<readonly number[]> =>
  (await database.beforeWorkspace<{ id: number }>(sql`select audit_workspaces() as id`)).map(({ id }) => id)

export const listUnsealed = (transaction: Transaction, most: number): Promise<readonly StoredEntry[]> =>
  transaction.rows<StoredEntry>(
    sql`select ${entryColumns} from audit_entry e
         where e.workspace_id = ${transaction.workspaceId} and e.seal is null order by e.at, e.id limit ${most}`
  )

export const countUnsealed = async (transaction: Transaction): Promise<number> => {
  const answer = await transaction.row<{ count: number }>(
    sql`select count(*)::int as count from audit_entry
         where workspace_id = ${transaction.workspaceId} and seal is null`
  )
  return answer?.count ?? 0
}

export const listSealed = (transaction: Transaction, number: number): Promise<readonly StoredEntry[]> =>
  transaction.rows<StoredEntry>(
    sql`select ${entryColumns} from audit_entry e
         where e.workspace_id = ${transaction.workspaceId} and e.seal = ${number} order by e.at, e.id`
  )

/** Entries that claim a link which is not in the chain. */
export const countBeyond = async (transaction: Transaction, number: number): Promise<number> => {
  const answer = await transaction.row<{ count: number }>(
    sql`select count(*)::int as count from audit_entry
         where workspace_id = ${transaction.workspaceId} and seal > ${number}`
  )
  return answer?.count ?? 0
}

export const listSeals = (transaction: Transaction): Promise<readonly Seal[]> =>
  transaction.rows<Seal>(
    sql`select number, previous, hash, entries from audit_seal
         where workspace_id = ${transaction.workspaceId} order by number`
  )

export const findLastSeal = (
  transaction: Transaction
): Promise<(Seal & Readonly<{ sealedAt: Date }>) | null> =>
  transaction.row<Seal & Readonly<{ sealedAt: Date }>>(
    sql`select number, previous, hash, entries, sealed_at as "sealedAt" from audit_seal
         where workspace_id = ${transaction.workspaceId} order by number desc limit 1`
  )

/** False while another process seals this workspace. */
export const takeSealing = async (transaction: Transaction): Promise<boolean> => {
  const answer = await transaction.row<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('huike.audit-seal'), ${transaction.workspaceId}) as taken`
  )
  return answer?.taken ?? false
}

export const insertSeal = async (
  transaction: Transaction,
  seal: Seal,
  entries: readonly StoredEntry[],
  now: Date
): Promise<void> => {
  const [first, last] = [entries[0]?.at ?? now, entries.at(-1)?.at ?? now]
  const answer = await transaction.row<{ marked: number }>(
    sql`select audit_mark_sealed(${seal.number}, ${entries.map(({ id }) => id)}::uuid[], ${first}, ${last}) as marked`
  )
  if (answer?.marked !== entries.length) throw new Error(`sealed ${answer?.marked ?? 0} of ${entries.length}`)
  await transaction.run(
    sql`insert into audit_seal (workspace_id, number, previous, hash, entries, sealed_at)
        values (${transaction.workspaceId}, ${seal.number}, ${seal.previous}, ${seal.hash}, ${seal.entries}, ${now})`
  )
}
