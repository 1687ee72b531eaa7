import type { Regrading } from '#contracts/grading'
import type { Day } from '#kernel/day'
import { sql, type Database, type Transaction } from '#platform/database'

export type RegradingRow = Readonly<{
  quarter: string
  origin: 'quarter' | 'demand'
  state: 'running' | 'done'
  after_id: string | null
  pending: number
  filed: number
  effective: number
  requested_by: string | null
  started_at: Date
  finished_at: Date | null
}>

/** The same as it is told. */
export const regradingTold = (row: RegradingRow): Regrading => ({
  quarter: row.quarter,
  origin: row.origin,
  state: row.state,
  pending: row.pending,
  filed: row.filed,
  effective: row.effective,
  startedAt: row.started_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null
})

/** Workspaces where something is to be regraded, and which day it is in each. */
export const listDueGradings = (
  database: Database,
  now: Date
): Promise<readonly Readonly<{ workspaceId: number; today: Day }>[]> =>
  database.beforeWorkspace(sql`select workspace_id as "workspaceId", today from grading_due(${now})`)

/** Begins a regrading anew; one that is at work goes on as it is. Gives whether it was begun. */
export const beginRegrading = async (
  transaction: Transaction,
  run: Readonly<{ quarter: string; origin: 'quarter' | 'demand'; by: string | null }>,
  now: Date
): Promise<boolean> =>
  (await transaction.run(
    sql`insert into regrading as r (workspace_id, quarter, origin, state, requested_by, started_at, progress_at)
        values (${transaction.workspaceId}, ${run.quarter}, ${run.origin}, 'running', ${run.by}, ${now}, ${now})
        on conflict (workspace_id, quarter) do update
           set origin = excluded.origin, state = 'running', after_id = null, pending = 0, filed = 0, effective = 0,
               requested_by = excluded.requested_by, started_at = excluded.started_at,
               progress_at = excluded.progress_at, finished_at = null
         where r.state = 'done'`
  )) > 0

/** The regrading at work, locked, or none. */
export const lockRunning = (transaction: Transaction): Promise<RegradingRow | null> =>
  transaction.row<RegradingRow>(
    sql`select r.* from regrading r
         where r.workspace_id = ${transaction.workspaceId} and r.state = 'running'
         order by r.started_at limit 1 for update`
  )

/** The same, for who only looks. */
export const findRunning = (transaction: Transaction): Promise<RegradingRow | null> =>
  transaction.row<RegradingRow>(
    sql`select r.* from regrading r
         where r.workspace_id = ${transaction.workspaceId} and r.state = 'running' order by r.started_at limit 1`
  )

export const setRegradingProgress = async (
  transaction: Transaction,
  quarter: string,
  progress: Readonly<{
    after: string | null
    pending: number
    filed: number
    effective: number
    isOver: boolean
  }>,
  now: Date
): Promise<void> => {
  await transaction.run(
    sql`update regrading r
           set after_id = ${progress.after}, pending = r.pending + ${progress.pending},
               filed = r.filed + ${progress.filed}, effective = r.effective + ${progress.effective},
               progress_at = ${now}, state = ${progress.isOver ? 'done' : 'running'},
               finished_at = ${progress.isOver ? now : null}
         where r.workspace_id = ${transaction.workspaceId} and r.quarter = ${quarter}`
  )
}

/** The last ones, the newest first. */
export const listRegradings = async (
  transaction: Transaction,
  limit: number
): Promise<readonly Regrading[]> =>
  (
    await transaction.rows<RegradingRow>(
      sql`select r.* from regrading r where r.workspace_id = ${transaction.workspaceId}
           order by r.quarter desc limit ${limit}`
    )
  ).map(regradingTold)
