import type pg from 'pg'

/** How the connections of a program's jobs call themselves. */
export const JOBS_NAME = 'huike jobs'

/**
 * A program that was killed leaves its jobs locked, and the queue by itself frees them after four hours only. Where no other
 * program works on this database, whoever starts frees them at once: tasks bear being run again.
 */
export const releaseOrphans = async (client: pg.Pool | pg.ClientBase): Promise<void> => {
  await client.query(
    `select graphile_worker.force_unlock_workers(array(
        select distinct locked_by from graphile_worker.jobs where locked_by is not null))
      where not exists (
        select 1 from pg_stat_activity
         where application_name = $1 and datname = current_database() and pid <> pg_backend_pid())`,
    [JOBS_NAME]
  )
}
