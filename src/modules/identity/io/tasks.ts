import type { PeriodicTask } from '#platform/jobs'
import type { IdentityService } from '../service/index.ts'

const HOUR_MS = 3_600_000

/** Sessions, links and tries that are over are swept away. */
export const createIdentityTasks = (identity: IdentityService): readonly PeriodicTask[] => [
  { name: 'identity.sweep', everyMs: HOUR_MS, run: ({ now }) => identity.sweep(now) }
]
