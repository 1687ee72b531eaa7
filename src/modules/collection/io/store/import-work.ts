import type { ImportCounts } from '#contracts/collection'
import type { Message } from '#kernel/result'
import { sql, type Database, type Transaction } from '#platform/database'
import { storable } from './storable.ts'
import type { StoredNotice } from './import-runs.ts'

/** Takes the work over under a new name; false where it was cancelled meanwhile. */
export const takeOver = async (
  transaction: Transaction,
  id: string,
  state: 'checking' | 'running' | 'undoing',
  runner: string,
  now: Date
): Promise<boolean> =>
  (await transaction.run(
    sql`update import_run set runner = ${runner}, progress_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and state = ${state}`
  )) === 1

export type Progress = Readonly<{
  counts: ImportCounts
  unknownOwners: readonly string[]
  rows: number
  bytes: number
}>

/**
 * Writes how far it came, in the transaction of the batch; false where somebody has cancelled or another took over: then
 * the batch must not be kept.
 */
export const setProgress = async (
  transaction: Transaction,
  id: string,
  runner: string,
  { counts, unknownOwners, rows, bytes }: Progress,
  now: Date
): Promise<boolean> =>
  (await transaction.run(
    sql`update import_run set counts = ${JSON.stringify(counts)}::jsonb, unknown_owners = ${unknownOwners.map(storable)}::text[],
               done_rows = ${rows}, done_bytes = ${bytes}, progress_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and runner = ${runner}
           and state in ('checking', 'running', 'undoing')`
  )) === 1

export const setChecked = async (
  transaction: Transaction,
  id: string,
  runner: string,
  notices: readonly StoredNotice[],
  readBy: string,
  now: Date
): Promise<void> => {
  await transaction.run(
    sql`update import_run set state = 'checked', notices = ${storable(JSON.stringify(notices))}::jsonb, runner = null,
               read_by = ${readBy}, finished_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and runner = ${runner}`
  )
}

export const setDone = async (
  transaction: Transaction,
  id: string,
  runner: string,
  now: Date
): Promise<boolean> =>
  (await transaction.run(
    sql`update import_run set state = 'done', runner = null, read_by = null, finished_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and runner = ${runner} and state = 'running'`
  )) === 1

export const setUndone = (transaction: Transaction, id: string, runner: string, now: Date): Promise<number> =>
  transaction.run(
    sql`update import_run set state = 'undone', runner = null, finished_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and runner = ${runner} and state = 'undoing'`
  )

/** Customers that an import made and nobody has touched since: neither changed nor spoken to. */
export const listUntouched = async (
  transaction: Transaction,
  importId: string,
  limit: number
): Promise<readonly string[]> => {
  const rows = await transaction.rows<{ id: string }>(
    sql`select c.id from customer c
         where c.workspace_id = ${transaction.workspaceId} and c.import_id = ${importId} and c.state = 'active'
           and c.origin = 'import'
           and (c.version = 1 or not exists (
                  select from record_change h
                   where h.workspace_id = ${transaction.workspaceId} and h.customer_id = c.id and h.actor_id is not null
                     and h.run_id is distinct from ${importId}::uuid))
           and not exists (select from follow_up_record r
                            where r.workspace_id = ${transaction.workspaceId} and r.customer_id = c.id
                              and r.import_id is distinct from ${importId}::uuid)
         order by c.id limit ${limit}`
  )
  return rows.map(({ id }) => id)
}

export const setFailed = async (
  transaction: Transaction,
  id: string,
  error: Message,
  now: Date
): Promise<void> => {
  await transaction.run(
    sql`update import_run set state = 'failed', error = ${storable(JSON.stringify(error))}::jsonb, runner = null, finished_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and state in ('checking', 'running', 'undoing')`
  )
}

/** The program stops in the middle: whoever comes next may take over at once. */
export const setLetGo = (transaction: Transaction, id: string, runner: string): Promise<number> =>
  transaction.run(
    sql`update import_run set progress_at = started_at - interval '1 day', runner = null
         where workspace_id = ${transaction.workspaceId} and id = ${id} and runner = ${runner}`
  )

/** Somebody is at work, however long a batch takes; one who let it go says nothing more. */
export const setAlive = (transaction: Transaction, id: string, now: Date): Promise<number> =>
  transaction.run(
    sql`update import_run set progress_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id}
           and state in ('checking', 'running', 'undoing') and progress_at >= started_at`
  )

/** Work that nobody has done anything on since `before`. */
export const listUnfinished = (
  database: Database,
  before: Date
): Promise<readonly Readonly<{ workspaceId: number; id: string }>[]> =>
  database.beforeWorkspace(
    sql`select u.workspace_id as "workspaceId", u.id from import_unfinished(${before}) u`
  )

/** Lets the database take stock after many customers came at once; else it does so within minutes by itself. */
export const settleCustomers = async (transaction: Transaction): Promise<void> => {
  await transaction.run(sql`select customers_settle()`)
}
