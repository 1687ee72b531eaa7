import type pg from 'pg'
import { JOB_TOPIC } from './announce.ts'
import type { JobRequest } from './enqueue.ts'

/** The channel that all processes of one database listen to. */
export const CHANNEL = 'huike_event'

const BATCH = 500
/** NOTIFY carries less than 8000 bytes. */
const MAX_NOTICE = 7800

type OutboxRow = Readonly<{ workspace_id: number; topic: string; payload: unknown }>

/** Rows are claimed and deleted in any order: the order of their making is not that of their commits. */
const TAKE = `
delete from outbox where (workspace_id, id) in (
  select workspace_id, id from outbox order by created_at limit ${BATCH} for update skip locked
) returning workspace_id, topic, payload`

const ADD_JOB = `
select graphile_worker.add_job($1, payload => $2::json, run_at => $3::timestamptz, job_key => $4, max_attempts => 12)`

const TELL = 'select pg_notify($1, notice) from unnest($2::text[]) notice'

/** How a task finds its workspace again. */
export type StoredJob = Readonly<{ workspaceId: number; payload: Readonly<Record<string, unknown>> }>

/**
 * Takes what committed transactions left in the outbox: events are told to every process (NOTIFY here, not in the
 * business transactions, which would wait for each other), jobs are queued. Returns how many rows it took.
 */
export const dispatchOutbox = async (client: pg.ClientBase): Promise<number> => {
  await client.query('begin')
  try {
    const { rows } = await client.query<OutboxRow>(TAKE)
    const notices: string[] = []
    for (const { workspace_id: workspaceId, topic, payload } of rows) {
      if (topic === JOB_TOPIC) {
        // Written by `enqueue` only.
        const job = payload as JobRequest
        const stored: StoredJob = { workspaceId, payload: job.payload as StoredJob['payload'] }
        // The same key in two workspaces is two jobs.
        const key = job.key === null ? null : `${workspaceId}:${job.task}:${job.key}`
        await client.query(ADD_JOB, [job.task, JSON.stringify(stored), job.runAt, key])
        continue
      }
      const notice = JSON.stringify({ workspaceId, topic, payload })
      if (Buffer.byteLength(notice) < MAX_NOTICE) notices.push(notice)
    }
    // All in one statement: a round trip each would fall behind of who writes hundreds a second.
    if (notices.length > 0) await client.query(TELL, [CHANNEL, notices])
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
