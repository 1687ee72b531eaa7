// The thread of a recomputation: examines and writes with connections of its own, so that requests keep their pace.
import { workAsThread } from '#platform/jobs'
import { recomputeAllDue } from '../../service/recompute.ts'
import { recomputeOutdatedToday } from '../../service/roll-out.ts'
import { recomputeThread } from './recompute-thread.ts'

await workAsThread(recomputeThread, ({ workspaceId, now }, { database, signal, giveWay }) =>
  workspaceId === null
    ? recomputeAllDue(database, { now, signal, giveWay })
    : recomputeOutdatedToday(database, workspaceId, { now, signal, giveWay })
)
