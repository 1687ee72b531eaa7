import { setTimeout as sleep } from 'node:timers/promises'
import { Logger as WorkerLogger, run, runMigrations, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '#platform/log'
import { dispatchOutbox, type StoredJob } from './dispatch-outbox.ts'
import { listenToNotices } from './listen-to-notices.ts'
import { createLiveEvents, type LiveEvents } from './live-events.ts'
import { JOBS_NAME, releaseOrphans } from './release-orphans.ts'
import { repeat } from './repeat.ts'
import type { PeriodicTask, Task } from './task.ts'

const POLL_MS = 1000
const CONCURRENCY = 2
const MAX_CONNECTIONS = 5
const REACHABLE_EVERY_MS = 200

export type JobsOptions = Readonly<{
  ownerUrl: string
  tasks: readonly Task[]
  periodic: readonly PeriodicTask[]
  log: Log
  clock?: () => Date
}>

export type Jobs = Readonly<{
  events: LiveEvents
  /** A transaction that may have written the outbox has committed. */
  wake: () => void
  stop: () => Promise<void>
}>

const wayOf: Readonly<Record<string, 'error' | 'warn'>> = { error: 'error', warning: 'warn' }

/** What the worker has to say goes into our log; its chatter only where somebody asks for it. */
const workerLogger = (log: Log, isOver: () => boolean = () => false): WorkerLogger =>
  new WorkerLogger(() => (level, text) => {
    log[isOver() ? 'debug' : (wayOf[level] ?? 'debug')]({ from: 'jobs' }, text)
  })

/** Makes the tables of the queue; part of bringing a database up to date. */
export const migrateJobs = async (ownerUrl: string, log: Log): Promise<void> => {
  await runMigrations({ connectionString: ownerUrl, logger: workerLogger(log) })
}

/** Returns when the database answers, or when all is over. */
const untilReachable = async (pool: pg.Pool, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted)
    try {
      await pool.query('select 1')
      return
    } catch {
      await sleep(REACHABLE_EVERY_MS)
    }
}

/**
 * The worker notes how a job ended, and where it cannot, it takes the whole program down: so a job that lost the database
 * ends when that is back.
 */
const taskList = (tasks: readonly Task[], pool: pg.Pool, signal: AbortSignal, clock: () => Date): TaskList =>
  Object.fromEntries(
    tasks.map((task) => [
      task.name,
      async (stored: unknown) => {
        // Written by `dispatchOutbox` only.
        const { workspaceId, payload } = stored as StoredJob
        try {
          await task.run({ workspaceId, payload, now: clock(), signal })
        } finally {
          await untilReachable(pool, signal)
        }
      }
    ])
  )

const startPeriodic = ({ periodic, log, clock = () => new Date() }: JobsOptions, signal: AbortSignal) =>
  periodic.map((task) =>
    repeat(
      task.everyMs,
      async () => {
        await task.run({ now: clock(), signal })
        return false
      },
      (error) => log.error({ err: error, task: task.name }, 'periodic task failed')
    )
  )

/** How long events wait for each other while many changes come at once. */
const GATHER_MS = 15

/**
 * Starts what runs beside the requests: the dispatcher of the outbox, the workers, the clock's tasks and the ear for events
 * of all processes. `stop` lets running jobs end their batch.
 */
export const startJobs = async (options: JobsOptions): Promise<Jobs> => {
  const { ownerUrl, tasks, log, clock = () => new Date() } = options
  const over = new AbortController()
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: MAX_CONNECTIONS,
    application_name: JOBS_NAME
  })
  const hear = (error: Error): void => {
    if (!over.signal.aborted) log.warn({ reason: error.message }, 'jobs: a connection broke')
  }
  pool.on('error', hear)
  // The worker insists on both.
  pool.on('connect', (client) => client.on('error', hear))
  await releaseOrphans(pool)
  const runner = await run({
    pgPool: pool,
    taskList: taskList(tasks, pool, over.signal, clock),
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: workerLogger(log, () => over.signal.aborted)
  })
  const events = createLiveEvents()
  const ear = listenToNotices(ownerUrl, log, { onEvent: events.tell, onGap: events.resync })
  await ear.hearing
  const dispatcher = repeat(
    POLL_MS,
    () => dispatchOutbox(pool),
    (error) => log.warn({ reason: String(error) }, 'outbox: not dispatched'),
    GATHER_MS
  )
  const clockwork = startPeriodic(options, over.signal)
  return {
    events,
    wake: dispatcher.wake,
    stop: async () => {
      over.abort()
      await Promise.all([...clockwork.map((each) => each.stop()), dispatcher.stop(), ear.stop()])
      await runner.stop().catch((error: unknown) => log.debug({ err: error }, 'jobs: stopped already'))
      await pool.end()
    }
  }
}
