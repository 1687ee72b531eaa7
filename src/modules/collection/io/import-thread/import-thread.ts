import { createJobThread } from '#platform/jobs'

type ImportThreadData = Readonly<{ workspaceId: number; importId: string }>

/** A list is read as a stream and needs some 100 MiB, whatever its length; what is allowed is what the process grows by. */
const LIMITS = { heap: 256, young: 32, connections: 2 }

export const importThread = createJobThread<ImportThreadData>(
  new URL('./import-worker.mjs', import.meta.url),
  LIMITS
)
