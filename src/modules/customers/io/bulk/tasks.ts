import { actorOfMember, timeZoneOf } from '#modules/identity'
import type { Database, Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import type { Task } from '#platform/jobs'
import { BULK_TASK, gatherBulk } from '../../service/bulk/bulk-runs.ts'
import { runBatch } from '../../service/bulk/run-bulk.ts'
import { lockRun, setRunState } from './store.ts'

/**
 * What is done to more than a request has time for: batch after batch, each a transaction, by the rights that whoever
 * began it has now. It goes on where it was broken off; who has left does nothing any more.
 */
export const createBulkTask = (database: Database, clock = () => new Date()): Task => ({
  name: BULK_TASK,
  run: async ({ workspaceId, payload, signal }) => {
    const id = String(payload['id'])
    const zone = await database.inWorkspace(workspaceId, timeZoneOf)
    const step = async (transaction: Transaction): Promise<boolean> => {
      const run = await lockRun(transaction, id)
      if (run === null) return false
      const now = clock()
      const moment = { now, today: dayInZone(now, zone) }
      const actor = await actorOfMember(transaction, run.member_id)
      if (actor === null) {
        await setRunState(transaction, id, 'stopped', now)
        return false
      }
      if (run.state !== 'gathering') return runBatch(transaction, actor, id, moment)
      await gatherBulk(transaction, actor, id, moment)
      return true
    }
    while (!signal.aborted && (await database.inWorkspace(workspaceId, step)));
  }
})
