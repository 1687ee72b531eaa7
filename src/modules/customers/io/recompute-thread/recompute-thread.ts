import { createJobThread } from '#platform/jobs'

/** One workspace after its playbook changed; every one that time has come for where none is named. */
type RecomputeThreadData = Readonly<{ workspaceId: number | null; now: Date }>

/** Two batches, and what the last few playbooks were prepared to. */
const LIMITS = { heap: 256, young: 48, connections: 3 }

export const recomputeThread = createJobThread<RecomputeThreadData>(
  new URL('./recompute-worker.mjs', import.meta.url),
  LIMITS
)
