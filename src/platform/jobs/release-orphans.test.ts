import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#platform/log'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { migrateJobs } from './index.ts'
import { JOBS_NAME, releaseOrphans } from './release-orphans.ts'

let database: TestDatabase
let own: pg.Client
const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: database.ownerUrl, application_name: JOBS_NAME })
  await client.connect()
  return client
}
beforeAll(async () => {
  database = await startTestDatabase()
  await migrateJobs(database.ownerUrl, createLog({ logLevel: 'fatal' }))
  own = await connect()
  await own.query(`select graphile_worker.add_job('test.note')`)
})
afterAll(async () => {
  await own.end()
  await database.stop()
})

const lockedBy = async (): Promise<unknown> =>
  (await own.query<{ locked_by: string | null }>('select locked_by from graphile_worker.jobs')).rows[0]
    ?.locked_by

test('jobs in the hands of a program that was killed are free at the next start, not those of one that lives', async () => {
  await own.query(
    `update graphile_worker._private_jobs set locked_by = 'worker-of-the-dead', locked_at = now()`
  )
  const other = await connect()
  await releaseOrphans(own)
  expect(await lockedBy()).toBe('worker-of-the-dead')
  await other.end()
  await expect
    .poll(async () => {
      await releaseOrphans(own)
      return lockedBy()
    })
    .toBeNull()
})
