import type { Database } from '#platform/database'
import type { PeriodicTask } from '#platform/jobs'
import { sealAll } from '../service.ts'
import { ensurePartitions } from './partitions.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The months are made ahead once a day, the chain is sealed every five minutes. */
export const createAuditTasks = (database: Database): readonly PeriodicTask[] => [
  { name: 'audit.partitions', everyMs: DAY_MS, run: ({ now }) => ensurePartitions(database, now) },
  { name: 'audit.seal', everyMs: 5 * MINUTE_MS, run: ({ now, signal }) => sealAll(database, now, signal) }
]
