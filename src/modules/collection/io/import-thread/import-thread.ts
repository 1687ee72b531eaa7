import { createJobThread } from '#platform/jobs'

type ImportThreadData = Readonly<{ workspaceId: number; importId: string }>

/**
 * A list is read as a stream; up to 40,000 rows the thread held 80 to 110 MiB. What is allowed is what the process may grow by.
 * V8 takes a third of the young for each half of it, rounded up to a power of two: with 24 the halves are 8 MiB, with more 16.
 */
const LIMITS = { heap: 256, young: 24, connections: 2 }

export const importThread = createJobThread<ImportThreadData>(
  new URL('./import-worker.mjs', import.meta.url),
  LIMITS
)
