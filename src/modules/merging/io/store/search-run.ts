import type { DuplicateSearch } from '#contracts/merging'
import { sql, type Database, type Transaction } from '#platform/database'

export type SearchRun = Readonly<{ state: 'waiting' | 'running' | 'done' | 'failed'; requestedAt: Date }>

/** Asks for a search; false where one is waiting or at work already. */
export const requestSearch = async (
  transaction: Transaction,
  memberId: string | null,
  now: Date
): Promise<boolean> =>
  (await transaction.run(
    sql`insert into duplicate_search as s (workspace_id, state, requested_by, requested_at)
        values (${transaction.workspaceId}, 'waiting', ${memberId}::uuid, ${now})
        on conflict (workspace_id) do update
          set state = 'waiting', requested_by = excluded.requested_by, requested_at = excluded.requested_at,
              progress_at = null, finished_at = null, share = 0, found = 0, runner = null
        where s.state in ('done', 'failed')`
  )) > 0

/** Takes the search over, also from somebody who was at it; false where none is asked for. */
export const takeSearch = async (transaction: Transaction, runner: string, now: Date): Promise<boolean> =>
  (await transaction.run(
    sql`update duplicate_search set state = 'running', runner = ${runner}::uuid, progress_at = ${now}, share = 0
         where workspace_id = ${transaction.workspaceId} and state in ('waiting', 'running')`
  )) > 0

/** How far it came; false where somebody else is at it now. */
export const setSearchProgress = async (
  transaction: Transaction,
  runner: string,
  { customers, share }: Readonly<{ customers: number; share: number }>,
  now: Date
): Promise<boolean> =>
  (await transaction.run(
    sql`update duplicate_search set customers = ${customers}, share = ${share}, progress_at = ${now}
         where workspace_id = ${transaction.workspaceId} and state = 'running' and runner = ${runner}::uuid`
  )) > 0

export const setSearchOver = async (
  transaction: Transaction,
  runner: string,
  over: Readonly<{ state: 'done' | 'failed' | 'waiting'; found: number; finder: string }>,
  now: Date
): Promise<boolean> =>
  (await transaction.run(
    sql`update duplicate_search
           set state = ${over.state}, found = ${over.found}, finder = ${over.finder}, progress_at = ${now}, runner = null,
               finished_at = ${over.state === 'waiting' ? null : now}::timestamptz,
               share = case when ${over.state === 'done'} then 1 else share end
         where workspace_id = ${transaction.workspaceId} and state = 'running' and runner = ${runner}::uuid`
  )) > 0

/** The last search of the workspace. */
export const findSearch = async (transaction: Transaction): Promise<DuplicateSearch> => {
  const row = await transaction.row<{
    state: SearchRun['state']
    customers: number
    share: number
    found: number
    requested_at: Date
    finished_at: Date | null
  }>(
    sql`select s.state, s.customers, s.share, s.found, s.requested_at, s.finished_at from duplicate_search s
         where s.workspace_id = ${transaction.workspaceId}`
  )
  if (!row) return { state: 'none', customers: 0, share: 0, found: 0, requestedAt: null, finishedAt: null }
  const { requested_at: requestedAt, finished_at: finishedAt, ...rest } = row
  return { ...rest, requestedAt: requestedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null }
}

/** Workspaces whose base is to be searched now. */
export const listDueSearches = async (database: Database, now: Date): Promise<readonly number[]> =>
  (
    await database.beforeWorkspace<{ workspace_id: number }>(
      sql`select workspace_id from duplicate_search_due(${now})`
    )
  ).map(({ workspace_id }) => workspace_id)
