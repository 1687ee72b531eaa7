import type pg from 'pg'
import { JOB_TOPIC } from './announce.ts'

/** The channel that all processes of one database listen to. */
export const CHANNEL = 'huike_event'

const BATCH = 500
/** NOTIFY carries less than 8000 bytes. */
const MAX_NOTICE = 7800

/**
 * Rows are claimed and deleted in any order: the order of their making is not that of their commits. Of what is taken
 * together the later comes later, so that of two jobs with one key the last stays.
 */
const TAKE = `
with taken as (
  delete from outbox where (workspace_id, id) in (
    select workspace_id, id from outbox order by created_at limit ${BATCH} for update skip locked
  ) returning workspace_id, id, created_at, topic, payload)
select case
         when topic = '${JOB_TOPIC}' then (graphile_worker.add_job(
           payload->>'task',
           payload => json_build_object('workspaceId', workspace_id, 'payload', payload->'payload'),
           run_at => (payload->>'runAt')::timestamptz,
           -- The same key in two workspaces is two jobs.
           job_key => workspace_id || ':' || (payload->>'task') || ':' || (payload->>'key'),
           max_attempts => 12)).id::text
         when octet_length(notice) < ${MAX_NOTICE} then pg_notify('${CHANNEL}', notice)::text
       end
  from (select * from taken order by created_at, id) taken
 cross join lateral (
   select json_build_object('workspaceId', workspace_id, 'topic', topic, 'payload', payload)::text as notice) told`

/** How a task finds its workspace again. */
export type StoredJob = Readonly<{ workspaceId: number; payload: Readonly<Record<string, unknown>> }>

/**
 * Takes what committed transactions left in the outbox: events are told to every process (NOTIFY here, not in the
 * business transactions, which would wait for each other), jobs are queued; all in one statement, since it runs beside
 * every change. Returns whether there may be more.
 */
export const dispatchOutbox = async (client: Pick<pg.Pool, 'query'>): Promise<boolean> => {
  const { rowCount } = await client.query({ name: 'outbox_take', text: TAKE })
  return rowCount === BATCH
}
