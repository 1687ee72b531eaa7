import type { Database } from '#platform/database'
import type { PeriodicTask } from '#platform/jobs'
import { emptyBins } from '../service/empty-bin.ts'

const DAY_MS = 86_400_000

/** The recycle bins are looked through once a day. */
export const createBinTask = (database: Database): PeriodicTask => ({
  name: 'customers.bin',
  everyMs: DAY_MS,
  run: async (run) => {
    await emptyBins(database, run)
  }
})
