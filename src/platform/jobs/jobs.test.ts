import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#platform/ids'
import { createLog } from '#platform/log'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { announce, enqueue, migrateJobs, startJobs, type JobRun, type Jobs, type LiveEvent } from './index.ts'

const log = createLog({ logLevel: 'fatal' })
const soon = { timeout: 120_000, interval: 20 }

let database: TestDatabase
let jobs: Jobs
let ran: JobRun[] = []
let rounds = 0
let failures = 0
beforeAll(async () => {
  database = await startTestDatabase()
  await migrateJobs(database.ownerUrl, log)
  jobs = await startJobs({
    ownerUrl: database.ownerUrl,
    log,
    tasks: [
      {
        name: 'test.note',
        run: (job) => {
          ran.push(job)
          return Promise.resolve()
        }
      },
      {
        name: 'test.stumble',
        run: () => {
          failures += 1
          return failures === 1 ? Promise.reject(new Error('not today')) : Promise.resolve()
        }
      }
    ],
    periodic: [
      {
        name: 'test.round',
        everyMs: 50,
        run: () => {
          rounds += 1
          return rounds === 1 ? Promise.reject(new Error('first is worst')) : Promise.resolve()
        }
      }
    ]
  })
})
afterAll(async () => {
  await jobs.stop()
  await database.stop()
})

const now = new Date('2026-01-01T00:00:00Z')

test('an event reaches who listens in its workspace, and nobody of another', async () => {
  const [mine, theirs] = [await database.createWorkspace('甲'), await database.createWorkspace('乙')]
  const heard: LiveEvent[] = []
  const overheard: LiveEvent[] = []
  jobs.events.listen(mine.workspaceId, (event) => heard.push(event))
  jobs.events.listen(theirs.workspaceId, (event) => overheard.push(event))
  const id = newId()
  await database.database.inWorkspace(mine.workspaceId, (transaction) =>
    announce(transaction, 'customer.changed', { id }, now)
  )
  jobs.wake()
  await vi.waitFor(() => expect(heard).toHaveLength(1), soon)
  expect(heard[0]).toEqual({ workspaceId: mine.workspaceId, topic: 'customer.changed', payload: { id } })
  expect(overheard).toEqual([])
})

test('what was undone is told to nobody and queues nothing', async () => {
  const { workspaceId } = await database.createWorkspace()
  ran = []
  const heard: LiveEvent[] = []
  jobs.events.listen(workspaceId, (event) => heard.push(event))
  const undone = database.database.inWorkspace(workspaceId, async (transaction) => {
    await announce(transaction, 'customer.changed', { id: newId() }, now)
    await enqueue(transaction, 'test.note', { text: 'undone' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await database.database.inWorkspace(workspaceId, async (transaction) => {
    await announce(transaction, 'member.changed', {}, now)
    await enqueue(transaction, 'test.note', { text: 'done' })
  })
  jobs.wake()
  await vi.waitFor(() => expect([heard.length, ran.length]).toEqual([1, 1]), soon)
  expect(heard[0]?.topic).toBe('member.changed')
  expect(ran[0]).toMatchObject({ workspaceId, payload: { text: 'done' } })
})

test('of several waiting jobs with one key only the last runs, each workspace for itself', async () => {
  const both = [await database.createWorkspace('丙'), await database.createWorkspace('丁')]
  ran = []
  // The first would wait for long: that the last one runs at once shows that it took the place.
  const waits = [
    ['first', { key: 'one', runAt: new Date(Date.now() + 3_600_000) }],
    ['last', { key: 'one' }]
  ] as const
  for (const [text, options] of waits)
    for (const { workspaceId } of both)
      await database.database.inWorkspace(workspaceId, (transaction) =>
        enqueue(transaction, 'test.note', { text }, options)
      )
  jobs.wake()
  await vi.waitFor(() => expect(ran).toHaveLength(2), soon)
  expect(ran.map(({ payload }) => payload)).toEqual([{ text: 'last' }, { text: 'last' }])
  expect(new Set(ran.map(({ workspaceId }) => workspaceId))).toEqual(
    new Set(both.map(({ workspaceId }) => workspaceId))
  )
})

test('a job that fails is tried again', async () => {
  const { workspaceId } = await database.createWorkspace()
  await database.database.inWorkspace(workspaceId, (transaction) => enqueue(transaction, 'test.stumble', {}))
  jobs.wake()
  await vi.waitFor(() => expect(failures).toBe(2), soon)
})

test('work by the clock comes round again after it failed', async () => {
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(2), soon)
})

test('who listened while the ear was deaf is told to ask for everything anew, and hears on', async () => {
  const { workspaceId } = await database.createWorkspace()
  const heard: string[] = []
  jobs.events.listen(workspaceId, ({ topic }) => heard.push(topic))
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const { rowCount } = await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'huike events' and datname = current_database()`
  )
  await owner.end()
  expect(rowCount).toBe(1)
  await vi.waitFor(() => expect(heard).toEqual(['resync']), soon)
  await database.database.inWorkspace(workspaceId, (transaction) =>
    announce(transaction, 'member.changed', {}, now)
  )
  jobs.wake()
  await vi.waitFor(() => expect(heard).toEqual(['resync', 'member.changed']), soon)
})
