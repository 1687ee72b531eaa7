import { createJobThread } from '#platform/jobs'

type ImportThreadData = Readonly<{ workspaceId: number; importId: string }>

/** A list is read as a stream and needs far less. */
const LIMITS = { heap: 384, young: 48, connections: 2 }

export const importThread = createJobThread<ImportThreadData>(
  new URL('./import-worker.mjs', import.meta.url),
  LIMITS
)
